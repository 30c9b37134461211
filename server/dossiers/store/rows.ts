import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Dossier } from '../../../core/dossier/index.ts';
import { json, type Query, sql, type Write } from '../../platform/db/index.ts';

/** A row of `dossiers.dossier`. */
export interface DossierRow {
  shardKey: string;
  dossierId: string;
  kind: string;
  number: string;
  origin: string | null;
  seq: number;
  state: Dossier;
  open: boolean;
  organIds: string[];
  officerIds: string[];
  headline: Buffer;
  dueOn: LocalDate | null;
}

export interface TaskRow {
  taskId: string;
  organId: string;
  officerId: string | null;
  startedOn: LocalDate;
  dueOn: LocalDate;
  status: 'running' | 'met' | 'met-late' | 'ended';
  metOn: LocalDate | null;
}

/** Gives the next number of this kind and year, and adds the dossier under it: no number is skipped and none given twice. */
export const addDossier = (row: Omit<DossierRow, 'number'>, word: string, year: number): Write[] => [
  {
    name: 'counted',
    statement: sql`insert into dossiers.counter (shard_key, name, n) values (${row.shardKey}, ${`${word}${year}`}, 1)
      on conflict (shard_key, name) do update set n = counter.n + 1 returning n`,
  },
  {
    name: 'dossier_added',
    statement: sql`insert into dossiers.dossier (shard_key, dossier_id, kind, number, origin, seq, state, phase, open, keeper_id,
        organ_ids, officer_ids, barred_ids, headline, opened_on, due_on)
      select ${row.shardKey}::text, ${row.dossierId}::uuid, ${row.kind}::text, ${`${word}〔${year}〕`}::text || counted.n || '号',
        ${row.origin}::text, ${row.seq}::integer, ${json(row.state)}, ${row.state.phase}::text, ${row.open}::boolean,
        ${row.state.keeperId}::text, ${row.organIds}::text[], ${row.officerIds}::text[], ${row.state.barredIds}::text[],
        ${row.headline}::bytea, ${row.state.openedOn}::date, ${row.dueOn}::date
      from counted returning number`,
  },
];

export const numberGiven = (): Query<{ number: string }> => sql`select number from dossier_added`;

export const changeDossier = (row: Omit<DossierRow, 'number' | 'origin'>): Write => ({
  name: 'dossier_changed',
  statement: sql`update dossiers.dossier set seq = ${row.seq}, state = ${json(row.state)}, phase = ${row.state.phase},
      open = ${row.open}, keeper_id = ${row.state.keeperId}, organ_ids = ${row.organIds}::text[],
      officer_ids = ${row.officerIds}::text[], barred_ids = ${row.state.barredIds}::text[], headline = ${row.headline},
      due_on = ${row.dueOn}
    where shard_key = ${row.shardKey} and dossier_id = ${row.dossierId}`,
});

/** The whole row under the number it was given, for a rebuild. An older reckoning does not overwrite a newer one. */
export const putDossier = (row: DossierRow): Query => sql`
  insert into dossiers.dossier (shard_key, dossier_id, kind, number, origin, seq, state, phase, open, keeper_id, organ_ids,
    officer_ids, barred_ids, headline, opened_on, due_on)
  values (${row.shardKey}, ${row.dossierId}, ${row.kind}, ${row.number}, ${row.origin}, ${row.seq}, ${json(row.state)},
    ${row.state.phase}, ${row.open}, ${row.state.keeperId}, ${row.organIds}::text[], ${row.officerIds}::text[],
    ${row.state.barredIds}::text[], ${row.headline}, ${row.state.openedOn}, ${row.dueOn})
  on conflict (shard_key, dossier_id) do update set kind = excluded.kind, number = excluded.number, origin = excluded.origin,
    seq = excluded.seq, state = excluded.state, phase = excluded.phase, open = excluded.open, keeper_id = excluded.keeper_id,
    organ_ids = excluded.organ_ids, officer_ids = excluded.officer_ids, barred_ids = excluded.barred_ids,
    headline = excluded.headline, opened_on = excluded.opened_on, due_on = excluded.due_on
  where dossier.seq <= excluded.seq`;

export function putTasks(shardKey: string, dossierId: string, kind: string, rows: TaskRow[]): Write {
  const column = <Key extends keyof TaskRow>(key: Key) => rows.map((row) => row[key]);
  return {
    name: 'tasks_put',
    statement: sql`insert into dossiers.task (shard_key, dossier_id, task_id, kind, organ_id, officer_id, started_on, due_on, status,
        met_on)
      select ${shardKey}::text, ${dossierId}::uuid, x.task_id, ${kind}::text, x.organ_id, x.officer_id, x.started_on, x.due_on,
        x.status, x.met_on
      from unnest(${column('taskId')}::text[], ${column('organId')}::text[], ${column('officerId')}::text[],
        ${column('startedOn')}::date[], ${column('dueOn')}::date[], ${column('status')}::text[], ${column('metOn')}::date[])
        as x(task_id, organ_id, officer_id, started_on, due_on, status, met_on)
      on conflict (shard_key, dossier_id, task_id) do update set kind = excluded.kind, organ_id = excluded.organ_id,
        officer_id = excluded.officer_id, started_on = excluded.started_on, due_on = excluded.due_on, status = excluded.status,
        met_on = excluded.met_on`,
  };
}

export function putMatters(shardKey: string, dossierId: string, kind: string, open: boolean, numbers: string[]): Write {
  return {
    name: 'matters_put',
    statement: sql`insert into dossiers.matter (shard_key, number, dossier_id, kind, open)
      select ${shardKey}::text, x.number, ${dossierId}::uuid, ${kind}::text, ${open}::boolean
      from unnest(${numbers}::text[]) as x(number)
      on conflict (shard_key, number, dossier_id) do update set kind = excluded.kind, open = excluded.open`,
  };
}

export const dropTasks = (shardKey: string, dossierId: string, kept: string[]): Query => sql`
  delete from dossiers.task where shard_key = ${shardKey} and dossier_id = ${dossierId} and task_id <> all(${kept}::text[])`;

export const dropMatters = (shardKey: string, dossierId: string, kept: string[]): Query => sql`
  delete from dossiers.matter where shard_key = ${shardKey} and dossier_id = ${dossierId} and number <> all(${kept}::text[])`;

export const tasksOf = (shardKey: string, ids: string[]): Query<TaskRow & { dossierId: string; kind: string }> => sql`
  select dossier_id as "dossierId", task_id as "taskId", kind, organ_id as "organId", officer_id as "officerId",
    started_on as "startedOn", due_on as "dueOn", status, met_on as "metOn"
  from dossiers.task where shard_key = ${shardKey} and dossier_id = any(${ids}::uuid[]) order by dossier_id, task_id`;

export const mattersOf = (
  shardKey: string,
  ids: string[],
): Query<{ dossierId: string; number: string; kind: string; open: boolean }> => sql`
  select dossier_id as "dossierId", number, kind, open from dossiers.matter
  where shard_key = ${shardKey} and dossier_id = any(${ids}::uuid[]) order by dossier_id, number`;
