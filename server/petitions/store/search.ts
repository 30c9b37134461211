import { type Query, sql, type Write } from '../../platform/db/index.ts';

/** Tokens arrive made: nothing is parsed by the database, so it needs no dictionary. */
export const putSearch = (shardKey: string, petitionId: string, tokens: string[]): Write => ({
  name: 'search_put',
  statement: sql`insert into petitions.search (shard_key, petition_id, words)
    values (${shardKey}, ${petitionId}, array_to_tsvector(${tokens}::text[]))
    on conflict (shard_key, petition_id) do update set words = excluded.words`,
});

export const searchOf = (shardKey: string, ids: string[]): Query<{ petitionId: string; tokens: string[] }> => sql`
  select s.petition_id as "petitionId", tsvector_to_array(s.words) as tokens from petitions.search s
  where s.shard_key = ${shardKey} and s.petition_id = any(${ids}::uuid[])`;
