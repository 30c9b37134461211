import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/db/index.ts';

/** Seals small secrets (the second factor's seed) with a key of the installation. */
export interface Sealer {
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
}

export interface OrgansDeps {
  db: Db;
  clock: Clock;
  sealer: Sealer;
  /** How many open matters this officer handles; told by the slice that knows. */
  openMattersOf(officerId: string): Promise<number>;
}
