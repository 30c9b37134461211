import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

export interface IdentityRequestRow {
  shardKey: string;
  requestId: string;
  petitionId: string;
  organId: string;
  officerId: string;
  role: string;
  purpose: Buffer;
  askedAt: Instant;
  decidedAt: Instant | null;
  granted: boolean | null;
  reason: Buffer | null;
  usableUntil: LocalDate | null;
  usedAt: Instant | null;
}

const columns = sql`shard_key as "shardKey", request_id as "requestId", petition_id as "petitionId", organ_id as "organId",
  officer_id as "officerId", role, purpose, asked_at as "askedAt", decided_at as "decidedAt", granted, reason,
  usable_until as "usableUntil", used_at as "usedAt"`;

/** Of two at once, one is taken: who waits for an answer does not ask again. @returns rows written */
export const addIdentityRequest = (
  row: Pick<
    IdentityRequestRow,
    'shardKey' | 'requestId' | 'petitionId' | 'organId' | 'officerId' | 'role' | 'purpose' | 'askedAt'
  >,
): Query => sql`
  insert into petitioners.identity_request (shard_key, request_id, petition_id, organ_id, officer_id, role, purpose, asked_at)
  values (${row.shardKey}, ${row.requestId}, ${row.petitionId}, ${row.organId}, ${row.officerId}, ${row.role}, ${row.purpose},
    ${row.askedAt})
  on conflict do nothing`;

export const identityRequestById = (shardKey: string, requestId: string): Query<IdentityRequestRow> => sql`
  select ${columns} from petitioners.identity_request where shard_key = ${shardKey} and request_id = ${requestId}`;

/** One officer's on one matter, the newest first. */
export const identityRequestsOn = (
  shardKey: string,
  petitionId: string,
  officerId: string,
): Query<IdentityRequestRow> => sql`
  select ${columns} from petitioners.identity_request
  where shard_key = ${shardKey} and petition_id = ${petitionId} and officer_id = ${officerId}
  order by asked_at desc limit 20`;

/** One officer's that wait, or were decided lately. */
export const identityRequestsOf = (
  shardKey: string,
  officerId: string,
  decidedSince: Instant,
): Query<IdentityRequestRow> => sql`
  select ${columns} from petitioners.identity_request
  where shard_key = ${shardKey} and officer_id = ${officerId} and (decided_at is null or decided_at > ${decidedSince})
  order by asked_at limit 50`;

/** A county's that wait, the longest first, and those decided lately. */
export const identityRequestsIn = (shardKey: string, decidedSince: Instant): Query<IdentityRequestRow> => sql`
  select ${columns} from petitioners.identity_request
  where shard_key = ${shardKey} and (decided_at is null or decided_at > ${decidedSince})
  order by decided_at is not null, asked_at limit 300`;

/** Once: of two custodians, one decides. @returns rows written */
export const decideIdentityRequest = (
  { shardKey, requestId }: Pick<IdentityRequestRow, 'shardKey' | 'requestId'>,
  by: { officerId: string; at: Instant; granted: boolean; reason: Buffer; usableUntil: LocalDate | null },
): Query => sql`
  update petitioners.identity_request set decided_at = ${by.at}, decided_by = ${by.officerId}, granted = ${by.granted},
    reason = ${by.reason}, usable_until = ${by.usableUntil}
  where shard_key = ${shardKey} and request_id = ${requestId} and decided_at is null`;

export const useIdentityRequest = (shardKey: string, requestId: string, at: Instant): Query => sql`
  update petitioners.identity_request set used_at = ${at}
  where shard_key = ${shardKey} and request_id = ${requestId} and granted and used_at is null`;
