import { dayNumber, fromDayNumber, type Instant, isLocalDate, type LocalDate } from './local-date.ts';

/** Whether the text is a moment in the one spelling used: UTC, milliseconds, 'Z'. */
export function isInstant(text: string): text is Instant {
  const match = SHAPE.exec(text);
  if (!match || !isLocalDate(text.slice(0, 10))) return false;
  return Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3]) < 60;
}

/** A moment from text known to be one. Throws on anything else. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not a moment in UTC with milliseconds: ${text}`);
  return text;
}

/** A moment from milliseconds since 1970-01-01T00:00Z. */
export function instantOf(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY);
  const rest = Math.trunc(milliseconds) - day * DAY;
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`;
  return `${fromDayNumber(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z` as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(at: Instant): number {
  const match = SHAPE.exec(at);
  if (!match) throw new RangeError(`not a moment: ${at}`);
  const [, hours, minutes, seconds, thousandths] = match.map(Number);
  const time = ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + thousandths!;
  return dayNumber(at.slice(0, 10) as LocalDate) * DAY + time;
}

/** The legal day of a moment. China keeps UTC+8 all year since 1991-09-15; earlier summers are not modelled. */
export function shanghaiDate(at: Instant): LocalDate {
  return instantOf(millisecondsOf(at) + OFFSET).slice(0, 10) as LocalDate;
}

/** The clock on the wall in Shanghai: '10:42'. */
export function shanghaiTime(at: Instant): string {
  return instantOf(millisecondsOf(at) + OFFSET).slice(11, 16);
}

/** The moment a legal day begins, 00:00 in Shanghai. */
export function startOfDay(date: LocalDate): Instant {
  return instantOf(dayNumber(date) * DAY - OFFSET);
}

/** The moment a legal day has passed, 24:00 in Shanghai: the first that is late (R-CLK-2). */
export function endOfDay(date: LocalDate): Instant {
  return instantOf((dayNumber(date) + 1) * DAY - OFFSET);
}

const SHAPE = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/;
const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;
