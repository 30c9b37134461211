import type { Dossiers } from '../dossiers/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';

export interface DecisionsDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  files: Files;
  dossiers: Dossiers;
  /** The county whose drafts the portal shows. */
  shardKey(): string;
  /** Words under which a petition is found; empty where it is an accusation. */
  wordsOf(number: string): Promise<ReadonlySet<string>>;
}
