import { type Query, sql, type Write } from '../platform/db/index.ts';

export const putBands = (shardKey: string, petitionId: string, keys: number[]): Write => ({
  name: 'bands_put',
  statement: sql`insert into triage.band (shard_key, petition_id, keys) values (${shardKey}, ${petitionId}, ${keys}::integer[])
    on conflict (shard_key, petition_id) do update set keys = excluded.keys`,
});

export const bandsOf = (shardKey: string, ids: string[]): Query<{ petitionId: string; keys: number[] }> => sql`
  select petition_id as "petitionId", keys from triage.band
  where shard_key = ${shardKey} and petition_id = any(${ids}::uuid[])`;

/**
 * Texts that agree with these bands in at least one, newest first. Materialised, for the planner would rather walk the whole
 * county from its newest text (measured on 200,000: 17 ms, was 850, and nobody waits so long while typing).
 */
export const nearBands = (shardKey: string, keys: number[], most: number): Query<{ petitionId: string }> => sql`
  with near as materialized (select b.petition_id from triage.band b
    where b.shard_key = ${shardKey} and b.keys && ${keys}::integer[])
  select near.petition_id as "petitionId" from near order by near.petition_id desc limit ${most}`;
