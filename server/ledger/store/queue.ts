import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql, together, type Write } from '../../platform/db/index.ts';

/** A fact's commitment on its way into the tree of its county. */
export interface Leaf {
  shardKey: string;
  petitionId: string;
  seq: number;
  /** 32 bytes. */
  commitment: Buffer;
  at: string;
}

/** A leaf waiting, as the sequencer reads it. */
export interface Waiting {
  petitionId: string;
  seq: number;
  commitment: Buffer;
  /** True where it stands in the tree already: somebody put it back on the list. */
  sequenced: boolean;
}

/** A full tile's root that came to be. */
export interface NewTile {
  level: number;
  n: number;
  root: Uint8Array;
}

const column = <Name extends string>(rows: readonly Record<Name, unknown>[], name: Name) =>
  rows.map((row) => row[name]);

/** Parts of an act's statement: queue the commitments of its facts. All belong to one county. */
export function queueLeaves(leaves: readonly Leaf[]): Write[] {
  const [first] = leaves;
  if (first === undefined || leaves.some(({ shardKey }) => shardKey !== first.shardKey)) {
    throw new Error('leaves are queued one county at a time, and at least one');
  }
  const keys = sql`${column(leaves, 'petitionId')}::uuid[], ${column(leaves, 'seq')}::integer[]`;
  return [
    {
      name: 'ledger_queued',
      statement: sql`insert into ledger.queued (shard_key, petition_id, fact_seq, commitment, queued_at)
        select ${first.shardKey}::text, x.petition_id, x.fact_seq, x.commitment, x.queued_at
        from unnest(${keys}, ${column(leaves, 'commitment')}::bytea[], ${column(leaves, 'at')}::timestamptz[])
          as x(petition_id, fact_seq, commitment, queued_at)`,
    },
    {
      name: 'ledger_pending',
      statement: sql`insert into ledger.pending (shard_key, petition_id, fact_seq)
        select ${first.shardKey}::text, x.petition_id, x.fact_seq from unnest(${keys}) as x(petition_id, fact_seq)`,
    },
  ];
}

/**
 * The next leaves that wait, at most `limit`, in the order in which they came. The laterals force one index look-up a
 * row: with stale statistics the planner would rather read all that was ever queued.
 */
export const waitingLeaves = (shardKey: string, limit: number): Query<Waiting> => sql`
  select q.petition_id as "petitionId", q.fact_seq as seq, q.commitment, l.position is not null as sequenced
  from (select p.petition_id, p.fact_seq from ledger.pending p where p.shard_key = ${shardKey}
    order by p.petition_id, p.fact_seq limit ${limit}) w
  cross join lateral (select q.petition_id, q.fact_seq, q.commitment, q.queued_at from ledger.queued q
    where q.shard_key = ${shardKey} and q.petition_id = w.petition_id and q.fact_seq = w.fact_seq offset 0) q
  left join lateral (select l.position from ledger.leaf l
    where l.shard_key = ${shardKey} and l.petition_id = w.petition_id and l.fact_seq = w.fact_seq offset 0) l on true
  order by q.queued_at, q.petition_id, q.fact_seq`;

/** Everything that a batch changes, in one statement: leaves, full tiles, the list of those waiting, the head. */
export function appendBatch(
  shardKey: string,
  batch: { first: number; waiting: readonly Waiting[]; tiles: readonly NewTile[]; size: number; root: Uint8Array },
  at: Instant,
): Query {
  const { first, waiting, tiles, size, root } = batch;
  const added = waiting.filter(({ sequenced }) => !sequenced);
  return together([
    {
      name: 'new_leaves',
      statement: sql`insert into ledger.leaf (shard_key, position, petition_id, fact_seq, commitment)
        select ${shardKey}::text, ${first}::bigint + x.n - 1, x.petition_id, x.fact_seq, x.commitment
        from unnest(${column(added, 'petitionId')}::uuid[], ${column(added, 'seq')}::integer[],
          ${column(added, 'commitment')}::bytea[]) with ordinality as x(petition_id, fact_seq, commitment, n)`,
    },
    {
      name: 'new_tiles',
      statement: sql`insert into ledger.tile (shard_key, level, n, root)
        select ${shardKey}::text, x.level, x.n, x.root
        from unnest(${column(tiles, 'level')}::smallint[], ${column(tiles, 'n')}::bigint[],
          ${tiles.map((tile) => Buffer.from(tile.root))}::bytea[]) as x(level, n, root)`,
    },
    {
      name: 'no_longer_pending',
      statement: sql`delete from ledger.pending p
        using unnest(${column(waiting, 'petitionId')}::uuid[], ${column(waiting, 'seq')}::integer[])
          as x(petition_id, fact_seq)
        where p.shard_key = ${shardKey} and p.petition_id = x.petition_id and p.fact_seq = x.fact_seq`,
    },
    {
      name: 'new_head',
      statement: sql`update ledger.head h set size = ${size}, root = ${Buffer.from(root)},
        grown_at = ${at} where h.shard_key = ${shardKey}`,
    },
  ]);
}

/** Puts back on the list what was queued, is not in the tree and is not on the list. Reads all that was ever queued. */
export const putBackLost = (shardKey: string): Query => sql`
  insert into ledger.pending (shard_key, petition_id, fact_seq)
  select q.shard_key, q.petition_id, q.fact_seq from ledger.queued q
  where q.shard_key = ${shardKey}
    and not exists (select 1 from ledger.leaf l
      where l.shard_key = ${shardKey} and l.petition_id = q.petition_id and l.fact_seq = q.fact_seq)
  on conflict (shard_key, petition_id, fact_seq) do nothing`;

/** Counties with leaves that wait, or with leaves that no checkpoint covers yet. */
export const countiesToSequence = (): Query<{ shardKey: string }> => sql`
  select p.shard_key as "shardKey" from ledger.pending p group by p.shard_key
  union
  select h.shard_key from ledger.head h
  where not exists (select 1 from ledger.checkpoint c where c.shard_key = h.shard_key and c.size = h.size)`;
