import type { Calendar, Instant, LocalDate } from '../../core/calendar/index.ts';
import type { Fact, PetitionState } from '../../core/procedure/index.ts';
import type { CaseSeal, Parties } from '../petitioners/index.ts';
import type { Query, Runner, Write } from '../platform/db/index.ts';

/** A fact as stored: with what commits to it. `sealed` is open here, for whoever was let in. */
export interface RecordedFact extends Fact {
  salt: Buffer;
  commitment: Buffer;
}

/** The texts of a petition as they stand, corrections included. */
export interface PetitionText {
  subject: string;
  narrative: string;
  place: string | undefined;
  counterpart: string | undefined;
  /** Whom it complains of, in the person's own words. */
  complainedOf?: string | undefined;
  requests: string[];
}

/** What one act changes. Projections turn it into writes of the act's own statement. */
export interface Change {
  shardKey: string;
  petitionId: string;
  /** The registration number; absent while it is being given. */
  number: string | undefined;
  before: PetitionState;
  after: PetitionState;
  /** Appended now, in order: lapses first, then the act. */
  facts: RecordedFact[];
  /** Everything, the new facts included. */
  history: RecordedFact[];
  text: PetitionText;
  seal: CaseSeal;
  today: LocalDate;
  now: Instant;
  calendar: Calendar;
  /** Who brought it. For documents addressed to them and for what the search text leaves out. */
  parties(): Promise<Parties>;
}

/** A part of the statement that belongs in another county's shard (distributed.md R8); at home where it is absent. */
export interface ShardWrite extends Write {
  shardKey?: string;
}

/** Something derived from facts, kept up to date in the same statement that appends them. */
export interface Projection {
  name: string;
  writes(change: Change): ShardWrite[] | Promise<ShardWrite[]>;
  /**
   * For a rebuild: which of these petitions of one county are kept otherwise than their facts say, and the statements that
   * set each right.
   */
  stale(runner: Runner, shardKey: string, changes: Change[]): Promise<Stale[]>;
}

export interface Stale {
  petitionId: string;
  mend: ShardQuery[];
}

/** A statement for one county. */
export interface ShardQuery {
  shardKey: string;
  statement: Query;
}
