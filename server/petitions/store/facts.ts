import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import type { ActName, Actor } from '../../../core/procedure/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

/** A row of `petitions.fact`. */
export interface FactRow {
  shardKey: string;
  petitionId: string;
  seq: number;
  id: string;
  /** The registration number; on the first fact only. */
  number: string | null;
  kind: ActName;
  version: number;
  recordedAt: Instant;
  occurredOn: LocalDate;
  channelReceivedAt: Instant | null;
  actor: Actor;
  payload: unknown;
  sealed: Buffer | null;
  salt: Buffer;
  commitment: Buffer;
}

/**
 * One text for one fact and for several: the statement stays the same, so it is parsed and planned once.
 * @param numberedBy the part of the same statement that returns the registration number; at registration only
 */
export function appendFacts(rows: Omit<FactRow, 'number'>[], numberedBy?: 'petition_added'): Write {
  const column = <Key extends Exclude<keyof FactRow, 'number'>>(key: Key) => rows.map((row) => row[key]);
  const texts = (key: 'actor' | 'payload') => rows.map((row) => JSON.stringify(row[key] ?? {}));
  const [first] = rows;
  if (!first) throw new Error('no facts to append');
  const number = numberedBy ? sql`(select number from ${sql.raw(numberedBy)})` : sql`null::text`;
  return {
    name: 'facts_appended',
    statement: sql`insert into petitions.fact (shard_key, petition_id, seq, fact_id, number, kind, version, recorded_at, occurred_on,
        channel_received_at, actor, payload, sealed, salt, commitment)
      select ${first.shardKey}::text, ${first.petitionId}::uuid, x.seq, x.fact_id, ${number}, x.kind, x.version, x.recorded_at, x.occurred_on,
        x.channel_received_at, x.actor::jsonb, x.payload::jsonb, x.sealed, x.salt, x.commitment
      from unnest(${column('seq')}::integer[], ${column('id')}::uuid[], ${column('kind')}::text[], ${column('version')}::smallint[],
        ${column('recordedAt')}::timestamptz[], ${column('occurredOn')}::date[], ${column('channelReceivedAt')}::timestamptz[],
        ${texts('actor')}::text[], ${texts('payload')}::text[], ${column('sealed')}::bytea[], ${column('salt')}::bytea[],
        ${column('commitment')}::bytea[])
        as x(seq, fact_id, kind, version, recorded_at, occurred_on, channel_received_at, actor, payload, sealed, salt, commitment)`,
  };
}

const factColumns = sql`f.shard_key as "shardKey", f.petition_id as "petitionId", f.seq, f.fact_id as id, f.number, f.kind, f.version,
  f.recorded_at as "recordedAt", f.occurred_on as "occurredOn", f.channel_received_at as "channelReceivedAt", f.actor,
  f.payload, f.sealed, f.salt, f.commitment`;

/** The whole history, in one statement. */
export const historyOf = (shardKey: string, petitionId: string): Query<FactRow> => sql`
  select ${factColumns} from petitions.fact f
  where f.shard_key = ${shardKey} and f.petition_id = ${petitionId} order by f.seq`;

/** The registration. */
export const firstFact = (shardKey: string, petitionId: string): Query<FactRow> => sql`
  select ${factColumns} from petitions.fact f
  where f.shard_key = ${shardKey} and f.petition_id = ${petitionId} and f.seq = 1`;

/** The next `most` petitions of a county after one, for a rebuild. */
export const nextPetitions = (shardKey: string, after: string, most: number): Query<{ petitionId: string }> => sql`
  select petition_id as "petitionId" from petitions.fact
  where shard_key = ${shardKey} and petition_id > ${after} and seq = 1 order by petition_id limit ${most}`;

export const factsOf = (shardKey: string, ids: string[]): Query<FactRow> => sql`
  select ${factColumns} from petitions.fact f
  where f.shard_key = ${shardKey} and f.petition_id = any(${ids}::uuid[]) order by f.petition_id, f.seq`;

/** Every county that has facts. Asked of all shards. */
export const countiesWithFacts = (): Query<{ shardKey: string }> => sql`
  select distinct shard_key as "shardKey" from petitions.fact order by 1`;
