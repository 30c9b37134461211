import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { Actor } from './actor.ts';
import type { ActName } from './acts/index.ts';
import type { Sealed } from './prose.ts';

export type { Actor };

/** One thing that happened to a petition: appended once, never changed (INV-1). */
export interface Fact {
  shardKey: string;
  petitionId: string;
  /** 1, 2, 3 … without gaps within the petition. */
  seq: number;
  id: string;
  kind: ActName;
  /** Version of the payload's shape; older ones are read by upcasters. */
  version: number;
  recordedAt: Instant;
  /** The legal day of the event, in Asia/Shanghai. */
  occurredOn: LocalDate;
  /** When the channel (post, portal, upper level) received it, where that is known apart. */
  channelReceivedAt?: Instant;
  actor: Actor;
  /** Checked by the act's schema; holds neither identity nor free text. */
  payload: unknown;
  /** Free texts of the payload, sealed with the case's key when stored. */
  sealed: Sealed;
}

/** What `decide` returns: a fact before it is numbered, sealed and stored. */
export interface FactDraft {
  kind: ActName;
  version: number;
  occurredOn: LocalDate;
  actor: Actor;
  payload: unknown;
  sealed: Sealed;
}
