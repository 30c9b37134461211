import type { LocalDate } from '../../../core/calendar/index.ts';
import { type ItemKind, itemKinds } from '../../../core/measure/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

/** What is added to one sum, or taken from it. */
export interface Delta {
  id: string;
  month: LocalDate;
  organId: string;
  kind: ItemKind;
  outcome: string;
  n: number;
  timed: number;
  days: number;
  persons: number;
}

export function addChanges(shardKey: string, list: readonly Delta[]): Write {
  const column = <Key extends keyof Delta>(key: Key) => list.map((delta) => delta[key]);
  return {
    name: 'sums_changed',
    statement: sql`insert into statistics.change (shard_key, change_id, month, organ_id, kind, outcome, n, timed, days, persons)
      select ${shardKey}::text, x.change_id, x.month, x.organ_id, x.kind, x.outcome, x.n, x.timed, x.days, x.persons
      from unnest(${column('id')}::uuid[], ${column('month')}::date[], ${column('organId')}::text[], ${column('kind')}::text[],
        ${column('outcome')}::text[], ${column('n')}::integer[], ${column('timed')}::integer[], ${column('days')}::integer[],
        ${column('persons')}::integer[]) as x(change_id, month, organ_id, kind, outcome, n, timed, days, persons)`,
  };
}

/** Takes changes into the sums, so many at a time: one statement, so that each is in them exactly once. */
export const foldChanges = (shardKey: string, most: number): Query<{ taken: number }> => sql`
  with taken as (
    delete from statistics.change c where c.shard_key = ${shardKey} and c.change_id in (
      select o.change_id from statistics.change o where o.shard_key = ${shardKey} order by o.change_id limit ${most})
    returning c.month, c.organ_id, c.kind, c.outcome, c.n, c.timed, c.days, c.persons),
  folded as (
    insert into statistics.rollup (shard_key, month, organ_id, kind, outcome, n, timed, days, persons)
    select ${shardKey}::text, t.month, t.organ_id, t.kind, t.outcome, sum(t.n), sum(t.timed), sum(t.days), sum(t.persons)
    from taken t group by t.month, t.organ_id, t.kind, t.outcome
    on conflict (shard_key, month, organ_id, kind, outcome) do update set n = rollup.n + excluded.n,
      timed = rollup.timed + excluded.timed, days = rollup.days + excluded.days, persons = rollup.persons + excluded.persons)
  select count(*)::int as taken from taken`;

/** Counties with changes that wait. Asked of all shards. */
export const countiesWithChanges = (): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from statistics.change order by 1`;

/** Counties in which anything is counted. Asked of all shards. */
export const countiesCounted = (): Query<{ shardKey: string }> => sql`
  select shard_key as "shardKey" from statistics.item group by shard_key
  union select shard_key from statistics.rollup group by shard_key order by 1`;

export interface CellRow {
  organId: string;
  kind: ItemKind;
  outcome: string;
  n: number;
  timed: number;
  days: number;
  persons: number;
}

/**
 * The sums of some months, changes that wait included, and beside them (`outcome` 'ahead') how many of the open ones are not
 * over today. One statement, so that sums and changes are of one moment.
 */
export const cellsOf = (shardKey: string, from: LocalDate, to: LocalDate, today: LocalDate): Query<CellRow> => sql`
  select s.organ_id as "organId", s.kind, s.outcome, sum(s.n)::bigint as n, sum(s.timed)::bigint as timed,
    sum(s.days)::bigint as days, sum(s.persons)::bigint as persons
  from (
    select r.organ_id, r.kind, r.outcome, r.n, r.timed, r.days, r.persons from statistics.rollup r
    where r.shard_key = ${shardKey} and r.month between ${from} and ${to}
    union all
    select c.organ_id, c.kind, c.outcome, c.n, c.timed, c.days, c.persons from statistics.change c
    where c.shard_key = ${shardKey} and c.month between ${from} and ${to}
    union all
    select i.organ_id, i.kind, 'ahead', 1, 0, 0, i.persons from statistics.item i
    where i.shard_key = ${shardKey} and i.outcome = 'open' and i.on_day between greatest(${from}::date, ${today}::date) and ${to}
  ) s group by s.organ_id, s.kind, s.outcome having sum(s.n) <> 0`;

/**
 * The same for days that are no whole months: no sums are kept of them, so the items of those days are counted, by the index on
 * their day. As many rows as fell into a week, however long the history.
 */
export const cellsOfDays = (shardKey: string, from: LocalDate, to: LocalDate, today: LocalDate): Query<CellRow> => sql`
  select s.organ_id as "organId", s.kind, s.outcome, sum(s.n)::bigint as n, sum(s.timed)::bigint as timed,
    sum(s.days)::bigint as days, sum(s.persons)::bigint as persons
  from (
    select i.organ_id, i.kind, i.outcome, 1 as n, (i.days is not null)::int as timed, coalesce(i.days, 0) as days, i.persons
    from statistics.item i
    where i.shard_key = ${shardKey} and i.kind = any(${[...itemKinds]}::text[]) and i.on_day between ${from} and ${to}
    union all
    select i.organ_id, i.kind, 'ahead', 1, 0, 0, i.persons from statistics.item i
    where i.shard_key = ${shardKey} and i.outcome = 'open' and i.on_day between greatest(${from}::date, ${today}::date) and ${to}
  ) s group by s.organ_id, s.kind, s.outcome`;

/** Sums that are not what the items come to. */
export const wrongSums = (shardKey: string): Query<{ n: number }> => sql`
  select count(*)::int as n from (
    select s.month, s.organ_id, s.kind, s.outcome from (
      select r.month, r.organ_id, r.kind, r.outcome, r.n, r.timed, r.days, r.persons from statistics.rollup r
      where r.shard_key = ${shardKey}
      union all
      select c.month, c.organ_id, c.kind, c.outcome, c.n, c.timed, c.days, c.persons from statistics.change c
      where c.shard_key = ${shardKey}
      union all
      select date_trunc('month', i.on_day::timestamp)::date, i.organ_id, i.kind, i.outcome, -1,
        -(i.days is not null)::int, -coalesce(i.days, 0), -i.persons from statistics.item i
      where i.shard_key = ${shardKey}
    ) s group by s.month, s.organ_id, s.kind, s.outcome
    having sum(s.n) <> 0 or sum(s.timed) <> 0 or sum(s.days) <> 0 or sum(s.persons) <> 0) wrong`;

/**
 * Makes the sums anew from the items, in one statement: what acts change meanwhile waits as changes and is added later. No
 * folding may run beside it.
 */
export const sumAnew = (shardKey: string): Query => sql`
  with gone as (delete from statistics.change c where c.shard_key = ${shardKey}),
  wanted as materialized (
    select date_trunc('month', i.on_day::timestamp)::date as month, i.organ_id, i.kind, i.outcome, count(*) as n,
      count(i.days) as timed, coalesce(sum(i.days), 0) as days, sum(i.persons) as persons
    from statistics.item i where i.shard_key = ${shardKey} group by 1, 2, 3, 4),
  dropped as (
    delete from statistics.rollup r where r.shard_key = ${shardKey} and not exists (
      select from wanted w where w.month = r.month and w.organ_id = r.organ_id and w.kind = r.kind and w.outcome = r.outcome))
  insert into statistics.rollup (shard_key, month, organ_id, kind, outcome, n, timed, days, persons)
  select ${shardKey}::text, w.month, w.organ_id, w.kind, w.outcome, w.n, w.timed, w.days, w.persons from wanted w
  on conflict (shard_key, month, organ_id, kind, outcome) do update set n = excluded.n, timed = excluded.timed,
    days = excluded.days, persons = excluded.persons`;
