import { type Calendar, type LocalDate, period } from '../../core/calendar/index.ts';
import { limitOf } from '../../core/law/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Directory, OrganRow } from '../organs/index.ts';
import type { Clock, Db } from '../platform/index.ts';
import { unansweredByDay } from './store.ts';

export interface LateReports {
  organId: string;
  count: number;
  due: LocalDate;
}

interface Deps {
  db: Db;
  clock: Clock;
  calendar: Calendar;
  directory(): Directory;
}

/**
 * Reports on the handling that a custodian has not answered in time, for who heads a bureau: at once those of the own
 * county; those of a bureau below when as much time again has gone by. How many and since when, never what or whose.
 */
export async function lateReports(deps: Deps, { organId }: { organId: string }): Promise<LateReports[]> {
  const directory = deps.directory();
  const own = directory.organ(organId);
  if (own?.kind !== 'bureau') return [];
  const below = directory.organs.filter((one) => one.kind === 'bureau' && one.id !== own.id && isBelow(one, own));
  const found = await Promise.all([
    lateIn(deps, own, (due) => due),
    ...below.map((bureau) => lateIn(deps, bureau, (due) => again(due, deps.calendar))),
  ]);
  return found.flat();
}

/** A division's code begins with that of the one above; zeros at its end say nothing. */
function isBelow({ divisionCode }: OrganRow, above: OrganRow): boolean {
  const start = above.divisionCode.slice(0, 6).replace(/(00)+$/, '');
  return start.length < 6 && divisionCode.startsWith(start);
}

async function lateIn(
  { db, clock }: Deps,
  { id, divisionCode }: OrganRow,
  endOf: (due: LocalDate) => LocalDate,
): Promise<LateReports[]> {
  const today = clock.today();
  const shardKey = shardKeyFor(divisionCode);
  const days = (await db.local(shardKey).rows(unansweredByDay(shardKey, today))).filter(
    ({ due }) => endOf(due) < today,
  );
  const [first] = days;
  return first ? [{ organId: id, due: first.due, count: days.reduce((sum, { n }) => sum + n, 0) }] : [];
}

/** The same time once more. */
function again(due: LocalDate, calendar: Calendar): LocalDate {
  const found = period({ from: due, length: limitOf('answerConcern').length, calendar });
  return isRefusal(found) ? due : found.due;
}
