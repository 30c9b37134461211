import type { Dossiers } from '../dossiers/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Transport } from '../messages/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitioners } from '../petitioners/index.ts';
import type { Officer, Petitions } from '../petitions/index.ts';
import type { Clock, Db } from '../platform/index.ts';

/** Duties towards people who reported on the handling, that an office is late with. */
export interface LateReports {
  organId: string;
  count: number;
  due: string;
}

export interface DayDeps {
  db: Db;
  clock: Clock;
  directory(): Directory;
  /** Where an officer works, and in which roles; undefined for a disabled account. */
  working(officerId: string): Promise<Officer | undefined>;
  petitions: Petitions;
  dossiers: Dossiers;
  petitioners: Pick<Petitioners, 'readsByRole'>;
  ledger: Pick<Ledger, 'witnessed'>;
  /** Whom the officer's organ has to tell in person: how many. */
  unreached(officer: Officer): Promise<number>;
  /** Who waits in the hall, for who serves there; null for everybody else. */
  hall(officer: Officer): Promise<{ waiting: number; help: number } | null>;
  /** What custodians are late with, as far as it is this officer's to see to. */
  lateReports(officer: Officer): Promise<LateReports[]>;
  /** Reports that wait for the head of a bureau, for want of a custodian. */
  reportsForHead(officer: Officer): Promise<number>;
  /** Electronic mail; absent where the office has no mail server. */
  mail?: Transport;
  /** Where officers sign in. */
  home: string;
}
