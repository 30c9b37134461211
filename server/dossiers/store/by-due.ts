import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Dossier } from '../../../core/dossier/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';
import type { DossierRow } from './rows.ts';

const columns = sql`d.shard_key as "shardKey", d.dossier_id as "dossierId", d.kind, d.number, d.origin, d.seq, d.state, d.open,
  d.organ_ids as "organIds", d.officer_ids as "officerIds", d.headline, d.due_on as "dueOn"`;

export interface OpenRow {
  dossierId: string;
  state: Dossier;
  dueOn: LocalDate | null;
}

/** Open dossiers of a kind with something past its day, the longest first; after one position. */
export const pastDue = (
  shardKey: string,
  kind: string,
  today: LocalDate,
  after: { dueOn: LocalDate; dossierId: string },
  most: number,
): Query<OpenRow & { dueOn: LocalDate }> => sql`
  select d.dossier_id as "dossierId", d.state, d.due_on as "dueOn" from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind} and d.open and d.due_on < ${today}
    and (d.due_on, d.dossier_id) > (${after.dueOn}::date, ${after.dossierId}::uuid)
  order by d.due_on, d.dossier_id limit ${most}`;

/** Open dossiers of a kind in order of their ids; after one. `having`: only those whose state holds this. */
export const openOnes = (
  shardKey: string,
  kind: string,
  after: string,
  most: number,
  having: string | undefined,
): Query<OpenRow> => sql`
  select d.dossier_id as "dossierId", d.state, d.due_on as "dueOn" from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind} and d.open and d.dossier_id > ${after}::uuid
    ${having === undefined ? sql`` : sql`and d.state ? ${having}`}
  order by d.dossier_id limit ${most}`;

/** Which of these origins have opened one. */
export const originsTaken = (
  shardKey: string,
  kind: string,
  origins: readonly string[],
): Query<{ origin: string; dossierId: string; open: boolean }> => sql`
  select origin, dossier_id as "dossierId", open from dossiers.dossier
  where shard_key = ${shardKey} and kind = ${kind} and origin = any(${[...origins]}::text[])`;

/** Counties with open dossiers of a kind. Asked of all shards. */
export const countiesOf = (kind: string): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from dossiers.dossier where kind = ${kind} and open order by 1`;

/** A kind's dossiers for a board: the latest first, those without a day last; or the newest of those that ended. */
export const board = ({
  shardKey,
  kind,
  phase,
  organId,
  of,
  most,
}: {
  shardKey: string;
  kind: string;
  phase: string;
  organId: string | undefined;
  of: { organId: string; officerId: string } | undefined;
  most: number;
}): Query<DossierRow> => sql`
  select ${columns} from dossiers.dossier d
  where d.shard_key = ${shardKey} and d.kind = ${kind} and d.phase = ${phase}
    ${organId === undefined ? sql`` : sql`and d.organ_ids @> array[${organId}]::text[]`}
    ${of === undefined ? sql`` : sql`and (d.keeper_id = ${of.organId} or d.organ_ids @> array[${of.organId}]::text[] or d.officer_ids @> array[${of.officerId}]::text[])`}
  order by d.due_on nulls last, d.opened_on desc, d.dossier_id desc limit ${most}`;
