import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';

/** A clock that is past its day and has no open card. */
export interface Uncarded {
  petitionId: string;
  clockId: string;
  startedOn: LocalDate;
  dueOn: LocalDate;
  /** Cards it has had before. */
  cards: number;
}

export interface Position {
  dueOn: LocalDate;
  petitionId: string;
  clockId: string;
}

/** The next clocks of these duties, past their day, that no open card is about, in order of the day. */
export const uncarded = (
  shardKey: string,
  keys: readonly string[],
  today: LocalDate,
  after: Position,
  most: number,
): Query<Uncarded> => sql`
  select c.petition_id as "petitionId", c.clock_id as "clockId", c.started_on as "startedOn", c.due_on as "dueOn",
    coalesce(s.cards, 0) as cards
  from docket.clock c
  left join docket.supervised s on s.shard_key = c.shard_key and s.shard_key = ${shardKey}
    and s.petition_id = c.petition_id and s.clock_id = c.clock_id
  where c.shard_key = ${shardKey} and c.status = 'running' and c.due_on < ${today} and c.owed_by = 'organ'
    and split_part(c.clock_id, '.', 1) = any(${[...keys]}::text[]) and s.open is distinct from true
    and (c.due_on, c.petition_id, c.clock_id) > (${after.dueOn}::date, ${after.petitionId}::uuid, ${after.clockId})
  order by c.due_on, c.petition_id, c.clock_id limit ${most}`;

/** A clock and the card that was opened about it. */
export interface Carded {
  petitionId: string;
  clockId: string;
  dossierId: string;
  cards: number;
}

export const markCarded = (shardKey: string, rows: readonly Carded[]): Query => {
  const column = <Key extends keyof Carded>(key: Key) => rows.map((row) => row[key]);
  return sql`
    insert into docket.supervised (shard_key, petition_id, clock_id, cards, dossier_id, open, told)
    select ${shardKey}::text, x.petition_id, x.clock_id, x.cards, x.dossier_id, true, false
    from unnest(${column('petitionId')}::uuid[], ${column('clockId')}::text[], ${column('cards')}::int[],
      ${column('dossierId')}::uuid[]) as x(petition_id, clock_id, cards, dossier_id)
    on conflict (shard_key, petition_id, clock_id) do update set cards = excluded.cards, dossier_id = excluded.dossier_id,
      open = true, told = false where not docket.supervised.open`;
};

/** An open card whose clock runs no more: met, or fallen away. */
export interface Settled {
  petitionId: string;
  clockId: string;
  dossierId: string;
  /** Absent where the clock itself is gone. */
  status: 'met' | 'met-late' | 'lapsed' | 'ended' | null;
  metOn: LocalDate | null;
}

/** Open cards, not told yet, whose clock runs no more; after one position. */
export const settledCards = (
  shardKey: string,
  after: { petitionId: string; clockId: string },
  most: number,
): Query<Settled> => sql`
  select s.petition_id as "petitionId", s.clock_id as "clockId", s.dossier_id as "dossierId", c.status, c.met_on as "metOn"
  from docket.supervised s
  left join docket.clock c on c.shard_key = s.shard_key and c.shard_key = ${shardKey}
    and c.petition_id = s.petition_id and c.clock_id = s.clock_id
  where s.shard_key = ${shardKey} and s.open and not s.told and c.status is distinct from 'running'
    and (s.petition_id, s.clock_id) > (${after.petitionId}::uuid, ${after.clockId})
  order by s.petition_id, s.clock_id limit ${most}`;

export const noteTold = (shardKey: string, dossierIds: readonly string[]): Query => sql`
  update docket.supervised set told = true where shard_key = ${shardKey} and dossier_id = any(${[...dossierIds]}::uuid[])`;

/** A card was closed: its clock, should it run late again, gets another. */
export const releaseCard = (shardKey: string, dossierId: string): Query => sql`
  update docket.supervised set open = false where shard_key = ${shardKey} and dossier_id = ${dossierId}`;

/** Counties with open cards about clocks. Asked of all shards. */
export const countiesWithCards = (): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from docket.supervised where open order by 1`;

/** Petitions with a running clock of this duty that began before a day, the longest first; after one position. */
export const runningSince = (
  shardKey: string,
  key: string,
  before: LocalDate,
  after: { startedOn: LocalDate; petitionId: string },
  most: number,
): Query<{ petitionId: string; startedOn: LocalDate; dueOn: LocalDate }> => sql`
  select petition_id as "petitionId", started_on as "startedOn", due_on as "dueOn" from docket.clock
  where shard_key = ${shardKey} and status = 'running' and split_part(clock_id, '.', 1) = ${key} and started_on < ${before}
    and (started_on, petition_id) > (${after.startedOn}::date, ${after.petitionId}::uuid)
  order by started_on, petition_id limit ${most}`;

/** Counties with a clock of this duty. Asked of all shards. */
export const countiesRunning = (keys: readonly string[]): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from docket.clock
  where status = 'running' and split_part(clock_id, '.', 1) = any(${[...keys]}::text[]) order by 1`;
