import { type Query, sql } from '../../platform/db/index.ts';

/** Size and root of a county's tree. */
export interface Head {
  size: number;
  root: Buffer;
  /** When it last grew, an instant. */
  grownAt: string | null;
}

export const readHead = (shardKey: string): Query<Head> =>
  sql`select h.size, h.root, h.grown_at as "grownAt" from ledger.head h where h.shard_key = ${shardKey}`;

/** The head, and with it the right to sequence and to sign until the transaction ends. */
export const lockHead = (shardKey: string): Query<Head> =>
  sql`select h.size, h.root, h.grown_at as "grownAt" from ledger.head h where h.shard_key = ${shardKey} for update`;

export const addHead = (shardKey: string, emptyRoot: Uint8Array): Query =>
  sql`insert into ledger.head (shard_key, size, root) values (${shardKey}, 0, ${Buffer.from(emptyRoot)})
    on conflict (shard_key) do nothing`;

/** Positions `first` to `past − 1`. */
export interface Span {
  first: number;
  past: number;
}

/** Entries at these positions. */
export const commitmentsIn = (
  shardKey: string,
  spans: readonly Span[],
): Query<{ position: number; commitment: Buffer }> => sql`
  select l.position, l.commitment
  from unnest(${spans.map(({ first }) => first)}::bigint[], ${spans.map(({ past }) => past)}::bigint[]) as s(first, past)
  cross join lateral (select l.position, l.commitment from ledger.leaf l
    where l.shard_key = ${shardKey} and l.position >= s.first and l.position < s.past offset 0) l
  order by l.position`;

/** Roots of full tiles: `n` within a span, at its level. */
export const tileRootsIn = (
  shardKey: string,
  spans: readonly (Span & { level: number })[],
): Query<{ level: number; n: number; root: Buffer }> => sql`
  select t.level, t.n, t.root
  from unnest(${spans.map(({ level }) => level)}::smallint[], ${spans.map(({ first }) => first)}::bigint[],
    ${spans.map(({ past }) => past)}::bigint[]) as s(level, first, past)
  cross join lateral (select t.level, t.n, t.root from ledger.tile t
    where t.shard_key = ${shardKey} and t.level = s.level and t.n >= s.first and t.n < s.past offset 0) t
  order by t.level, t.n`;

export const positionOf = (shardKey: string, petitionId: string, seq: number): Query<{ position: number }> =>
  sql`select l.position from ledger.leaf l
    where l.shard_key = ${shardKey} and l.petition_id = ${petitionId} and l.fact_seq = ${seq}`;

/** Leaves beside what was queued for them, from a position on; for the audit. */
export const leavesFrom = (
  shardKey: string,
  first: number,
  limit: number,
): Query<{ position: number; commitment: Buffer; queued: Buffer | null }> => sql`
  select l.position, l.commitment, q.commitment as queued
  from (select l.position, l.commitment, l.petition_id, l.fact_seq from ledger.leaf l
    where l.shard_key = ${shardKey} and l.position >= ${first} order by l.position limit ${limit}) l
  left join lateral (select q.commitment from ledger.queued q where q.shard_key = ${shardKey}
    and q.petition_id = l.petition_id and q.fact_seq = l.fact_seq offset 0) q on true
  order by l.position`;

export const countTiles = (shardKey: string): Query<{ level: number; tiles: number; last: number }> =>
  sql`select t.level, count(*)::integer as tiles, max(t.n) as last from ledger.tile t
    where t.shard_key = ${shardKey} group by t.level order by t.level`;

/** Every county's head, for comparing a restore with what was backed up. */
export const allHeads = (): Query<{ shardKey: string; size: number; root: Buffer }> =>
  sql`select h.shard_key as "shardKey", h.size, h.root from ledger.head h order by h.shard_key`;
