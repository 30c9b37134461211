import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';
import type { ShardWrite } from '../change.ts';

export const parts = ['receiver', 'holder', 'reviewer', 'rereviewer', 'arbiter', 'partner', 'sender', 'past'] as const;
export type Part = (typeof parts)[number];

/** A row of `petitions.holding`: one petition on one organ's desk. */
export interface HoldingRow {
  /** Of the organ's own county. */
  shardKey: string;
  organId: string;
  petitionId: string;
  caseShardKey: string;
  part: Part;
  /** Whether the next running duty is this organ's. */
  mustAct: boolean;
  open: boolean;
  dueOn: LocalDate | null;
  clockId: string | null;
  handlerId: string | null;
  restricted: boolean;
  seq: number;
}

/** Brings the rows of one county up to date; told twice, or late, it does no harm. */
export function putHoldings(shardKey: string, rows: HoldingRow[], home: boolean): ShardWrite {
  const column = <Key extends keyof HoldingRow>(key: Key) => rows.map((row) => row[key]);
  return {
    name: 'holdings_put',
    ...(!home && { shardKey }),
    statement: sql`insert into petitions.holding (shard_key, organ_id, petition_id, case_shard_key, part, must_act, open, due_on,
        clock_id, handler_id, restricted, seq)
      select ${shardKey}::text, x.organ_id, x.petition_id, x.case_shard_key, x.part, x.must_act, x.open, x.due_on, x.clock_id,
        x.handler_id, x.restricted, x.seq
      from unnest(${column('organId')}::text[], ${column('petitionId')}::uuid[], ${column('caseShardKey')}::text[],
        ${column('part')}::text[], ${column('mustAct')}::boolean[], ${column('open')}::boolean[], ${column('dueOn')}::date[],
        ${column('clockId')}::text[], ${column('handlerId')}::text[], ${column('restricted')}::boolean[], ${column('seq')}::integer[])
        as x(organ_id, petition_id, case_shard_key, part, must_act, open, due_on, clock_id, handler_id, restricted, seq)
      on conflict (shard_key, organ_id, petition_id) do update set part = excluded.part, must_act = excluded.must_act,
        open = excluded.open, due_on = excluded.due_on, clock_id = excluded.clock_id, handler_id = excluded.handler_id,
        restricted = excluded.restricted, seq = excluded.seq
      where holding.seq <= excluded.seq`,
  };
}

const holdingColumns = sql`h.shard_key as "shardKey", h.organ_id as "organId", h.petition_id as "petitionId",
  h.case_shard_key as "caseShardKey", h.part, h.must_act as "mustAct", h.open, h.due_on as "dueOn", h.clock_id as "clockId",
  h.handler_id as "handlerId", h.restricted, h.seq`;

/**
 * The head of an organ's work list: one scan of `holding_by_due`, whatever the size of the table.
 * Restricted matters are named for those who may know of them only.
 */
export const dueFirst = (
  shardKey: string,
  organId: string,
  mustAct: boolean,
  restricted: boolean,
  most: number,
): Query<HoldingRow> => sql`
  select ${holdingColumns} from petitions.holding h
  where h.shard_key = ${shardKey} and h.organ_id = ${organId} and h.open and h.must_act = ${mustAct}
    and (${restricted} or not h.restricted)
  order by h.due_on, h.petition_id limit ${most}`;

/**
 * How many an organ must act on by two days, and how many wait for others. Each is counted along the index and no
 * further than `most`: the figure is a hint on a screen, and the screen stays fast however much lies there.
 */
export function howMany(
  shardKey: string,
  organId: string,
  restricted: boolean,
  days: { today: LocalDate; week: LocalDate },
  most: number,
): Query<{ today: number; week: number; waiting: number }> {
  const counted = (condition: Query) => sql`(select count(*) from (select 1 from petitions.holding h
    where h.shard_key = ${shardKey} and h.organ_id = ${organId} and h.open and ${condition}
      and (${restricted} or not h.restricted) limit ${most}) c)`;
  return sql`select ${counted(sql`h.must_act and h.due_on <= ${days.today}`)} as today,
    ${counted(sql`h.must_act and h.due_on <= ${days.week}`)} as week, ${counted(sql`not h.must_act`)} as waiting`;
}

/** Rows of one petition in one county, for comparing a rebuild. */
export const holdingsOf = (shardKey: string, ids: string[]): Query<HoldingRow> => sql`
  select ${holdingColumns} from petitions.holding h
  where h.shard_key = ${shardKey} and h.petition_id = any(${ids}::uuid[]) order by h.petition_id, h.organ_id`;

/** Open matters of which this officer is the handler, over all counties. */
export const openMattersOf = (officerId: string): Query<{ n: number }> => sql`
  select count(*) as n from petitions.holding where handler_id = ${officerId} and open`;
