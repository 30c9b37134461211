import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../platform/db/index.ts';

export const keepDraft = (id: Buffer, sealed: Buffer, expiresAt: Instant): Query => sql`
  insert into portal.draft (draft_id, sealed, expires_at) values (${id}, ${sealed}, ${expiresAt})
  on conflict (draft_id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at`;

export const readDraft = (id: Buffer, now: Instant): Query<{ sealed: Buffer }> =>
  sql`select sealed from portal.draft where draft_id = ${id} and expires_at > ${now}`;

/** Takes a place that one request at a time may hold; its row ends by itself. Changes no row while another holds it. */
export const takePlace = (id: Buffer, now: Instant, expiresAt: Instant): Query => sql`
  insert into portal.draft (draft_id, sealed, expires_at) values (${id}, ''::bytea, ${expiresAt})
  on conflict (draft_id) do update set expires_at = excluded.expires_at where draft.expires_at <= ${now}`;

export const dropDraft = (id: Buffer): Query => sql`delete from portal.draft where draft_id = ${id}`;

export const dropExpired = (now: Instant): Query => sql`delete from portal.draft where expires_at <= ${now}`;

export interface ConcernRow {
  shardKey: string;
  concernId: string;
  petitionId: string;
  kind: string;
  sealed: Buffer;
  reportedAt: Instant;
  dueOn: LocalDate;
  consent: string;
  /** Where it is looked into. */
  reviewShard: string | null;
  reviewId: string | null;
  answeredAt: Instant | null;
  answeredBy: string | null;
  answer: Buffer | null;
  /** What the petitioner says of the answer; null: nothing. */
  solved: 'yes' | 'partly' | 'no' | null;
  /** The report whose answer did not solve it. */
  againOf: string | null;
}

/** Once for each id: a form that is sent twice brings the same one. */
export const addConcern = (
  row: Omit<ConcernRow, 'reviewShard' | 'reviewId' | 'answeredAt' | 'answeredBy' | 'answer' | 'solved'>,
): Write => ({
  name: 'concern_added',
  statement: sql`
  insert into portal.concern (shard_key, concern_id, petition_id, kind, sealed, consent, reported_at, due_on, again_of)
  values (${row.shardKey}, ${row.concernId}, ${row.petitionId}, ${row.kind}, ${row.sealed}, ${row.consent}, ${row.reportedAt},
    ${row.dueOn}, ${row.againOf})
  on conflict do nothing`,
});

/** Said once; saying it again changes nothing. */
export const solvedConcern = (shardKey: string, concernId: string, solved: string, at: Instant): Query => sql`
  update portal.concern set solved = ${solved}, solved_at = ${at}
  where shard_key = ${shardKey} and concern_id = ${concernId} and answered_at is not null and solved is null`;

export const linkReview = (
  shardKey: string,
  concernId: string,
  review: { shardKey: string; dossierId: string },
): Query => sql`
  update portal.concern set review_shard = ${review.shardKey}, review_id = ${review.dossierId}
  where shard_key = ${shardKey} and concern_id = ${concernId}`;

const columns = sql`shard_key as "shardKey", concern_id as "concernId", petition_id as "petitionId", kind, sealed, consent,
  review_shard as "reviewShard", review_id as "reviewId", reported_at as "reportedAt", due_on as "dueOn",
  answered_at as "answeredAt", answered_by as "answeredBy", answer, solved, again_of as "againOf"`;

/** The custodian's queue of one county: unanswered first, by the day they are due. */
export const concernsOf = (shardKey: string, most: number): Query<ConcernRow> => sql`
  select ${columns} from portal.concern where shard_key = ${shardKey}
  order by answered_at is not null, due_on, concern_id limit ${most}`;

export const concernsOfPetition = (shardKey: string, petitionId: string): Query<ConcernRow> => sql`
  select ${columns} from portal.concern where shard_key = ${shardKey} and petition_id = ${petitionId} order by reported_at`;

export const concernById = (shardKey: string, concernId: string): Query<ConcernRow> =>
  sql`select ${columns} from portal.concern where shard_key = ${shardKey} and concern_id = ${concernId}`;

/** Answers once; a second answer changes nothing. */
export const answerConcern = (
  shardKey: string,
  concernId: string,
  by: string,
  answer: Buffer,
  at: Instant,
): Query => sql`
  update portal.concern set answered_at = ${at}, answered_by = ${by}, answer = ${answer}
  where shard_key = ${shardKey} and concern_id = ${concernId} and answered_at is null`;

/** Unanswered reports that are past their day, by that day; along `concern_waiting`. */
export const unansweredByDay = (shardKey: string, today: LocalDate): Query<{ due: LocalDate; n: number }> => sql`
  select due_on as due, count(*) as n from portal.concern
  where shard_key = ${shardKey} and answered_at is null and due_on < ${today} group by due_on order by due_on`;
