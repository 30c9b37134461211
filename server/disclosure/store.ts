import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql } from '../platform/db/index.ts';
import type { PublicAttachment } from './contract.ts';

export interface EntryRow {
  shardKey: string;
  dossierId: string;
  number: string;
  /** 1 for the first. */
  version: number;
  title: string;
  place: string;
  article: string;
  attachments: PublicAttachment[];
  digest: string;
  publishedOn: LocalDate;
  correctedOn: LocalDate | null;
  downOn: LocalDate | null;
  downReason: string | null;
  words: string[];
  changedAt: Instant;
}

const columns =
  sql.raw(`shard_key as "shardKey", dossier_id as "dossierId", number, version, title, place, article, attachments, digest,
  published_on as "publishedOn", corrected_on as "correctedOn", down_on as "downOn", down_reason as "downReason", words,
  changed_at as "changedAt"`);

export const putEntry = (row: EntryRow): Query => sql`
  insert into disclosure.entry (shard_key, dossier_id, number, version, title, place, article, attachments, digest, published_on,
    corrected_on, down_on, down_reason, words, changed_at)
  values (${row.shardKey}, ${row.dossierId}, ${row.number}, ${row.version}, ${row.title}, ${row.place}, ${row.article},
    ${JSON.stringify(row.attachments)}::jsonb, ${row.digest}, ${row.publishedOn}, ${row.correctedOn}, ${row.downOn}, ${row.downReason}, ${row.words}, ${row.changedAt})
  on conflict (shard_key, dossier_id) do update set number = excluded.number, version = excluded.version,
    title = excluded.title, place = excluded.place, article = excluded.article,
    attachments = excluded.attachments, digest = excluded.digest,
    published_on = excluded.published_on, corrected_on = excluded.corrected_on, down_on = excluded.down_on,
    down_reason = excluded.down_reason, words = excluded.words, changed_at = excluded.changed_at`;

export const entryOf = (shardKey: string, dossierId: string): Query<EntryRow> => sql`
  select ${columns} from disclosure.entry where shard_key = ${shardKey} and dossier_id = ${dossierId}`;

/** A page of the public list, newest first, after the one named. */
export const entries = (
  shardKey: string,
  words: string[],
  after: { publishedOn: LocalDate; dossierId: string } | undefined,
  most: number,
): Query<EntryRow> => sql`
  select ${columns} from disclosure.entry
  where shard_key = ${shardKey} and words @> ${words}::text[]
    and (${after?.dossierId ?? null}::uuid is null
      or (published_on, dossier_id) < (${after?.publishedOn ?? null}::date, ${after?.dossierId ?? null}::uuid))
  order by published_on desc, dossier_id desc limit ${most}`;

export const putWaiting = (shardKey: string, dossierId: string, notBefore: LocalDate): Query => sql`
  insert into disclosure.waiting (shard_key, dossier_id, not_before) values (${shardKey}, ${dossierId}, ${notBefore})
  on conflict (shard_key, dossier_id) do update set not_before = excluded.not_before`;

export const dropWaiting = (shardKey: string, dossierId: string): Query => sql`
  delete from disclosure.waiting where shard_key = ${shardKey} and dossier_id = ${dossierId}`;

/** Asked of all shards by the job. */
export const due = (today: LocalDate): Query<{ shardKey: string; dossierId: string }> => sql`
  select shard_key as "shardKey", dossier_id as "dossierId" from disclosure.waiting
  where not_before <= ${today} order by not_before, dossier_id limit 200`;

export interface NoticeRow {
  shardKey: string;
  organId: string;
  dossierId: string;
  texts: Record<string, string>;
  since: LocalDate;
}

/** The newest notice of an organ stands. */
export const putNotice = ({ shardKey, organId, dossierId, texts, since }: NoticeRow): Query => sql`
  insert into disclosure.notice (shard_key, organ_id, dossier_id, texts, since)
  values (${shardKey}, ${organId}, ${dossierId}, ${JSON.stringify(texts)}::jsonb, ${since})
  on conflict (shard_key, organ_id) do update set dossier_id = excluded.dossier_id, texts = excluded.texts, since = excluded.since
  where disclosure.notice.since <= excluded.since`;

export const noticesOf = (shardKey: string): Query<NoticeRow> => sql`
  select shard_key as "shardKey", organ_id as "organId", dossier_id as "dossierId", texts, since
  from disclosure.notice where shard_key = ${shardKey} order by organ_id`;

export interface CopyRow {
  shardKey: string;
  dossierId: string;
  copyId: string;
  record: Buffer;
  fileIds: string[];
  madeAt: Instant;
}

export const addCopy = (row: CopyRow): Query => sql`
  insert into disclosure.copy (shard_key, dossier_id, copy_id, record, file_ids, made_at)
  values (${row.shardKey}, ${row.dossierId}, ${row.copyId}, ${row.record}, ${row.fileIds}::text[], ${row.madeAt})`;

export const copyOf = (shardKey: string, dossierId: string, copyId: string): Query<CopyRow> => sql`
  select shard_key as "shardKey", dossier_id as "dossierId", copy_id as "copyId", record, file_ids as "fileIds",
    made_at as "madeAt"
  from disclosure.copy where shard_key = ${shardKey} and dossier_id = ${dossierId} and copy_id = ${copyId}`;

/** Copies that an act attached stay for good. */
export const keepCopies = (shardKey: string, dossierId: string, copyIds: string[]): Query => sql`
  update disclosure.copy set attached = true
  where shard_key = ${shardKey} and dossier_id = ${dossierId} and copy_id = any(${copyIds}::uuid[]) and not attached`;

/** Of all shards, by the job. */
export const forgetCopies = (by: Instant): Query<{ fileIds: string[] }> => sql`
  delete from disclosure.copy where not attached and made_at <= ${by} returning file_ids as "fileIds"`;
