import type { LocalDate } from '../../../core/calendar/index.ts';
import type { PetitionState } from '../../../core/procedure/index.ts';
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
        category_code, division_code, form, received_on, restricted, headline)
      select ${row.shardKey}::text, ${row.petitionId}::uuid, petitions.registration_number(${head}::text, counted.n),
        ${row.seq}::integer, ${json(row.state)}, ${row.state.phase}::text, ${row.state.holderId}::text, ${row.parties}::text[],
        ${row.state.categoryCode ?? null}::text, ${row.state.divisionCode}::text, ${row.state.form}::text,
        ${row.state.receivedOn}::date, ${row.state.restricted}::boolean, ${row.headline}::bytea
      from counted returning number`,
  },
];

/** The closing select of a registration. */
export const numberGiven = (): Query<{ number: string }> => sql`select number from petition_added`;

export const changePetition = (row: PetitionRow): Write => ({
  name: 'petition_changed',
  statement: sql`update petitions.petition set seq = ${row.seq}, state = ${json(row.state)}, phase = ${row.state.phase},
      holder_id = ${row.state.holderId}, parties = ${row.parties}::text[], category_code = ${row.state.categoryCode ?? null},
      division_code = ${row.state.divisionCode}, restricted = ${row.state.restricted}, headline = ${row.headline}
    where shard_key = ${row.shardKey} and petition_id = ${row.petitionId}`,
});

/** The whole row, under a number that was given before: for a rebuild. An older reckoning does not overwrite a newer one. */
export const putPetition = (row: PetitionRow, number: string): Query => sql`
  insert into petitions.petition (shard_key, petition_id, number, seq, state, phase, holder_id, parties, category_code,
    division_code, form, received_on, restricted, headline)
  values (${row.shardKey}, ${row.petitionId}, ${number}, ${row.seq}, ${json(row.state)}, ${row.state.phase},
    ${row.state.holderId}, ${row.parties}::text[], ${row.state.categoryCode ?? null}, ${row.state.divisionCode},
    ${row.state.form}, ${row.state.receivedOn}, ${row.state.restricted}, ${row.headline})
  on conflict (shard_key, petition_id) do update set number = excluded.number, seq = excluded.seq, state = excluded.state,
    phase = excluded.phase, holder_id = excluded.holder_id, parties = excluded.parties, category_code = excluded.category_code,
    division_code = excluded.division_code, form = excluded.form, received_on = excluded.received_on,
    restricted = excluded.restricted, headline = excluded.headline
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

export const petitionsById = (shardKey: string, ids: string[]): Query<ListedRow> => sql`
  select ${listed} from petitions.petition p where p.shard_key = ${shardKey} and p.petition_id = any(${ids}::uuid[])`;

/** Which petitions a reader may find, and what they look for. Absent parts are no condition. */
export interface Filter {
  shardKey: string;
  /** Only petitions in which this organ has or had a part; absent for those who oversee the county. */
  party: string | undefined;
  /** Whether restricted matters may be found, and whether only those registered by this organ. */
  restrictedFor: string | undefined;
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
 * own plan: a rare word starts from the word index, a common one walks the county by day of receipt.
 */
export function findPetitions(filter: Filter): Query<ListedRow> {
  const { shardKey, after } = filter;
  const conditions = [
    sql`p.shard_key = ${shardKey}`,
    filter.restrictedFor === undefined
      ? sql`not p.restricted`
      : sql`(not p.restricted or p.state->>'registrarId' = ${filter.restrictedFor})`,
    filter.party !== undefined && sql`p.parties @> array[${filter.party}]::text[]`,
    filter.category !== undefined && sql`p.category_code like ${prefixOf(filter.category)}`,
    filter.holder !== undefined && sql`p.holder_id = ${filter.holder}`,
    filter.phase !== undefined && sql`p.phase = ${filter.phase}`,
    filter.form !== undefined && sql`p.form = ${filter.form}`,
    filter.from !== undefined && sql`p.received_on >= ${filter.from}::date`,
    filter.to !== undefined && sql`p.received_on <= ${filter.to}::date`,
    after !== undefined && sql`(p.received_on, p.petition_id) < (${after.receivedOn}::date, ${after.petitionId}::uuid)`,
  ].filter((condition) => condition !== false);
  const words =
    filter.words === undefined
      ? sql``
      : sql`join petitions.search s on s.shard_key = ${shardKey} and s.petition_id = p.petition_id
          and s.words @@ ${filter.words}::tsquery`;
  return sql`select ${listed} from petitions.petition p ${words} where ${sql.join(conditions, sql` and `)}
    order by p.received_on desc, p.petition_id desc limit ${filter.most}`;
}

/** A first-level category (ending in 0000) stands for all below it. */
const prefixOf = (code: string) => (code.endsWith('0000') ? `${code.slice(0, 2)}%` : code);

/** Counties in which an organ of elsewhere has matters: those it has on its own work list. */
export const countiesOf = (shardKey: string, organId: string): Query<{ shardKey: string }> => sql`
  select distinct case_shard_key as "shardKey" from petitions.holding
  where shard_key = ${shardKey} and organ_id = ${organId} order by 1`;
