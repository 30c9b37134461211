import { statutoryDays } from './festivals.ts';
import {
  addDays,
  dayNumber,
  dayOf,
  fromDayNumber,
  type LocalDate,
  localDate,
  monthOf,
  weekdayOfNumber,
  yearOf,
} from './local-date.ts';
import type { Holiday, HolidayName, Notice } from './notice.ts';

/** Why nobody works on a day: a holiday of a notice (or of the law, where the notice is not out), or a weekend. */
export interface Rest extends HolidayName {
  kind: 'holiday' | 'weekend';
  /** First and last day off of that holiday or weekend. */
  from: LocalDate;
  to: LocalDate;
}

/**
 * Working days of China as the loaded notices give them, from `first` to `last`.
 * Asking about a day outside throws: `period` refuses such dates before it asks.
 */
export interface Calendar {
  readonly first: LocalDate;
  readonly last: LocalDate;
  covers(date: LocalDate): boolean;
  /** Years whose State Council notice is loaded, ascending. */
  readonly noticeYears: readonly number[];
  isWorkday(date: LocalDate): boolean;
  isRestDay(date: LocalDate): boolean;
  /** Why the day is off; undefined on a workday. */
  restOn(date: LocalDate): Rest | undefined;
  /** The holiday a weekend day is worked for (调休); undefined on every other day. */
  makeUpFor(date: LocalDate): HolidayName | undefined;
  /** The `count`-th workday after the day (before it when negative); the day itself for 0. */
  addWorkdays(date: LocalDate, count: number): LocalDate;
  /** Workdays after `from` up to and including `to`; negative when `to` is earlier. */
  workdaysBetween(from: LocalDate, to: LocalDate): number;
  /** The first workday on or after the day. */
  onOrAfter(date: LocalDate): LocalDate;
  /** The year whose missing notice may still change what this day is; undefined when it is settled. */
  unsettledBy(date: LocalDate): number | undefined;
}

/** The first day periods are computed for: earlier arrangements are not loaded. */
export const FIRST_DAY = localDate('2004-01-01');

/** The last day of the calendar. */
export const LAST_DAY = localDate('2099-12-31');

/** Builds the calendar. In years without a notice: weekends and the holidays fixed by law, no make-up workdays. */
export function calendarOf(notices: readonly Notice[]): Calendar {
  const origin = dayNumber(FIRST_DAY);
  const size = dayNumber(LAST_DAY) - origin + 1;
  const known = new Set(notices.map((notice) => notice.year));
  const holidays = [...notices.flatMap((notice) => notice.holidays), ...lawfulHolidays(known)];
  const holidayAt = new Int16Array(size).fill(-1);
  const makeUpAt = new Int16Array(size).fill(-1);
  const at = (text: string) => dayNumber(localDate(text)) - origin;
  for (const [index, holiday] of holidays.entries()) {
    for (let day = Math.max(0, at(holiday.from)); day <= at(holiday.to); day++) holidayAt[day] = index;
    for (const day of holiday.makeUp) if (at(day) >= 0) makeUpAt[at(day)] = index;
  }
  const works = new Uint8Array(size);
  const workdays: number[] = [];
  const worked = new Int32Array(size); // workdays from the first day of the calendar up to and including this one
  for (let day = 0; day < size; day++) {
    const weekend = weekdayOfNumber(origin + day) >= 6;
    works[day] = makeUpAt[day] !== -1 || (!weekend && holidayAt[day] === -1) ? 1 : 0;
    if (works[day] === 1) workdays.push(day);
    worked[day] = workdays.length;
  }

  const index = (date: LocalDate): number => {
    const day = dayNumber(date) - origin;
    if (!(day >= 0 && day < size)) throw new RangeError(`outside the calendar ${FIRST_DAY}..${LAST_DAY}: ${date}`);
    return day;
  };
  const isWorkday = (date: LocalDate) => works[index(date)] === 1;
  const nth = (position: number): LocalDate => {
    const day = workdays[position];
    if (day === undefined) throw new RangeError(`no such workday within ${FIRST_DAY}..${LAST_DAY}`);
    return fromDayNumber(origin + day);
  };

  return {
    first: FIRST_DAY,
    last: LAST_DAY,
    covers: (date) => date >= FIRST_DAY && date <= LAST_DAY,
    noticeYears: [...known].sort((a, b) => a - b),
    isWorkday,
    isRestDay: (date) => !isWorkday(date),
    restOn(date) {
      const day = index(date);
      if (works[day] === 1) return undefined;
      const holiday = holidays[holidayAt[day]!];
      if (holiday) return restOf(holiday);
      const saturday = weekdayOfNumber(origin + day) === 6 ? day : day - 1;
      const off = (d: number) => d >= 0 && d < size && works[d] === 0 && holidayAt[d] === -1;
      return {
        kind: 'weekend',
        zh: '周末',
        en: 'weekend',
        from: fromDayNumber(origin + (off(saturday) ? saturday : day)),
        to: fromDayNumber(origin + (off(saturday + 1) ? saturday + 1 : day)),
      };
    },
    makeUpFor(date) {
      const holiday = holidays[makeUpAt[index(date)]!];
      return holiday && { zh: holiday.zh, en: holiday.en };
    },
    addWorkdays(date, count) {
      if (count === 0) return date;
      const day = index(date);
      return count > 0 ? nth(worked[day]! + count - 1) : nth(worked[day]! - works[day]! + count);
    },
    workdaysBetween: (from, to) => worked[index(to)]! - worked[index(from)]!,
    onOrAfter(date) {
      const day = index(date);
      return works[day] === 1 ? date : nth(worked[day]!);
    },
    unsettledBy(date) {
      const year = yearOf(date);
      if (!known.has(year)) return year;
      return monthOf(date) === 12 && dayOf(date) >= REACH && !known.has(year + 1) ? year + 1 : undefined;
    },
  };
}

/** From this day on, December has been rearranged by the notice of the following year (earliest: 29 Dec 2007, 2018). */
const REACH = 29;

function restOf(holiday: Holiday): Rest {
  return {
    kind: 'holiday',
    zh: holiday.zh,
    en: holiday.en,
    from: localDate(holiday.from),
    to: localDate(holiday.to),
  };
}

function lawfulHolidays(known: ReadonlySet<number>): Holiday[] {
  const holidays: Holiday[] = [];
  for (let year = yearOf(FIRST_DAY); year <= yearOf(LAST_DAY); year++) {
    if (known.has(year)) continue;
    for (const { zh, en, monthDay } of statutoryDays(year)) {
      const date = localDate(`${year}-${monthDay}`);
      const previous = holidays.at(-1);
      if (previous?.zh === zh && addDays(localDate(previous.to), 1) === date) previous.to = date;
      else holidays.push({ zh, en, from: date, to: date, makeUp: [] });
    }
  }
  return holidays;
}
