import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

export interface IdempotencyRow {
  shardKey: string;
  principal: string;
  act: string;
  key: string;
  bodyHash: Buffer;
  petitionId: string;
  seq: number;
}

/** Fails the whole statement when the key was used before: the act is not done twice even by two requests at once. */
export const rememberKey = (row: IdempotencyRow, at: Instant): Write => ({
  name: 'key_remembered',
  statement: sql`insert into petitions.idempotency (shard_key, principal, act, key, body_hash, petition_id, seq, at)
    values (${row.shardKey}, ${row.principal}, ${row.act}, ${row.key}, ${row.bodyHash}, ${row.petitionId}, ${row.seq}, ${at})`,
});

export const answerOfKey = (
  row: Pick<IdempotencyRow, 'shardKey' | 'principal' | 'act' | 'key'>,
): Query<Pick<IdempotencyRow, 'bodyHash' | 'petitionId' | 'seq'>> => sql`
  select body_hash as "bodyHash", petition_id as "petitionId", seq from petitions.idempotency
  where shard_key = ${row.shardKey} and principal = ${row.principal} and act = ${row.act} and key = ${row.key}`;

/** Keys are kept 30 days (decisions 13). Asked of all shards. */
export const forgetKeys = (before: Instant): Query => sql`delete from petitions.idempotency where at < ${before}`;
