import type { LocalDate } from '../../../core/calendar/index.ts';
import type { DutyKey } from '../../../core/procedure/index.ts';
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
  /** What can be done next towards the organ's own nearest duty; the roles that may do it have to act. */
  nextAct: string | null;
  handlerId: string | null;
  restricted: boolean;
  /** Organs and officers from whom it is kept. */
  barredIds: string[];
  seq: number;
}

/** Brings the rows of one county up to date; told twice, or late, it does no harm. */
export function putHoldings(shardKey: string, rows: HoldingRow[], home: boolean): ShardWrite {
  const column = <Key extends keyof HoldingRow>(key: Key) => rows.map((row) => row[key]);
  return {
    name: 'holdings_put',
    ...(!home && { shardKey }),
    statement: sql`insert into petitions.holding (shard_key, organ_id, petition_id, case_shard_key, part, must_act, open, due_on,
        clock_id, next_act, handler_id, restricted, barred_ids, seq)
      select ${shardKey}::text, x.organ_id, x.petition_id, x.case_shard_key, x.part, x.must_act, x.open, x.due_on, x.clock_id,
        x.next_act, x.handler_id, x.restricted, array(select jsonb_array_elements_text(x.barred_ids)), x.seq
      from unnest(${column('organId')}::text[], ${column('petitionId')}::uuid[], ${column('caseShardKey')}::text[],
        ${column('part')}::text[], ${column('mustAct')}::boolean[], ${column('open')}::boolean[], ${column('dueOn')}::date[],
        ${column('clockId')}::text[], ${column('nextAct')}::text[], ${column('handlerId')}::text[], ${column('restricted')}::boolean[],
        ${rows.map(({ barredIds }) => JSON.stringify(barredIds))}::jsonb[], ${column('seq')}::integer[])
        as x(organ_id, petition_id, case_shard_key, part, must_act, open, due_on, clock_id, next_act, handler_id,
          restricted, barred_ids, seq)
      on conflict (shard_key, organ_id, petition_id) do update set part = excluded.part, must_act = excluded.must_act,
        open = excluded.open, due_on = excluded.due_on, clock_id = excluded.clock_id, next_act = excluded.next_act, handler_id = excluded.handler_id,
        restricted = excluded.restricted, barred_ids = excluded.barred_ids, seq = excluded.seq
      where holding.seq <= excluded.seq`,
  };
}

const holdingColumns = sql`h.shard_key as "shardKey", h.organ_id as "organId", h.petition_id as "petitionId",
  h.case_shard_key as "caseShardKey", h.part, h.must_act as "mustAct", h.open, h.due_on as "dueOn", h.clock_id as "clockId",
  h.next_act as "nextAct", h.handler_id as "handlerId", h.restricted,
  h.barred_ids as "barredIds", h.seq`;

/** The same under their own names, for a list taken out of a list. */
const rawColumns = sql`h.shard_key, h.organ_id, h.petition_id, h.case_shard_key, h.part, h.must_act, h.open, h.due_on, h.clock_id,
  h.next_act, h.handler_id, h.restricted, h.barred_ids, h.seq`;

/** Whose list it is: what this officer may know of on the organ's desk, and which acts could be the officer's. */
export interface Desk {
  shardKey: string;
  organId: string;
  /** Whether ordinary and restricted matters may be named. */
  ordinary: boolean;
  restricted: boolean;
  /** Ids under which the reader may be complained of. */
  selves: readonly string[];
  /** Heads of the own organ and of those above, today. */
  heads: readonly string[];
  acts: readonly string[];
  today: LocalDate;
}

/** How far into an organ's work a list and its figures look. */
const furthest = 1000;

const known = ({ shardKey, organId, ordinary, restricted, selves, heads }: Desk) => sql`h.shard_key = ${shardKey}
  and h.organ_id = ${organId} and h.open and case when h.restricted then ${restricted}::boolean else ${ordinary}::boolean end
  and not h.barred_ids && ${[...selves]}::text[] and not (h.restricted and h.barred_ids && ${[...heads]}::text[])`;

/** What petitioners may do until a day. Their days over, nobody waits for them any more. */
const petitioners: DutyKey[] = ['papers', 'evaluation', 'ask-review', 'ask-rereview', 'revocation'];

const waits = ({ today }: Desk) => sql`(not h.must_act
  and not (h.clock_id = any(${petitioners}::text[]) and h.due_on < ${today}))`;

/** A row without its next act was written before there was such a column: whoever works there looks at it. */
const isMine = ({ acts }: Desk) => sql`(h.next_act is null or h.next_act = any(${acts}::text[]))`;

/** What the organ has to move, nearest first: the start of `holding_by_due`, whatever the size of the table. */
const toMove = (desk: Desk) => sql`(select ${rawColumns} from petitions.holding h where ${known(desk)} and h.must_act
  order by h.due_on, h.petition_id limit ${furthest})`;

/** What this officer has to move, by due date. */
export const mineFirst = (desk: Desk, most: number): Query<HoldingRow> => sql`
  select ${holdingColumns} from ${toMove(desk)} h where ${isMine(desk)} order by h.due_on, h.petition_id limit ${most}`;

/** What waits: for others outside, or for colleagues in another role. */
export const waitingFirst = (desk: Desk, most: number): Query<HoldingRow> => sql`
  select ${holdingColumns} from (
    (select ${rawColumns} from petitions.holding h where ${known(desk)} and ${waits(desk)} order by h.due_on, h.petition_id limit ${most})
    union all
    (select ${rawColumns} from ${toMove(desk)} h where not ${isMine(desk)} order by h.due_on, h.petition_id limit ${most})) h
  order by h.due_on, h.petition_id limit ${most}`;

/**
 * How many this officer must act on by two days, and how many wait for others. Each is counted along the index and no
 * further than a thousand: the figure is a hint on a screen, and the screen stays fast however much lies there.
 */
export const howMany = (desk: Desk, week: LocalDate): Query<{ today: number; week: number; waiting: number }> => sql`
  select count(*) filter (where ${isMine(desk)} and h.due_on <= ${desk.today}) as today,
    count(*) filter (where ${isMine(desk)} and h.due_on <= ${week}) as week,
    least(${furthest}, count(*) filter (where not ${isMine(desk)}) + (select count(*) from (select 1 from petitions.holding h
      where ${known(desk)} and ${waits(desk)} limit ${furthest}) w)) as waiting
  from ${toMove(desk)} h`;

/** What this officer has to move, by the act that moves it: how many, how many of them late, and the nearest day. */
export const mineByAct = (
  desk: Desk,
): Query<{ act: string | null; count: number; late: number; dueOn: LocalDate | null }> => sql`
  select h.next_act as act, count(*) as count, count(*) filter (where h.due_on < ${desk.today}) as late, min(h.due_on) as "dueOn"
  from ${toMove(desk)} h where ${isMine(desk)} group by h.next_act order by min(h.due_on), h.next_act`;

/** A duty of an organ that ran out. */
export interface LateRow {
  organId: string;
  petitionId: string;
  caseShardKey: string;
  clockId: string;
  dueOn: LocalDate;
}

/** What these organs of a county owe and are late with, the longest first: the start of each one's `holding_by_due`. */
export const lateOf = (
  shardKey: string,
  organIds: string[],
  today: LocalDate,
  { ofEach, most }: { ofEach: number; most: number },
): Query<LateRow> => sql`
  select h.organ_id as "organId", h.petition_id as "petitionId", h.case_shard_key as "caseShardKey", h.clock_id as "clockId",
    h.due_on as "dueOn"
  from unnest(${organIds}::text[]) as o (organ_id) cross join lateral (
    select h.* from petitions.holding h where h.shard_key = ${shardKey} and h.organ_id = o.organ_id and h.open and h.must_act
      and h.due_on < ${today} and not h.restricted order by h.due_on, h.petition_id limit ${ofEach}) h
  order by h.due_on, h.organ_id, h.petition_id limit ${most}`;

/** Rows of one petition in one county, for comparing a rebuild. */
export const holdingsOf = (shardKey: string, ids: string[]): Query<HoldingRow> => sql`
  select ${holdingColumns} from petitions.holding h
  where h.shard_key = ${shardKey} and h.petition_id = any(${ids}::uuid[]) order by h.petition_id, h.organ_id`;

/** Open matters of which this officer is the handler, over all counties. */
export const openMattersOf = (officerId: string): Query<{ n: number }> => sql`
  select count(*) as n from petitions.holding where handler_id = ${officerId} and open`;
