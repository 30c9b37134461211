import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';
import type { NoticeId } from '../model.ts';

/** A version of an office's wording, with the newest time it was enabled. */
export interface WordingRow {
  document: NoticeId;
  version: number;
  text: string;
  reason: string;
  writtenBy: string;
  writtenAt: Instant;
}

export interface EnabledRow {
  document: NoticeId;
  n: number;
  version: number;
  enabledBy: string;
  enabledAt: Instant;
}

/** Wordings in use for these documents; none where the system's own is in use. */
export const wordingsInUse = (
  shardKey: string,
  documents: NoticeId[],
): Query<{ document: NoticeId; version: number; text: string }> => sql`
  select w.document, w.version, w.text from notices.wording w
  where w.shard_key = ${shardKey} and w.document = any(${documents}::text[])
    and w.version = (select e.version from notices.wording_enabled e
      where e.shard_key = ${shardKey} and e.document = w.document order by e.n desc limit 1)`;

export const wordingsOf = (shardKey: string): Query<WordingRow> => sql`
  select w.document, w.version, w.text, w.reason, w.written_by as "writtenBy", w.written_at as "writtenAt"
  from notices.wording w where w.shard_key = ${shardKey} order by w.document, w.version desc`;

export const enabledOf = (shardKey: string): Query<EnabledRow> => sql`
  select e.document, e.n, e.version, e.enabled_by as "enabledBy", e.enabled_at as "enabledAt"
  from notices.wording_enabled e where e.shard_key = ${shardKey} order by e.document, e.n desc`;

/** Adds the next version. Two writers at once: one is refused by the key. */
export const addWording = (shardKey: string, row: WordingRow): Query => sql`
  insert into notices.wording (shard_key, document, version, text, reason, written_by, written_at)
  values (${shardKey}, ${row.document}, ${row.version}, ${row.text}, ${row.reason}, ${row.writtenBy}, ${row.writtenAt})
  on conflict (shard_key, document, version) do nothing`;

export const addEnabled = (shardKey: string, row: EnabledRow): Query => sql`
  insert into notices.wording_enabled (shard_key, document, n, version, enabled_by, enabled_at)
  values (${shardKey}, ${row.document}, ${row.n}, ${row.version}, ${row.enabledBy}, ${row.enabledAt})
  on conflict (shard_key, document, n) do nothing`;
