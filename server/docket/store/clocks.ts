import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

export interface ClockRow {
  clockId: string;
  /** `petitioner`, or `organ` with its id beside. */
  owedBy: 'petitioner' | 'organ';
  organId: string | null;
  startedOn: LocalDate;
  dueOn: LocalDate;
  status: 'running' | 'met' | 'met-late' | 'lapsed' | 'ended';
  metOn: LocalDate | null;
  provisional: boolean;
}

export function putClocks(shardKey: string, petitionId: string, rows: ClockRow[]): Write {
  const column = <Key extends keyof ClockRow>(key: Key) => rows.map((row) => row[key]);
  return {
    name: 'clocks_put',
    statement: sql`insert into docket.clock (shard_key, petition_id, clock_id, owed_by, organ_id, started_on, due_on, status,
        met_on, provisional)
      select ${shardKey}::text, ${petitionId}::uuid, x.clock_id, x.owed_by, x.organ_id, x.started_on, x.due_on, x.status, x.met_on,
        x.provisional
      from unnest(${column('clockId')}::text[], ${column('owedBy')}::text[], ${column('organId')}::text[],
        ${column('startedOn')}::date[], ${column('dueOn')}::date[], ${column('status')}::text[], ${column('metOn')}::date[],
        ${column('provisional')}::boolean[])
        as x(clock_id, owed_by, organ_id, started_on, due_on, status, met_on, provisional)
      on conflict (shard_key, petition_id, clock_id) do update set owed_by = excluded.owed_by, organ_id = excluded.organ_id,
        started_on = excluded.started_on, due_on = excluded.due_on, status = excluded.status, met_on = excluded.met_on,
        provisional = excluded.provisional`,
  };
}

export const clocksOf = (shardKey: string, ids: string[]): Query<ClockRow & { petitionId: string }> => sql`
  select petition_id as "petitionId", clock_id as "clockId", owed_by as "owedBy", organ_id as "organId",
    started_on as "startedOn", due_on as "dueOn", status, met_on as "metOn", provisional
  from docket.clock where shard_key = ${shardKey} and petition_id = any(${ids}::uuid[]) order by petition_id, clock_id`;

/** Petitions of a county in which a clock of these duties is past its day, after one position, in order of the day. */
export const pastDue = (
  shardKey: string,
  keys: string[],
  today: LocalDate,
  after: { dueOn: LocalDate; petitionId: string },
  most: number,
): Query<{ petitionId: string; dueOn: LocalDate }> => sql`
  select petition_id as "petitionId", due_on as "dueOn" from docket.clock
  where shard_key = ${shardKey} and status = 'running' and due_on < ${today}
    and split_part(clock_id, '.', 1) = any(${keys}::text[])
    and (due_on, petition_id) > (${after.dueOn}::date, ${after.petitionId}::uuid)
  order by due_on, petition_id limit ${most}`;

/** Petitions of a county on which a clock of this duty runs, the oldest first. */
export const running = (shardKey: string, key: string): Query<{ petitionId: string }> => sql`
  select distinct on (started_on, petition_id) petition_id as "petitionId" from docket.clock
  where shard_key = ${shardKey} and status = 'running' and split_part(clock_id, '.', 1) = ${key}
  order by started_on, petition_id`;

/** Counties with such a clock. Asked of all shards. */
export const countiesPastDue = (keys: string[], today: LocalDate): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from docket.clock
  where status = 'running' and due_on < ${today} and split_part(clock_id, '.', 1) = any(${keys}::text[]) order by 1`;

/** Clocks of a petition that are gone from its facts' reckoning; only a rebuild finds such. */
export const dropClocks = (shardKey: string, petitionId: string, kept: string[]): Query => sql`
  delete from docket.clock where shard_key = ${shardKey} and petition_id = ${petitionId} and clock_id <> all(${kept}::text[])`;
