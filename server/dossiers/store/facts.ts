import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import type { DossierActor } from '../../../core/dossier/index.ts';
import { json, type Query, sql, type Write } from '../../platform/db/index.ts';

/** A row of `dossiers.fact`. */
export interface FactRow {
  shardKey: string;
  dossierId: string;
  seq: number;
  id: string;
  kind: string | null;
  number: string | null;
  origin: string | null;
  act: string;
  version: number;
  recordedAt: Instant;
  occurredOn: LocalDate;
  actor: DossierActor;
  payload: unknown;
  sealed: Buffer | null;
  salt: Buffer;
  commitment: Buffer;
}

/** @param numberedBy the part of the same statement that returns the number; for the first fact only */
export function appendFact(row: FactRow, numberedBy?: 'dossier_added'): Write {
  const number = numberedBy ? sql`(select number from ${sql.raw(numberedBy)})` : sql`null::text`;
  return {
    name: 'fact_appended',
    statement: sql`insert into dossiers.fact (shard_key, dossier_id, seq, fact_id, kind, number, origin, act, version, recorded_at,
        occurred_on, actor, payload, sealed, salt, commitment)
      values (${row.shardKey}, ${row.dossierId}, ${row.seq}, ${row.id}, ${row.kind}, ${number}, ${row.origin}, ${row.act},
        ${row.version}, ${row.recordedAt}, ${row.occurredOn}, ${json(row.actor)}, ${json(row.payload ?? {})}, ${row.sealed},
        ${row.salt}, ${row.commitment})`,
  };
}

const columns = sql`f.shard_key as "shardKey", f.dossier_id as "dossierId", f.seq, f.fact_id as id, f.kind, f.number, f.origin, f.act,
  f.version, f.recorded_at as "recordedAt", f.occurred_on as "occurredOn", f.actor, f.payload, f.sealed, f.salt, f.commitment`;

export const factsOf = (shardKey: string, ids: string[]): Query<FactRow> => sql`
  select ${columns} from dossiers.fact f
  where f.shard_key = ${shardKey} and f.dossier_id = any(${ids}::uuid[]) order by f.dossier_id, f.seq`;

/** The next `most` dossiers of a county after one, for a rebuild. */
export const nextDossiers = (shardKey: string, after: string, most: number): Query<{ dossierId: string }> => sql`
  select dossier_id as "dossierId" from dossiers.fact
  where shard_key = ${shardKey} and dossier_id > ${after} and seq = 1 order by dossier_id limit ${most}`;

/** Every county that keeps dossiers. Asked of all shards. */
export const countiesWithDossiers = (): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from dossiers.fact order by 1`;

/** Dossiers of one kind, oldest first. Asked of all shards. */
export const allOfKind = (kind: string): Query<{ shardKey: string; dossierId: string }> => sql`
  select shard_key as "shardKey", dossier_id as "dossierId" from dossiers.fact where kind = ${kind} order by shard_key, dossier_id`;
