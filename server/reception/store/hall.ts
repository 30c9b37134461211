import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/index.ts';

export type Series = 'A' | 'B' | 'C';
export type TicketStatus = 'waiting' | 'called' | 'serving' | 'done' | 'absent';

export interface TicketRow {
  shardKey: string;
  ticketId: string;
  onDay: LocalDate;
  series: Series;
  n: number;
  appointmentId: string | null;
  planId: string | null;
  dayN: number | null;
  status: TicketStatus;
  organId: string;
  place: string | null;
  calls: number;
  takenAt: Instant;
  waitingSince: Instant;
  calledAt: Instant | null;
  endedAt: Instant | null;
}

const columns = sql`shard_key as "shardKey", ticket_id as "ticketId", on_day as "onDay", series, n,
  appointment_id as "appointmentId", plan_id as "planId", day_n as "dayN", status, organ_id as "organId", place, calls,
  taken_at as "takenAt", waiting_since as "waitingSince", called_at as "calledAt", ended_at as "endedAt"`;

/** The next number of its series on that day. Where two draw at once, one of them changes no row and draws again. */
export const drawTicket = (
  row: Pick<
    TicketRow,
    'shardKey' | 'ticketId' | 'onDay' | 'series' | 'appointmentId' | 'planId' | 'dayN' | 'organId' | 'takenAt'
  >,
): Query<TicketRow> => sql`
  insert into reception.ticket (shard_key, ticket_id, on_day, series, n, appointment_id, plan_id, day_n, status, organ_id, taken_at,
    waiting_since)
  select ${row.shardKey}::text, ${row.ticketId}::uuid, ${row.onDay}::date, ${row.series}::text,
    coalesce((select max(n) from reception.ticket
      where shard_key = ${row.shardKey} and on_day = ${row.onDay} and series = ${row.series}), 0) + 1,
    ${row.appointmentId}::uuid, ${row.planId}::uuid, ${row.dayN}::integer, 'waiting', ${row.organId}::text,
    ${row.takenAt}::timestamptz, ${row.takenAt}::timestamptz
  on conflict (shard_key, on_day, series, n) do nothing
  returning ${columns}`;

export const ticketsOf = (shardKey: string, onDay: LocalDate): Query<TicketRow> => sql`
  select ${columns} from reception.ticket where shard_key = ${shardKey} and on_day = ${onDay} order by waiting_since, series, n`;

export const ticketById = (shardKey: string, ticketId: string): Query<TicketRow> =>
  sql`select ${columns} from reception.ticket where shard_key = ${shardKey} and ticket_id = ${ticketId}`;

/** Calls the one who has waited longest, whoever else calls at the same moment: nobody is called to two windows. */
export const callNext = (
  shardKey: string,
  {
    onDay,
    organId,
    series,
    place,
    at,
  }: { onDay: LocalDate; organId: string; series: Series | undefined; place: string; at: Instant },
): Query<TicketRow> => sql`
  update reception.ticket set status = 'called', place = ${place}, calls = 1, called_at = ${at}
  where shard_key = ${shardKey} and ticket_id = (
    select ticket_id from reception.ticket
    where shard_key = ${shardKey} and on_day = ${onDay} and status = 'waiting' and organ_id = ${organId}
      ${series === undefined ? sql`and series <> 'C'` : sql`and series = ${series}`}
    order by appointment_id is null, waiting_since, series, n limit 1 for update skip locked)
  returning ${columns}`;

/** What is to become of a ticket, from the states in which that stands. */
export const moveTicket = (
  shardKey: string,
  ticketId: string,
  from: readonly TicketStatus[],
  to: { status: TicketStatus; organId?: string; at: Instant },
): Query<TicketRow> => sql`
  update reception.ticket set status = ${to.status},
    organ_id = coalesce(${to.organId ?? null}::text, organ_id),
    calls = case when ${to.status} = 'called' then calls + 1 when ${to.status} = 'waiting' then 0 else calls end,
    called_at = case when ${to.status} = 'called' then ${to.at}::timestamptz else called_at end,
    waiting_since = case when ${to.status} = 'waiting' then ${to.at}::timestamptz else waiting_since end,
    place = case when ${to.status} = 'waiting' then null else place end,
    ended_at = case when ${to.status} in ('done', 'absent') then ${to.at}::timestamptz else null end
  where shard_key = ${shardKey} and ticket_id = ${ticketId} and status = any(${from as string[]}::text[])
  returning ${columns}`;

export interface PartRow {
  shardKey: string;
  ticketId: string;
  part: number;
  organId: string;
  officerId: string;
  note: Buffer | null;
  number: string | null;
  advice: string | null;
  at: Instant;
}

export const addPart = (row: Omit<PartRow, 'part'>): Query => sql`
  insert into reception.part (shard_key, ticket_id, part, organ_id, officer_id, note, number, advice, at)
  select ${row.shardKey}::text, ${row.ticketId}::uuid,
    coalesce((select max(part) from reception.part where shard_key = ${row.shardKey} and ticket_id = ${row.ticketId}), 0) + 1,
    ${row.organId}::text, ${row.officerId}::text, ${row.note}::bytea, ${row.number}::text, ${row.advice}::text, ${row.at}::timestamptz`;

export const partsOf = (shardKey: string, ticketId: string): Query<PartRow> => sql`
  select shard_key as "shardKey", ticket_id as "ticketId", part, organ_id as "organId", officer_id as "officerId", note, number,
    advice, at
  from reception.part where shard_key = ${shardKey} and ticket_id = ${ticketId} order by part`;

export interface HelpRow {
  helpId: string;
  place: string;
  calledAt: Instant;
}

/** One open call a machine: pressing again changes nothing. */
export const callHelp = (shardKey: string, helpId: string, place: string, at: Instant): Query => sql`
  insert into reception.help (shard_key, help_id, place, called_at)
  select ${shardKey}::text, ${helpId}::uuid, ${place}::text, ${at}::timestamptz
  where not exists (select 1 from reception.help where shard_key = ${shardKey} and place = ${place} and answered_at is null)`;

export const openHelp = (shardKey: string): Query<HelpRow> => sql`
  select help_id as "helpId", place, called_at as "calledAt" from reception.help
  where shard_key = ${shardKey} and answered_at is null order by called_at`;

export const answerHelp = (shardKey: string, helpId: string, by: string, at: Instant): Query => sql`
  update reception.help set answered_at = ${at}, answered_by = ${by}
  where shard_key = ${shardKey} and help_id = ${helpId} and answered_at is null`;
