import { type Query, sql } from '../../platform/db/index.ts';

/** Kinds of which a dossier names this officer, kept here or in another county. */
export const kindsNaming = (shardKey: string, officerId: string): Query<{ kind: string }> => sql`
  select d.kind from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.officer_ids @> array[${officerId}]::text[]
  union
  select e.kind from dossiers.elsewhere e
  where e.shard_key = ${shardKey} and e.officer_ids @> array[${officerId}]::text[]`;
