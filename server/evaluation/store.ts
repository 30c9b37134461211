import type { LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql } from '../platform/db/index.ts';

export interface ClosedMatter {
  shardKey: string;
  petitionId: string;
  number: string;
  closedOn: LocalDate;
  /** 0 to 1. */
  lot: number;
}

export const putClosed = ({ shardKey, petitionId, number, closedOn, lot }: ClosedMatter): Query => sql`
  insert into evaluation.closed_matter (shard_key, petition_id, number, closed_on, lot)
  values (${shardKey}, ${petitionId}, ${number}, ${closedOn}, ${lot})
  on conflict (shard_key, petition_id) do update set closed_on = excluded.closed_on, lot = excluded.lot`;

/** How many closed in these days, and those with the lowest lots. */
export const countClosed = (shardKey: string, from: LocalDate, to: LocalDate): Query<{ n: number }> => sql`
  select count(*)::int as n from evaluation.closed_matter
  where shard_key = ${shardKey} and closed_on between ${from} and ${to}`;

export const lowestLots = (
  shardKey: string,
  from: LocalDate,
  to: LocalDate,
  most: number,
): Query<Pick<ClosedMatter, 'petitionId' | 'number'>> => sql`
  select petition_id as "petitionId", number from evaluation.closed_matter
  where shard_key = ${shardKey} and closed_on between ${from} and ${to} order by lot, petition_id limit ${most}`;

/** Counties in which something closed in these days. Asked of all shards. */
export const countiesWithClosed = (from: LocalDate, to: LocalDate): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from evaluation.closed_matter where closed_on between ${from} and ${to} order by 1`;
