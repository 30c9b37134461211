import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

export const codesSince = (shardKey: string, ids: string[]): Query<{ petitionId: string; setAt: Instant }> => sql`
  select petition_id as "petitionId", set_at as "setAt" from petitioners.query_code
  where shard_key = ${shardKey} and petition_id = any(${ids}::uuid[])`;

/** How often and when last each kind of paper was printed, by matter. */
export const printings = (
  shardKey: string,
  ids: string[],
  kinds: string[],
): Query<{ petitionId: string; what: string; n: number; last: Instant }> => sql`
  select petition_id as "petitionId", what, count(*) as n, max(at) as last from petitioners.access_record
  where shard_key = ${shardKey} and petition_id = any(${ids}::uuid[]) and what = any(${kinds}::text[])
  group by petition_id, what`;
