import type { LocalDate } from '../../../core/calendar/index.ts';
import { barredFrom, type PetitionState } from '../../../core/procedure/index.ts';
import { json, type Query, sql, type Write } from '../../platform/db/index.ts';

/** A row of `petitions.petition`, save for its number. */
export interface PetitionRow {
  shardKey: string;
  petitionId: string;
  seq: number;
  state: PetitionState;
  parties: string[];
  headline: Buffer;
}

/**
 * Gives the next number of this county, day and form, and adds the petition under it. The counter's row is held until
 * the statement commits: no number is skipped and none is given twice.
 * @param head everything before the sequence: region, bucket, day, form
 */
export const addPetition = (row: PetitionRow, head: string): Write[] => [
  {
    name: 'counted',
    statement: sql`insert into petitions.counter (shard_key, name, n) values (${row.shardKey}, ${head}, 1)
      on conflict (shard_key, name) do update set n = counter.n + 1 returning n`,
  },
  {
    name: 'petition_added',
    statement: sql`insert into petitions.petition (shard_key, petition_id, number, seq, state, phase, holder_id, parties,
        category_code, division_code, form, received_on, restricted, barred_ids, headline)
      select ${row.shardKey}::text, ${row.petitionId}::uuid, petitions.registration_number(${head}::text, counted.n),
        ${row.seq}::integer, ${json(row.state)}, ${row.state.phase}::text, ${row.state.holderId}::text, ${row.parties}::text[],
        ${row.state.categoryCode ?? null}::text, ${row.state.divisionCode}::text, ${row.state.form}::text,
        ${row.state.receivedOn}::date, ${row.state.restricted}::boolean, ${barredFrom(row.state)}::text[], ${row.headline}::bytea
      from counted returning number`,
  },
];

/** The closing select of a registration. */
export const numberGiven = (): Query<{ number: string }> => sql`select number from petition_added`;

export const changePetition = (row: PetitionRow): Write => ({
  name: 'petition_changed',
  statement: sql`update petitions.petition set seq = ${row.seq}, state = ${json(row.state)}, phase = ${row.state.phase},
      holder_id = ${row.state.holderId}, parties = ${row.parties}::text[], category_code = ${row.state.categoryCode ?? null},
      division_code = ${row.state.divisionCode}, restricted = ${row.state.restricted}, barred_ids = ${barredFrom(row.state)}::text[], headline = ${row.headline}
    where shard_key = ${row.shardKey} and petition_id = ${row.petitionId}`,
});

/** The whole row, under a number that was given before: for a rebuild. An older reckoning does not overwrite a newer one. */
export const putPetition = (row: PetitionRow, number: string): Query => sql`
  insert into petitions.petition (shard_key, petition_id, number, seq, state, phase, holder_id, parties, category_code,
    division_code, form, received_on, restricted, barred_ids, headline)
  values (${row.shardKey}, ${row.petitionId}, ${number}, ${row.seq}, ${json(row.state)}, ${row.state.phase},
    ${row.state.holderId}, ${row.parties}::text[], ${row.state.categoryCode ?? null}, ${row.state.divisionCode},
    ${row.state.form}, ${row.state.receivedOn}, ${row.state.restricted},
    ${barredFrom(row.state)}::text[], ${row.headline})
  on conflict (shard_key, petition_id) do update set number = excluded.number, seq = excluded.seq, state = excluded.state,
    phase = excluded.phase, holder_id = excluded.holder_id, parties = excluded.parties, category_code = excluded.category_code,
    division_code = excluded.division_code, form = excluded.form, received_on = excluded.received_on,
    restricted = excluded.restricted, barred_ids = excluded.barred_ids, headline = excluded.headline
  where petition.seq <= excluded.seq`;

/** A petition as lists show it. */
export interface ListedRow {
  shardKey: string;
  petitionId: string;
  number: string;
  seq: number;
  state: PetitionState;
  parties: string[];
  restricted: boolean;
  receivedOn: LocalDate;
  headline: Buffer;
}

const listed = sql`p.shard_key as "shardKey", p.petition_id as "petitionId", p.number, p.seq, p.state, p.parties,
  p.restricted, p.received_on as "receivedOn", p.headline`;

export const petitionById = (shardKey: string, petitionId: string): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p where p.shard_key = ${shardKey} and p.petition_id = ${petitionId}`;

export const petitionByNumber = (shardKey: string, number: string): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p where p.shard_key = ${shardKey} and p.number = ${number}`;

export const petitionsByNumbers = (shardKey: string, numbers: string[]): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p where p.shard_key = ${shardKey} and p.number = any(${numbers}::text[])`;

export const petitionsById = (shardKey: string, ids: string[]): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p where p.shard_key = ${shardKey} and p.petition_id = any(${ids}::uuid[])`;

/** What an organ registered since a day, the newest first. */
export const registeredBy = (
  shardKey: string,
  registrarId: string,
  since: LocalDate,
  most: number,
): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p
  where p.shard_key = ${shardKey} and p.received_on >= ${since} and p.state ->> 'registrarId' = ${registrarId}
  order by p.received_on desc, p.petition_id desc limit ${most}`;

/** Which petitions a reader may find, and what they look for. Absent parts are no condition. */
export interface Filter {
  shardKey: string;
  /** Only petitions in which this organ has or had a part; absent for those who oversee the county. */
  party: string | undefined;
  /** The organ whose restricted matters may be found; absent for whoever may know of none. */
  restrictedFor: string | undefined;
  /** Ids under which the reader may be complained of. */
  selves: readonly string[];
  /** Heads of the reader's organ and of those above, today, and that organ. */
  under: { heads: readonly string[]; organId: string };
  words: string | undefined;
  category: string | undefined;
  holder: string | undefined;
  phase: string | undefined;
  form: string | undefined;
  from: string | undefined;
  to: string | undefined;
  after: { receivedOn: string; petitionId: string } | undefined;
  most: number;
}

/**
 * One page, newest first. Conditions that are absent leave no trace in the statement, so that each combination has its
 * own plan. With words, the hits come out of the word index, all of them: `findByWords` asks for a stretch of days.
 */
export function findPetitions(filter: Filter): Query<ListedRow> {
  const { shardKey, after } = filter;
  const conditions = [
    sql`p.shard_key = ${shardKey}`,
    filter.restrictedFor === undefined
      ? sql`not p.restricted`
      : sql`(not p.restricted or p.holder_id = ${filter.restrictedFor})`,
    sql`not p.barred_ids && ${[...filter.selves]}::text[]`,
    filter.under.heads.length > 0 &&
      sql`not (p.barred_ids && ${[...filter.under.heads]}::text[] and (p.restricted or p.holder_id <> ${filter.under.organId}))`,
    filter.party !== undefined && sql`p.parties @> array[${filter.party}]::text[]`,
    filter.category !== undefined && sql`p.category_code like ${prefixOf(filter.category)}`,
    filter.holder !== undefined && sql`p.holder_id = ${filter.holder}`,
    filter.phase !== undefined && sql`p.phase = ${filter.phase}`,
    filter.form !== undefined && sql`p.form = ${filter.form}`,
    filter.from !== undefined && sql`p.received_on >= ${filter.from}::date`,
    filter.to !== undefined && sql`p.received_on <= ${filter.to}::date`,
    after !== undefined && sql`(p.received_on, p.petition_id) < (${after.receivedOn}::date, ${after.petitionId}::uuid)`,
  ].filter((condition) => condition !== false);
  const page = sql`${sql.join(conditions, sql` and `)} order by p.received_on desc, p.petition_id desc limit ${filter.most}`;
  if (filter.words === undefined && filter.party !== undefined) return ofParty(shardKey, filter.party, page);
  if (filter.words === undefined) return sql`select ${listed} from petitions.petition p where ${page}`;
  // Materialised, for the planner would rather walk the county by day and look at each petition's words.
  return sql`with hits as materialized (select s.petition_id from petitions.search s
      where s.shard_key = ${shardKey} and s.words @@ ${filter.words}::tsquery)
    select ${listed} from hits h join petitions.petition p on p.shard_key = ${shardKey} and p.petition_id = h.petition_id
    where ${page}`;
}

/** Up to here an organ's matters are looked at one by one; above, the county is walked by day and they are met soon. */
const few = 2000;

/**
 * One page of an organ's own. The planner takes every organ for one of many matters and walks the county by day: for an organ
 * of five among 200,000 that was 240 ms, and grew with the county. Asked first how many there are, it is 2 ms.
 */
const ofParty = (shardKey: string, party: string, page: Query): Query<ListedRow> => sql`
  with own as materialized (select o.petition_id from petitions.petition o
      where o.shard_key = ${shardKey} and o.parties @> array[${party}]::text[] limit ${few + 1})
  (select ${listed} from own join petitions.petition p on p.shard_key = ${shardKey} and p.petition_id = own.petition_id
    where (select count(*) from own) <= ${few} and ${page})
  union all
  (select ${listed} from petitions.petition p where (select count(*) from own) > ${few} and ${page})`;

/** A first-level category (ending in 0000) stands for all below it. */
const prefixOf = (code: string) => (code.endsWith('0000') ? `${code.slice(0, 2)}%` : code);

/**
 * Counties in which an organ of elsewhere has matters: those it has on its own work list, save for its own county. One
 * look-up a county: an organ may have a hundred thousand matters, and every search asks.
 */
export const countiesElsewhere = (shardKey: string, organId: string): Query<{ shardKey: string }> => {
  const next = (after: Query) => sql`(select h.case_shard_key from petitions.holding h
    where h.shard_key = ${shardKey} and h.organ_id = ${organId} and h.case_shard_key <> h.shard_key ${after}
    order by h.case_shard_key limit 1)`;
  return sql`with recursive county (shard_key) as (
      ${next(sql``)}
      union all
      select ${next(sql`and h.case_shard_key > county.shard_key`)} from county where county.shard_key is not null)
    select county.shard_key as "shardKey" from county where county.shard_key is not null order by 1`;
};
