import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

export interface KeyRow {
  shardKey: string;
  principal: string;
  act: string;
  key: string;
  bodyHash: Buffer;
  dossierId: string;
  seq: number;
}

/** Fails the whole statement when the key was used before: nothing is done twice, even by two requests at once. */
export const rememberKey = (row: KeyRow, at: Instant): Write => ({
  name: 'key_remembered',
  statement: sql`insert into dossiers.idempotency (shard_key, principal, act, key, body_hash, dossier_id, seq, at)
    values (${row.shardKey}, ${row.principal}, ${row.act}, ${row.key}, ${row.bodyHash}, ${row.dossierId}, ${row.seq}, ${at})`,
});

export const answerOfKey = (
  row: Pick<KeyRow, 'shardKey' | 'principal' | 'act' | 'key'>,
): Query<Pick<KeyRow, 'bodyHash' | 'dossierId' | 'seq'>> => sql`
  select body_hash as "bodyHash", dossier_id as "dossierId", seq from dossiers.idempotency
  where shard_key = ${row.shardKey} and principal = ${row.principal} and act = ${row.act} and key = ${row.key}`;

/** Keys are kept 30 days (decisions 13). Asked of all shards. */
export const forgetKeys = (before: Instant): Query => sql`delete from dossiers.idempotency where at < ${before}`;

export interface ReadingRow {
  dossierId: string;
  readingId: string;
  organId: string;
  officerId: string;
  role: string;
  what: 'page' | 'list' | 'act' | 'document';
}

export function addReadings(shardKey: string, rows: ReadingRow[], at: Instant): Query {
  const column = <Key extends keyof ReadingRow>(key: Key) => rows.map((row) => row[key]);
  return sql`insert into dossiers.reading (shard_key, dossier_id, reading_id, at, organ_id, officer_id, role, what)
    select ${shardKey}::text, x.dossier_id, x.reading_id, ${at}::timestamptz, x.organ_id, x.officer_id, x.role, x.what
    from unnest(${column('dossierId')}::uuid[], ${column('readingId')}::uuid[], ${column('organId')}::text[],
      ${column('officerId')}::text[], ${column('role')}::text[], ${column('what')}::text[])
      as x(dossier_id, reading_id, organ_id, officer_id, role, what)`;
}
