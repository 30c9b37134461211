import type { Dossiers } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Clock, Db } from '../platform/index.ts';

export interface StatisticsDeps {
  db: Db;
  clock: Clock;
  directory(): Directory;
  petitions: Pick<Petitions, 'byIds' | 'byNumbers' | 'noteReads' | 'lastRebuild'>;
  /** Where the schemes of assessment are kept. */
  dossiers: Pick<Dossiers, 'ofKind'>;
}
