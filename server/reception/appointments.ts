import { addDays } from '../../core/calendar/index.ts';
import type { Refusal, Words } from '../../core/refusal.ts';
import { newId, newQueryCode, normaliseQueryCode } from '../platform/index.ts';
import type { Booking } from './contract.ts';
import { type DayAt, findDay } from './days.ts';
import type { ReceptionDeps } from './deps.ts';
import { sealed } from './people.ts';
import { endedAlready, full, notBookable, phoneMissing, unknownAppointment, unknownDay } from './refusals.ts';
import {
  type AppointmentRow,
  appointmentByCode,
  appointmentById,
  appointmentByOnce,
  endAppointment,
  forgetPeople,
  type Pool,
  setCode,
  takenPlaces,
  takePlace,
} from './store/appointments.ts';

export interface Booked {
  appointmentId: string;
  label: Words;
  /** For the person alone: the portal's answer, or the slip. */
  code: string;
  day: DayAt;
}

export const statusWords: Record<AppointmentRow['status'], Words> = {
  booked: { zh: '已预约', en: 'booked' },
  came: { zh: '已来访', en: 'came' },
  absent: { zh: '当日未到', en: 'not there on the day' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

/** 约3, 留1: the place, as it is called in the hall. */
export const placeWords = ({ pool, placeN }: Pick<AppointmentRow, 'pool' | 'placeN'>): Words =>
  pool === 'open' ? { zh: `约${placeN}`, en: `booked ${placeN}` } : { zh: `留${placeN}`, en: `kept ${placeN}` };

/**
 * Takes a place on a day. The portal gives from the open places alone; telephone and window take from those kept for them
 * first. Two at once for the last: one of them gets it.
 * @param once the submission's own key: sent twice is one booking
 */
export async function book(
  deps: ReceptionDeps,
  { planId, n }: { planId: string; n: number },
  input: Booking,
  { how, once }: { how: AppointmentRow['how']; once: string },
): Promise<Booked | Refusal> {
  const day = await findDay(deps, planId, n);
  if (!day?.day.announcedOn) return unknownDay();
  if (day.day.status !== 'planned' || day.day.on <= deps.clock.today()) return notBookable();
  if (input.channel !== 'none' && input.phone === '') return phoneMissing();
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const onceMac = deps.keys.mac('reception/once', `${how}/${planId}/${n}/${once}`);
  const capacity: Record<Pool, number> = { open: day.day.slots, kept: day.day.reserved };
  const pools: Pool[] = how === 'portal' ? ['open'] : ['kept', 'open'];
  for (;;) {
    const earlier = await local.first(appointmentByOnce(shardKey, onceMac));
    if (earlier) return again(deps, earlier, day);
    const taken = await local.rows(takenPlaces(shardKey, planId, n));
    const place = firstFree(pools, capacity, taken);
    if (!place) return full(how !== 'portal');
    const appointmentId = newId(deps.clock.now());
    const code = newQueryCode();
    const row: AppointmentRow = {
      shardKey,
      appointmentId,
      planId,
      dayN: n,
      onDay: day.day.on,
      ...place,
      how,
      status: 'booked',
      leaderNamed: input.leaderNamed,
      code: deps.keys.queryCodeMac(code),
      once: onceMac,
      ...sealed(deps.keys, { shardKey, appointmentId }, input),
      madeAt: deps.clock.now(),
    };
    if ((await local.run(takePlace(row))) === 1) return { appointmentId, label: placeWords(place), code, day };
  }
}

function firstFree(pools: Pool[], capacity: Record<Pool, number>, taken: { pool: Pool; placeN: number }[]) {
  for (const pool of pools) {
    const used = new Set(taken.filter((one) => one.pool === pool).map(({ placeN }) => placeN));
    for (let placeN = 1; placeN <= capacity[pool]; placeN++) if (!used.has(placeN)) return { pool, placeN };
  }
  return undefined;
}

/** The same submission once more: the code could not be read again, so a new one takes its place. */
async function again(deps: ReceptionDeps, row: AppointmentRow, day: DayAt): Promise<Booked> {
  return { appointmentId: row.appointmentId, label: placeWords(row), code: await freshCode(deps, row), day };
}

/** A new code for the slip or for whoever repeats a submission; the old one ends. */
export async function freshCode(deps: ReceptionDeps, row: Pick<AppointmentRow, 'shardKey' | 'appointmentId'>) {
  const code = newQueryCode();
  await deps.db.local(row.shardKey).run(setCode(row.shardKey, row.appointmentId, deps.keys.queryCodeMac(code)));
  return code;
}

/** The appointment that a code belongs to, with its day as it stands. */
export async function lookUp(
  deps: ReceptionDeps,
  code: string,
): Promise<{ row: AppointmentRow; day: DayAt } | Refusal> {
  const shardKey = deps.shardKey();
  const mac = deps.keys.queryCodeMac(normaliseQueryCode(code) ?? '');
  const row = await deps.db.local(shardKey).first(appointmentByCode(shardKey, mac));
  const day = row && (await findDay(deps, row.planId, row.dayN));
  return row && day ? { row, day } : unknownAppointment();
}

/** Cancelled by the person or for them; the place is free again at once. */
export async function cancel(deps: ReceptionDeps, row: AppointmentRow): Promise<Refusal | undefined> {
  return end(deps, row, 'cancelled');
}

export async function find(deps: ReceptionDeps, appointmentId: string): Promise<AppointmentRow | undefined> {
  return deps.db.local(deps.shardKey()).first(appointmentById(deps.shardKey(), appointmentId));
}

/** What became of it. Not being there is noted without blame, and keeps nobody from coming or booking again. */
export async function end(
  deps: ReceptionDeps,
  row: Pick<AppointmentRow, 'shardKey' | 'appointmentId'>,
  status: 'came' | 'absent' | 'cancelled',
): Promise<Refusal | undefined> {
  const { shardKey, appointmentId } = row;
  const local = deps.db.local(shardKey);
  const done = await local.run(endAppointment(shardKey, appointmentId, status, deps.clock.now()));
  if (done === 1) return undefined;
  const now = await local.first(appointmentById(shardKey, appointmentId));
  if (!now) return unknownAppointment();
  return now.status === status ? undefined : endedAlready(statusWords[now.status]);
}

const keptDays = 30;

/** Who had appointments is forgotten 30 days after the day; for a daily job. @returns how many */
export const forgetAppointments = (deps: ReceptionDeps): Promise<number> =>
  deps.db.wide().run(forgetPeople(addDays(deps.clock.today(), -keptDays)));
