import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';
import type { Filter } from './lists.ts';

/** A row of `dossiers.elsewhere`: what a county has a part in that another keeps. */
export interface ElsewhereRow {
  shardKey: string;
  homeShard: string;
  dossierId: string;
  kind: string;
  seq: number;
  phase: string;
  open: boolean;
  openedOn: LocalDate;
  dueOn: LocalDate | null;
  organIds: string[];
  officerIds: string[];
  numbers: string[];
}

/** An older reckoning does not overwrite a newer one. */
export const putElsewhere = (row: ElsewhereRow): Query => sql`
  insert into dossiers.elsewhere (shard_key, home_shard, dossier_id, kind, seq, phase, open, opened_on, due_on, organ_ids,
    officer_ids, numbers)
  values (${row.shardKey}, ${row.homeShard}, ${row.dossierId}, ${row.kind}, ${row.seq}, ${row.phase}, ${row.open}, ${row.openedOn},
    ${row.dueOn}, ${row.organIds}::text[], ${row.officerIds}::text[], ${row.numbers}::text[])
  on conflict (shard_key, home_shard, dossier_id) do update set seq = excluded.seq, phase = excluded.phase,
    open = excluded.open, due_on = excluded.due_on, organ_ids = excluded.organ_ids, officer_ids = excluded.officer_ids,
    numbers = excluded.numbers
  where elsewhere.seq <= excluded.seq`;

const columns = sql`e.shard_key as "shardKey", e.home_shard as "homeShard", e.dossier_id as "dossierId", e.kind, e.seq, e.phase,
  e.open, e.opened_on as "openedOn", e.due_on as "dueOn", e.organ_ids as "organIds", e.officer_ids as "officerIds", e.numbers`;

type At = Pick<ElsewhereRow, 'homeShard' | 'dossierId'>;

/** Open ones in which this organ has a part or this officer is named, the nearest first. */
export const openElsewhere = (
  shardKey: string,
  { organId, officerId, hidden, most }: { organId: string; officerId: string; hidden: string[]; most: number },
): Query<At> => sql`
  select e.home_shard as "homeShard", e.dossier_id as "dossierId" from dossiers.elsewhere e
  where e.shard_key = ${shardKey} and e.open and e.kind <> all(${hidden}::text[])
    and (e.organ_ids @> array[${organId}]::text[] or e.officer_ids @> array[${officerId}]::text[])
  order by e.due_on nulls last, e.dossier_id limit ${most}`;

/** Those of a kind in which this organ has a part or this officer is named, newest first. */
export const findElsewhere = (
  { shardKey, kind, phase, open, after, most }: Filter,
  { organId, officerId }: { organId: string; officerId: string },
): Query<At> => sql`
  select e.home_shard as "homeShard", e.dossier_id as "dossierId" from dossiers.elsewhere e
  where e.shard_key = ${shardKey} and e.kind = ${kind}
    and (e.organ_ids @> array[${organId}]::text[] or e.officer_ids @> array[${officerId}]::text[])
    ${phase === undefined ? sql`` : sql`and e.phase = ${phase}`} ${open === undefined ? sql`` : sql`and e.open = ${open}`}
    ${after === undefined ? sql`` : sql`and (e.opened_on, e.dossier_id) < (${after.openedOn}::date, ${after.dossierId}::uuid)`}
  order by e.opened_on desc, e.dossier_id desc limit ${most}`;

/** Those about one petition of this county. */
export const elsewhereAbout = (shardKey: string, number: string): Query<At> => sql`
  select e.home_shard as "homeShard", e.dossier_id as "dossierId" from dossiers.elsewhere e
  where e.shard_key = ${shardKey} and e.numbers @> array[${number}]::text[] order by e.opened_on, e.dossier_id`;

/** Every row about these dossiers of one county. Asked of all shards, by a rebuild. */
export const elsewhereOf = (homeShard: string, ids: string[]): Query<ElsewhereRow> => sql`
  select ${columns} from dossiers.elsewhere e where e.home_shard = ${homeShard} and e.dossier_id = any(${ids}::uuid[])
  order by e.dossier_id, e.shard_key`;

export const dropElsewhere = (shardKey: string, homeShard: string, dossierId: string): Query => sql`
  delete from dossiers.elsewhere where shard_key = ${shardKey} and home_shard = ${homeShard} and dossier_id = ${dossierId}`;
