import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql } from '../platform/db/index.ts';

export interface NewsRow {
  shardKey: string;
  organId: string;
  eventId: string;
  officerId: string | null;
  byOfficerId: string | null;
  byOrganId: string | null;
  at: Instant;
  toldAt: Instant;
  what: string;
  number: string;
  subjectShardKey: string;
  subjectId: string;
  kind: string | null;
}

/** Once for each organ and event: an event that is told twice brings the same line. */
export const addNews = (row: NewsRow): Query => sql`
  insert into day.news (shard_key, organ_id, event_id, officer_id, by_officer_id, by_organ_id, at, told_at, what, number,
    subject_shard_key, subject_id, kind)
  values (${row.shardKey}, ${row.organId}, ${row.eventId}, ${row.officerId}, ${row.byOfficerId}, ${row.byOrganId}, ${row.at},
    ${row.toldAt}, ${row.what}, ${row.number}, ${row.subjectShardKey}, ${row.subjectId}, ${row.kind})
  on conflict (shard_key, organ_id, event_id) do nothing`;

/** The newest lines for an officer of an organ after a moment; the officer's own acts are no news. */
export const newsFor = (
  shardKey: string,
  { organId, officerId, since, most }: { organId: string; officerId: string; since: Instant; most: number },
): Query<NewsRow> => sql`
  select shard_key as "shardKey", organ_id as "organId", event_id as "eventId", officer_id as "officerId",
    by_officer_id as "byOfficerId", by_organ_id as "byOrganId", at, told_at as "toldAt", what, number, subject_shard_key as "subjectShardKey",
    subject_id as "subjectId", kind
  from day.news where shard_key = ${shardKey} and organ_id = ${organId} and told_at > ${since}
    and (officer_id is null or officer_id = ${officerId}) and by_officer_id is distinct from ${officerId}
  order by told_at desc, event_id desc limit ${most}`;

/** Of all counties. */
export const forgetNews = (before: Instant): Query => sql`delete from day.news where told_at < ${before}`;

export const lookedAt = (officerId: string): Query<{ at: Instant }> =>
  sql`select at from day.looked where officer_id = ${officerId}`;

/** Never back: two windows of the same officer may say it in any order. */
export const noteLooked = (officerId: string, at: Instant): Query => sql`
  insert into day.looked (officer_id, at) values (${officerId}, ${at})
  on conflict (officer_id) do update set at = greatest(looked.at, excluded.at)`;

export interface DigestRow {
  officerId: string;
  address: string;
  language: 'zh' | 'en';
  sentFor: LocalDate | null;
  failed: boolean;
}
const digestColumns = sql`officer_id as "officerId", address, language, sent_for as "sentFor", failed`;

export const digestOf = (officerId: string): Query<DigestRow> =>
  sql`select ${digestColumns} from day.digest where officer_id = ${officerId}`;

export const chooseDigest = (officerId: string, address: string, language: string): Query => sql`
  insert into day.digest (officer_id, address, language) values (${officerId}, ${address}, ${language})
  on conflict (officer_id) do update set address = excluded.address, language = excluded.language, failed = false`;

export const endDigest = (officerId: string): Query => sql`delete from day.digest where officer_id = ${officerId}`;

export const digestsFor = (week: LocalDate): Query<DigestRow> => sql`
  select ${digestColumns} from day.digest where sent_for is null or sent_for < ${week} order by officer_id`;

/** Takes a week's digest before it is sent: of two that try, one changes a row. */
export const takeDigest = (officerId: string, week: LocalDate): Query => sql`
  update day.digest set sent_for = ${week}, failed = false
  where officer_id = ${officerId} and (sent_for is null or sent_for < ${week})`;

export const giveBackDigest = (officerId: string, before: LocalDate | null): Query =>
  sql`update day.digest set sent_for = ${before} where officer_id = ${officerId}`;

export const digestFailed = (officerId: string): Query =>
  sql`update day.digest set failed = true where officer_id = ${officerId}`;

export interface ReadsRow {
  onDay: LocalDate;
  organId: string;
  role: string;
  n: number;
  identities: number;
}

export const addReadsOfDay = (shardKey: string, row: ReadsRow): Query => sql`
  insert into day.reads_of_day (shard_key, on_day, organ_id, role, n, identities)
  values (${shardKey}, ${row.onDay}, ${row.organId}, ${row.role}, ${row.n}, ${row.identities})
  on conflict (shard_key, on_day, organ_id, role) do update set n = excluded.n, identities = excluded.identities`;

export const readsSince = (shardKey: string, from: LocalDate): Query<ReadsRow> => sql`
  select on_day as "onDay", organ_id as "organId", role, n, identities from day.reads_of_day
  where shard_key = ${shardKey} and on_day >= ${from} order by on_day, organ_id, role`;
