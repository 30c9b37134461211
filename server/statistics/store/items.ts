import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Item, ItemKind } from '../../../core/measure/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

export function putItems(shardKey: string, petitionId: string, items: readonly Item[]): Write {
  const column = <Key extends keyof Item>(key: Key) => items.map((item) => item[key]);
  return {
    name: 'items_put',
    statement: sql`insert into statistics.item (shard_key, petition_id, item_id, kind, organ_id, on_day, outcome, days, persons)
      select ${shardKey}::text, ${petitionId}::uuid, x.item_id, x.kind, x.organ_id, x.on_day, x.outcome, x.days, x.persons
      from unnest(${column('id')}::text[], ${column('kind')}::text[], ${column('organId')}::text[], ${column('day')}::date[],
        ${column('outcome')}::text[], ${column('days')}::integer[], ${column('persons')}::integer[])
        as x(item_id, kind, organ_id, on_day, outcome, days, persons)
      on conflict (shard_key, petition_id, item_id) do update set kind = excluded.kind, organ_id = excluded.organ_id,
        on_day = excluded.on_day, outcome = excluded.outcome, days = excluded.days, persons = excluded.persons`,
  };
}

export const dropItems = (shardKey: string, petitionId: string, ids: readonly string[]): Write => ({
  name: 'items_dropped',
  statement: sql`delete from statistics.item where shard_key = ${shardKey} and petition_id = ${petitionId}
    and item_id = any(${[...ids]}::text[])`,
});

export const itemsOfPetitions = (shardKey: string, ids: readonly string[]): Query<Item & { petitionId: string }> => sql`
  select petition_id as "petitionId", item_id as id, kind, organ_id as "organId", on_day as day, outcome, days, persons
  from statistics.item where shard_key = ${shardKey} and petition_id = any(${[...ids]}::uuid[]) order by petition_id, item_id`;

/** Which items a figure is made of. */
export interface Sought {
  shardKey: string;
  kinds: readonly ItemKind[];
  outcomes: readonly string[];
  /** Outcomes that count only from the day after their day, and those that count only until then. */
  over: readonly string[];
  ahead: readonly string[];
  organId: string | undefined;
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
  /** Only those whose days are known: what a mean is of. */
  timed: boolean;
  after: { day: string; petitionId: string; itemId: string } | undefined;
  most: number;
}

export interface SoughtRow {
  petitionId: string;
  itemId: string;
  kind: ItemKind;
  organId: string;
  day: LocalDate;
  outcome: string;
  days: number | null;
}

/** The items of one figure, in order of their day; after one position. */
export const soughtItems = (one: Sought): Query<SoughtRow> => sql`
  select petition_id as "petitionId", item_id as "itemId", kind, organ_id as "organId", on_day as day, outcome, days
  from statistics.item
  where shard_key = ${one.shardKey} and kind = any(${[...one.kinds]}::text[])
    ${one.organId === undefined ? sql`` : sql`and organ_id = ${one.organId}`}
    and on_day between ${one.from} and ${one.to}
    and (outcome = any(${[...one.outcomes]}::text[])
      or (outcome = any(${[...one.over]}::text[]) and on_day < ${one.today}::date)
      or (outcome = any(${[...one.ahead]}::text[]) and on_day >= ${one.today}::date))
    ${one.timed ? sql`and days is not null` : sql``}
    ${one.after ? sql`and (on_day, petition_id, item_id) > (${one.after.day}::date, ${one.after.petitionId}::uuid, ${one.after.itemId})` : sql``}
  order by on_day, petition_id, item_id limit ${one.most}`;
