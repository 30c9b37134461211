/** A legal day in Asia/Shanghai, 'YYYY-MM-DD' (years 0001 to 9999). Compares with < and > as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** A moment, ISO 8601 in UTC with milliseconds: '2026-03-02T01:12:00.000Z'. Never mixed with a legal day. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether the text is a day that exists: '2026-02-29' is not. */
export function isLocalDate(text: string): text is LocalDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day from text known to be one. Throws on anything else: input from outside is checked with `isLocalDate`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(date: LocalDate): number {
  const year = yearOf(date);
  const month = monthOf(date);
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years that begin in March.
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with this number of days since 1970-01-01. */
export function fromDayNumber(days: number): LocalDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The corresponding day `months` months later; the last day of that month where it has none
 * (Civil Code Art. 202).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Calendar days from `from` to `to`: 1 for tomorrow, -1 for yesterday. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive as `a` is before, equal to or after `b`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** Day of the week. */
export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfNumber(dayNumber(date));
}

/** Day of the week of a day number. */
export function weekdayOfNumber(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(date: LocalDate): number {
  return digits(date, 0) * 100 + digits(date, 2);
}

/** 1 to 12. */
export function monthOf(date: LocalDate): number {
  return digits(date, 5);
}

/** Day of the month, from 1. */
export function dayOf(date: LocalDate): number {
  return digits(date, 8);
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

function dateOf(year: number, month: number, day: number): LocalDate {
  if (year < 1 || year > 9999) throw new RangeError(`outside the calendar: year ${year}`);
  return `${TWO[Math.floor(year / 100)]}${TWO[year % 100]}-${TWO[month]}-${TWO[day]}` as LocalDate;
}

/** The two digits at a place of the text. Dates are read far more often than written: no substrings are made. */
function digits(date: LocalDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
}

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
