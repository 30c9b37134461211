import type { Directory } from '../organs/index.ts';
import type { CaseSeal, Parties } from '../petitioners/index.ts';
import type { Change, OfficerCard, Petitions, RecordedFact } from '../petitions/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { StatuteRow } from '../statutes/index.ts';

/** A petition as its facts tell it. */
export interface OpenedCase {
  number: string;
  history: RecordedFact[];
  seal: CaseSeal;
  parties(): Promise<Parties>;
}

export interface NoticesDeps {
  db: Db;
  clock: Clock;
  keys: Pick<Keys, 'sealSigner' | 'suite'>;
  calendar: Change['calendar'];
  directory(): Directory;
  officer(id: string): Promise<OfficerCard | undefined>;
  /** The petition, opened. @returns undefined where there is none */
  petition(at: { shardKey: string; petitionId: string }): Promise<OpenedCase | undefined>;
  /** Writes readings down before they are answered. */
  noteReads: Petitions['noteReads'];
  /** Every article of the library, for the check before sending. */
  articles(): Promise<StatuteRow[]>;
  /** Media types of the papers of a petition. */
  papers(at: { shardKey: string; petitionId: string }, seal: CaseSeal): Promise<{ type: string; clean: boolean }[]>;
  /** Where the office keeps its own fonts: `<data>/fonts`. */
  fontFolder?: string | undefined;
  /** The portal's address, printed on receipts. */
  portal: string;
}
