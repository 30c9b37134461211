import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/index.ts';

export type Pool = 'open' | 'kept';
export type AppointmentStatus = 'booked' | 'came' | 'absent' | 'cancelled';

export interface AppointmentRow {
  shardKey: string;
  appointmentId: string;
  planId: string;
  dayN: number;
  onDay: LocalDate;
  pool: Pool;
  placeN: number;
  how: 'portal' | 'phone' | 'window';
  status: AppointmentStatus;
  leaderNamed: boolean;
  code: Buffer;
  once: Buffer;
  wrapped: Buffer | null;
  sealed: Buffer | null;
  madeAt: Instant;
}

const columns = sql`shard_key as "shardKey", appointment_id as "appointmentId", plan_id as "planId", day_n as "dayN",
  on_day as "onDay", pool, place_n as "placeN", how, status, leader_named as "leaderNamed", code, once, wrapped, sealed,
  made_at as "madeAt"`;

/** Takes a place, unless another has it or this submission was made before: then it changes no row. */
export const takePlace = (row: AppointmentRow): Query => sql`
  insert into reception.appointment (shard_key, appointment_id, plan_id, day_n, on_day, pool, place_n, how, status, leader_named,
    code, once, wrapped, sealed, made_at)
  values (${row.shardKey}, ${row.appointmentId}, ${row.planId}, ${row.dayN}, ${row.onDay}, ${row.pool}, ${row.placeN}, ${row.how},
    ${row.status}, ${row.leaderNamed}, ${row.code}, ${row.once}, ${row.wrapped}, ${row.sealed}, ${row.madeAt})
  on conflict do nothing`;

export const takenPlaces = (
  shardKey: string,
  planId: string,
  dayN: number,
): Query<{ pool: Pool; placeN: number }> => sql`
  select pool, place_n as "placeN" from reception.appointment
  where shard_key = ${shardKey} and plan_id = ${planId} and day_n = ${dayN} and status in ('booked', 'came')`;

/** How many places of each day are taken. */
export const takenFrom = (
  shardKey: string,
  from: LocalDate,
): Query<{ planId: string; dayN: number; pool: Pool; n: number }> => sql`
  select plan_id as "planId", day_n as "dayN", pool, count(*)::int as n from reception.appointment
  where shard_key = ${shardKey} and on_day >= ${from} and status in ('booked', 'came') group by 1, 2, 3`;

export const appointmentByOnce = (shardKey: string, once: Buffer): Query<AppointmentRow> =>
  sql`select ${columns} from reception.appointment where shard_key = ${shardKey} and once = ${once}`;

export const appointmentByCode = (shardKey: string, code: Buffer): Query<AppointmentRow> =>
  sql`select ${columns} from reception.appointment where shard_key = ${shardKey} and code = ${code}`;

export const appointmentById = (shardKey: string, id: string): Query<AppointmentRow> =>
  sql`select ${columns} from reception.appointment where shard_key = ${shardKey} and appointment_id = ${id}`;

export const appointmentsOfDay = (shardKey: string, planId: string, dayN: number): Query<AppointmentRow> => sql`
  select ${columns} from reception.appointment
  where shard_key = ${shardKey} and plan_id = ${planId} and day_n = ${dayN} order by pool desc, place_n, made_at`;

export const bookedOn = (shardKey: string, on: LocalDate): Query<AppointmentRow> => sql`
  select ${columns} from reception.appointment where shard_key = ${shardKey} and on_day = ${on} and status = 'booked'`;

/** From `booked` alone: what was cancelled or has come stays so. */
export const endAppointment = (shardKey: string, id: string, status: AppointmentStatus, at: Instant): Query => sql`
  update reception.appointment set status = ${status}, ended_at = ${at}
  where shard_key = ${shardKey} and appointment_id = ${id} and status = 'booked'`;

/** Everybody still booked goes with the day to the one that takes its place. */
export const moveBooked = (
  shardKey: string,
  { planId, from, to, on }: { planId: string; from: number; to: number; on: LocalDate },
): Query<{ appointmentId: string }> => sql`
  update reception.appointment set day_n = ${to}, on_day = ${on}
  where shard_key = ${shardKey} and plan_id = ${planId} and day_n = ${from} and status = 'booked'
  returning appointment_id as "appointmentId"`;

export const setCode = (shardKey: string, id: string, code: Buffer): Query =>
  sql`update reception.appointment set code = ${code} where shard_key = ${shardKey} and appointment_id = ${id}`;

/** Destroys key and identity of appointments whose day is long over; how many there were stays. */
export const forgetPeople = (before: LocalDate): Query => sql`
  update reception.appointment set wrapped = null, sealed = null where on_day < ${before} and sealed is not null`;

export interface ReadingRow {
  shardKey: string;
  appointmentId: string;
  readingId: string;
  at: Instant;
  organId: string;
  officerId: string;
  purpose: string;
}

export const addReading = (row: ReadingRow): Query => sql`
  insert into reception.reading (shard_key, appointment_id, reading_id, at, organ_id, officer_id, purpose)
  values (${row.shardKey}, ${row.appointmentId}, ${row.readingId}, ${row.at}, ${row.organId}, ${row.officerId}, ${row.purpose})`;

export const readingsOf = (shardKey: string, id: string): Query<Pick<ReadingRow, 'at' | 'organId' | 'purpose'>> => sql`
  select at, organ_id as "organId", purpose from reception.reading
  where shard_key = ${shardKey} and appointment_id = ${id} order by at desc`;
