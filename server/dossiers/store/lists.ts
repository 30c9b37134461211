import type { LocalDate } from '../../../core/calendar/index.ts';
import { json, type Query, sql } from '../../platform/db/index.ts';
import type { DossierRow } from './rows.ts';

const columns = sql`d.shard_key as "shardKey", d.dossier_id as "dossierId", d.kind, d.number, d.origin, d.seq, d.state, d.open,
  d.organ_ids as "organIds", d.officer_ids as "officerIds", d.headline, d.due_on as "dueOn"`;

export interface Filter {
  shardKey: string;
  kind: string;
  phase?: string | undefined;
  open?: boolean | undefined;
  /** Only those in which this organ has a part, keeps it, or this officer is named; absent where the reader sees all. */
  of?: { organId: string; officerId: string } | undefined;
  after?: { openedOn: LocalDate; dossierId: string } | undefined;
  most: number;
}

/** Dossiers of a kind, newest first. */
export const findDossiers = ({ shardKey, kind, phase, open, of, after, most }: Filter): Query<DossierRow> => sql`
  select ${columns} from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind}
    ${phase === undefined ? sql`` : sql`and d.phase = ${phase}`}
    ${open === undefined ? sql`` : sql`and d.open = ${open}`}
    ${of === undefined ? sql`` : sql`and (d.keeper_id = ${of.organId} or d.organ_ids @> array[${of.organId}]::text[] or d.officer_ids @> array[${of.officerId}]::text[])`}
    ${after === undefined ? sql`` : sql`and (d.opened_on, d.dossier_id) < (${after.openedOn}::date, ${after.dossierId}::uuid)`}
  order by d.opened_on desc, d.dossier_id desc limit ${most}`;

/** Every dossier of a kind in a county, the oldest first: for rules and figures, which read no text. */
export const dossiersOfKind = (
  shardKey: string,
  kind: string,
  open: boolean | undefined,
): Query<Pick<DossierRow, 'shardKey' | 'dossierId' | 'number' | 'origin' | 'state' | 'open' | 'dueOn'>> => sql`
  select d.shard_key as "shardKey", d.dossier_id as "dossierId", d.number, d.origin, d.state, d.open, d.due_on as "dueOn"
  from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind} ${open === undefined ? sql`` : sql`and d.open = ${open}`}
  order by d.opened_on, d.dossier_id`;

/** A kind's dossiers about any of these petitions, open and ended. */
export const dossiersAboutAny = (
  shardKey: string,
  kind: string,
  numbers: readonly string[],
): Query<Pick<DossierRow, 'shardKey' | 'dossierId' | 'number' | 'state' | 'open'>> => sql`
  select distinct d.shard_key as "shardKey", d.dossier_id as "dossierId", d.number, d.state, d.open
  from dossiers.matter m
  join dossiers.dossier d on d.shard_key = m.shard_key and d.dossier_id = m.dossier_id
  where m.shard_key = ${shardKey} and d.shard_key = ${shardKey} and m.kind = ${kind} and m.number = any(${[...numbers]}::text[])`;

/** The dossiers of a county under these numbers, whatever their kind. */
export const dossiersByNumber = (shardKey: string, numbers: readonly string[]): Query<DossierRow> => sql`
  select ${columns} from dossiers.dossier d where d.shard_key = ${shardKey} and d.number = any(${[...numbers]}::text[])`;

/** Dossiers by the numbers that they were given. */
export const dossiersNumbered = (
  shardKey: string,
  named: readonly { kind: string; number: string }[],
): Query<Pick<DossierRow, 'kind' | 'number' | 'state'>> => sql`
  select d.kind, d.number, d.state from dossiers.dossier d
  join (select distinct x.kind, x.number from unnest(${named.map(({ kind }) => kind)}::text[],
    ${named.map(({ number }) => number)}::text[]) as x(kind, number)) x on x.kind = d.kind and x.number = d.number
  where d.shard_key = ${shardKey}`;

/** The newest dossier of a kind that this organ keeps and whose state holds these values. */
export const newestKept = (
  shardKey: string,
  kind: string,
  keeperId: string,
  having: Record<string, unknown>,
): Query<Pick<DossierRow, 'shardKey' | 'dossierId' | 'number' | 'state' | 'open'>> => sql`
  select d.shard_key as "shardKey", d.dossier_id as "dossierId", d.number, d.state, d.open from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind} and d.keeper_id = ${keeperId} and d.state @> ${json(having)}
  order by d.opened_on desc, d.dossier_id desc limit 1`;

export const dossiersById = (shardKey: string, ids: string[]): Query<DossierRow> => sql`
  select ${columns} from dossiers.dossier d where d.shard_key = ${shardKey} and d.dossier_id = any(${ids}::uuid[])`;

export const dossierByOrigin = (shardKey: string, kind: string, origin: string): Query<{ dossierId: string }> => sql`
  select dossier_id as "dossierId" from dossiers.dossier
  where shard_key = ${shardKey} and kind = ${kind} and origin = ${origin}`;

/** Dossiers about one petition, the newest last. */
export const dossiersAbout = (shardKey: string, number: string): Query<DossierRow> => sql`
  select ${columns} from dossiers.matter m
  join dossiers.dossier d on d.shard_key = m.shard_key and d.dossier_id = m.dossier_id
  where m.shard_key = ${shardKey} and d.shard_key = ${shardKey} and m.number = ${number} order by d.opened_on, d.dossier_id`;

export type TaskRow = DossierRow & {
  taskId: string;
  taskOfficerId: string | null;
  startedOn: LocalDate;
  taskDue: LocalDate;
};
const taskColumns = sql`${columns}, t.task_id as "taskId", t.officer_id as "taskOfficerId", t.started_on as "startedOn",
  t.due_on as "taskDue"`;
interface Whose {
  organId: string;
  officerId: string;
  /** Kinds that are sealed from the officer: they take no place among the first. */
  hidden: string[];
  /** Of these dossiers alone. */
  among?: string[] | undefined;
  most: number;
}

/** Running tasks of an organ, or of an officer by name, the nearest first. */
export const runningTasks = (
  shardKey: string,
  { organId, officerId, hidden, among, most }: Whose,
): Query<TaskRow> => sql`
  select ${taskColumns}
  from dossiers.task t
  join dossiers.dossier d on d.shard_key = t.shard_key and d.dossier_id = t.dossier_id
  where t.shard_key = ${shardKey} and d.shard_key = ${shardKey} and t.status = 'running'
    and ((t.officer_id is null and t.organ_id = ${organId}) or t.officer_id = ${officerId})
    ${among === undefined ? sql`` : sql`and t.dossier_id = any(${among}::uuid[])`}
    and t.kind <> all(${hidden}::text[])
  order by t.due_on, t.dossier_id, t.task_id limit ${most}`;

/** What others owe in dossiers that this organ keeps or in which this officer is named, the nearest first. */
export const othersTasks = (shardKey: string, { organId, officerId, hidden, most }: Whose): Query<TaskRow> => sql`
  select ${taskColumns}
  from dossiers.task t
  join dossiers.dossier d on d.shard_key = t.shard_key and d.dossier_id = t.dossier_id
  where t.shard_key = ${shardKey} and d.shard_key = ${shardKey} and t.status = 'running' and d.open
    and t.kind <> all(${hidden}::text[])
    and (t.organ_id <> ${organId} or t.officer_id <> ${officerId})
    and (d.keeper_id = ${organId} or d.officer_ids @> array[${officerId}]::text[])
  order by t.due_on, t.dossier_id, t.task_id limit ${most}`;
