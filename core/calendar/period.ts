import { type Refusal, refuse } from '../refusal.ts';
import type { Calendar, Rest } from './calendar.ts';
import type { Length } from './length.ts';
import { addDays, addMonths, daysBetween, type LocalDate, yearOf } from './local-date.ts';
import type { HolidayName } from './notice.ts';

/** What a period is computed from. */
export interface PeriodRequest {
  /** The day of the event that starts it; not counted itself (R-CLK-1). */
  from: LocalDate;
  length: Length;
  calendar: Calendar;
  /** Calendar days granted on top (延期): counted on from the last day, before any roll-over, so no holiday counts twice. */
  extendedBy?: number;
  /** Calendar days that do not count, such as the hearing of a re-review (Art. 36.2). */
  paused?: number;
}

/** A computed period: its end and all the arithmetic that leads there. */
export interface Period {
  from: LocalDate;
  length: Length;
  extendedBy: number;
  paused: number;
  /** Day 1 of the count: the day (for working days: the workday) after `from`. Equals `from` for a length of 0. */
  firstDay: LocalDate;
  /** The last day as counted, before it rolls off a holiday. */
  lastDay: LocalDate;
  /** The legal end, 24:00 of this day in Shanghai (R-CLK-2). */
  due: LocalDate;
  rolledOver: boolean;
  /** The days off that moved the end. */
  because?: HolidayName & { from: LocalDate; to: LocalDate };
  /** Working-day periods only: holidays within the count that were left out, and weekend days worked that counted. */
  leftOut: Rest[];
  workedWeekends: LocalDate[];
  /** A notice that is not out may still move the end (decisions 5). */
  provisional: boolean;
  provisionalYear?: number;
}

/**
 * Computes a period by R-CLK-1 (day of the event not counted), R-CLK-2 (a last day off rolls to the next workday)
 * and R-CLK-5 (working days by notice). Refuses days before 2004 and ends after 2099; never refuses for a notice
 * that is not out: such an end is marked provisional.
 */
export function period(request: PeriodRequest): Period | Refusal {
  const { from, length, calendar, extendedBy = 0, paused = 0 } = request;
  if (from < calendar.first) return tooEarly(from, calendar);
  if (from > calendar.last || spanInDays(length) + extendedBy + paused > daysBetween(from, calendar.last)) {
    return tooLate(from, calendar);
  }
  const lastDay = addDays(lastCounted(from, length, calendar), extendedBy + paused);
  const due = calendar.onOrAfter(lastDay);
  const working = length.unit === 'workday';
  const because = due === lastDay ? undefined : reasonToRoll(lastDay, due, calendar);
  const provisionalYear = unsettled(working ? from : lastDay, due, calendar);
  return {
    from,
    length,
    extendedBy,
    paused,
    firstDay: length.count === 0 ? from : working ? calendar.addWorkdays(from, 1) : addDays(from, 1),
    lastDay,
    due,
    rolledOver: because !== undefined,
    ...(because && { because }),
    ...(working ? workingDetails(from, lastDay, calendar) : { leftOut: [], workedWeekends: [] }),
    provisional: provisionalYear !== undefined,
    ...(provisionalYear !== undefined && { provisionalYear }),
  };
}

/**
 * What is left, in the period's own unit: 3 = three days (or workdays) left, 0 = due today, -2 = two days late.
 * On a day off, no workday may be left although the due day is still ahead only if the due day is a day off too.
 */
export function remaining(due: LocalDate, today: LocalDate, unit: 'day' | 'workday', calendar: Calendar): number {
  return unit === 'day' ? daysBetween(today, due) : calendar.workdaysBetween(today, due);
}

function lastCounted(from: LocalDate, length: Length, calendar: Calendar): LocalDate {
  switch (length.unit) {
    case 'day':
      return addDays(from, length.count);
    case 'workday':
      return calendar.addWorkdays(from, length.count);
    case 'month':
      return addMonths(from, length.count);
    case 'year':
      return addMonths(from, length.count * 12);
  }
}

/** An upper bound in calendar days, roll-over included: no run of days off has reached 14. */
function spanInDays({ unit, count }: Length): number {
  const perUnit = { day: 1, workday: 3, month: 31, year: 366 }[unit];
  return count * perUnit + 14;
}

function reasonToRoll(lastDay: LocalDate, due: LocalDate, calendar: Calendar): Period['because'] {
  const rests = restsWithin(lastDay, addDays(due, -1), calendar);
  const [first] = rests;
  if (!first) return undefined;
  const names = rests.filter((rest, at) => rests.findIndex((other) => other.zh === rest.zh) === at);
  return {
    zh: names.map((rest) => rest.zh).join('、'),
    en: names.map((rest) => rest.en).join(', '),
    from: first.from,
    to: addDays(due, -1),
  };
}

function workingDetails(from: LocalDate, lastDay: LocalDate, calendar: Calendar) {
  const workedWeekends: LocalDate[] = [];
  for (let day = addDays(from, 1); day <= lastDay; day = addDays(day, 1)) {
    if (calendar.makeUpFor(day)) workedWeekends.push(day);
  }
  const leftOut = restsWithin(addDays(from, 1), lastDay, calendar).filter((rest) => rest.kind === 'holiday');
  return { leftOut, workedWeekends };
}

/** The holidays and weekends that touch the days from `first` to `last`, in order, each once. */
function restsWithin(first: LocalDate, last: LocalDate, calendar: Calendar): Rest[] {
  const rests: Rest[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const rest = calendar.restOn(day);
    if (!rest) continue;
    rests.push(rest);
    if (rest.to > day) day = rest.to;
  }
  return rests;
}

function unsettled(first: LocalDate, last: LocalDate, calendar: Calendar): number | undefined {
  const early = calendar.unsettledBy(first);
  if (early !== undefined) return early;
  for (let year = yearOf(first); year < yearOf(last); year++) {
    const open = calendar.unsettledBy(`${year}-12-31` as LocalDate);
    if (open !== undefined) return open;
  }
  return calendar.unsettledBy(last);
}

function tooEarly(from: LocalDate, calendar: Calendar): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'calendar.before-2004',
    what: {
      zh: `没有算出期限：${from}早于${yearOf(calendar.first)}年，没有当年的放假安排。`,
      en: `No period computed: ${from} is before ${yearOf(calendar.first)}, whose holidays are not loaded.`,
    },
    cite: 'H.calendar-range',
    way: {
      zh: '请核对日期；旧事项以本次收到的日子登记，原来的日子写进经过。',
      en: 'Check the date. Register an old matter on the day it is received now, and put the old date in the text.',
    },
    data: { from, first: calendar.first },
  });
}

function tooLate(from: LocalDate, calendar: Calendar): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'calendar.after-2099',
    what: {
      zh: `没有算出期限：结果晚于${calendar.last}。`,
      en: `No period computed: it would end after ${calendar.last}.`,
    },
    cite: 'H.calendar-range',
    way: { zh: '请核对日期和天数。', en: 'Check the date and the length.' },
    data: { from, last: calendar.last },
  });
}
