import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

/** A checkpoint as signed; cosignature lines are kept apart. */
export interface SignedRow {
  size: number;
  root: Buffer;
  note: string;
}

export interface KeyRow {
  keyText: string;
  use: 'log' | 'office';
  organId: string | null;
  since: string;
}

export const readOrigin = (shardKey: string): Query<{ origin: string }> =>
  sql`select g.origin from ledger.log g where g.shard_key = ${shardKey}`;

/** Does nothing where the log is open: a log keeps the name it began with. */
export const openLog = (shardKey: string, origin: string, at: Instant): Query =>
  sql`insert into ledger.log (shard_key, origin, opened_at) values (${shardKey}, ${origin}, ${at})
    on conflict (shard_key) do nothing`;

export const addKey = (shardKey: string, key: Omit<KeyRow, 'since'>, at: Instant): Query =>
  sql`insert into ledger.key (shard_key, key_text, use, organ_id, since)
    values (${shardKey}, ${key.keyText}, ${key.use}, ${key.organId}, ${at})
    on conflict (shard_key, key_text) do nothing`;

export const keysOfLog = (shardKey: string): Query<KeyRow> =>
  sql`select k.key_text as "keyText", k.use, k.organ_id as "organId", k.since from ledger.key k
    where k.shard_key = ${shardKey} order by k.since, k.key_text`;

export const keysOfAllLogs = (): Query<KeyRow & { shardKey: string }> =>
  sql`select k.shard_key as "shardKey", k.key_text as "keyText", k.use, k.organ_id as "organId", k.since
    from ledger.key k order by k.shard_key, k.since, k.key_text`;

export const addCheckpoint = (shardKey: string, { size, root, note }: SignedRow, at: Instant): Query =>
  sql`insert into ledger.checkpoint (shard_key, size, root, note, signed_at)
    values (${shardKey}, ${size}, ${root}, ${note}, ${at})`;

export const latestCheckpoint = (shardKey: string): Query<SignedRow> =>
  sql`select c.size, c.root, c.note from ledger.checkpoint c where c.shard_key = ${shardKey}
    order by c.size desc limit 1`;

export const checkpointAt = (shardKey: string, size: number): Query<SignedRow> =>
  sql`select c.size, c.root, c.note from ledger.checkpoint c where c.shard_key = ${shardKey} and c.size = ${size}`;

/** The latest checkpoint over more than `size` entries that a witness saw; without one, the latest at all. */
export const bestCheckpointOver = (shardKey: string, size: number): Query<SignedRow> => sql`
  select c.size, c.root, c.note from ledger.checkpoint c
  where c.shard_key = ${shardKey} and c.size > ${size} and c.size = coalesce(
    (select max(w.size) from ledger.cosignature w where w.shard_key = ${shardKey} and w.size > ${size}),
    (select max(m.size) from ledger.checkpoint m where m.shard_key = ${shardKey}))`;

/** Sizes and roots signed, in order, from a size on; for the audit. */
export const checkpointsFrom = (shardKey: string, size: number, limit: number): Query<{ size: number; root: Buffer }> =>
  sql`select c.size, c.root from ledger.checkpoint c where c.shard_key = ${shardKey} and c.size >= ${size}
    order by c.size limit ${limit}`;

/** The latest line of each witness on a checkpoint. */
export const cosignaturesOn = (shardKey: string, size: number): Query<{ line: string }> =>
  sql`select distinct on (w.witness) w.line from ledger.cosignature w
    where w.shard_key = ${shardKey} and w.size = ${size} order by w.witness, w.cosigned_at desc`;

/** Kept unless the same witness was heard on this checkpoint within the minute: it can say so often, not fill a disk. */
export const addCosignature = (
  shardKey: string,
  { size, witness, line, at }: { size: number; witness: string; line: string; at: Instant },
): Query =>
  sql`insert into ledger.cosignature (shard_key, size, witness, cosigned_at, line)
    select ${shardKey}::text, ${size}::bigint, ${witness}::text, ${at}::timestamptz, ${line}::text
    where not exists (select 1 from ledger.cosignature w where w.shard_key = ${shardKey} and w.size = ${size}
      and w.witness = ${witness} and w.cosigned_at > ${at}::timestamptz - interval '60 seconds')`;

/** What each witness said last, among the newest thousand lines: one that has long been silent is missing. */
export const lastCosigned = (shardKey: string): Query<{ witness: string; size: number; at: Instant }> =>
  sql`select w.witness, max(w.size) as size, max(w.cosigned_at) as at from (
      select c.witness, c.size, c.cosigned_at from ledger.cosignature c where c.shard_key = ${shardKey}
      order by c.size desc limit 1000) w group by w.witness order by w.witness`;
