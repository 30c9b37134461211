import { addDays, daysBetween, type LocalDate, weekdayOf } from '../calendar/index.ts';
import type { Words } from '../refusal.ts';

/** A stretch that reports are about: '2026-W09' (from Monday, ISO 8601), '2026-03', '2026-Q1', '2026-H1' or '2026'. */
export type Span = string & { readonly __brand: 'Span' };

const shape = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|W(0[1-9]|[1-4]\d|5[0-3])))?$/;

interface Parts {
  year: number;
  /** 1-based, of the weeks, months, quarters or halves of the year. */
  no: number;
  /** Whole months; 'week' for seven days from a Monday. */
  months: 1 | 3 | 6 | 12 | 'week';
}

function partsOf(span: string): Parts | undefined {
  const found = shape.exec(span);
  if (!found) return undefined;
  const [year, month, quarter, half, week] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month) return { year: year!, no: month, months: 1 };
  if (quarter) return { year: year!, no: quarter, months: 3 };
  if (half) return { year: year!, no: half, months: 6 };
  if (week) return week <= weeksOf(year!) ? { year: year!, no: week, months: 'week' } : undefined;
  return { year: year!, no: 1, months: 12 };
}

const two = (n: number) => String(n).padStart(2, '0');
const written = ({ year, no, months }: Parts): Span =>
  (months === 'week'
    ? `${year}-W${two(no)}`
    : months === 12
      ? `${year}`
      : `${year}-${months === 1 ? two(no) : months === 3 ? `Q${no}` : `H${no}`}`) as Span;

/** A span of the years 2000 to 2099 from what was typed; undefined where it is none. */
export const spanOf = (text: string): Span | undefined => (partsOf(text) ? (text as Span) : undefined);

/** First and last day. */
export function daysOf(span: Span): { from: LocalDate; to: LocalDate } {
  const { year, no, months } = partsOf(span)!;
  if (months === 'week') {
    const from = addDays(firstMonday(year), 7 * (no - 1));
    return { from, to: addDays(from, 6) };
  }
  const first = (no - 1) * months;
  const from = `${year}-${two(first + 1)}-01` as LocalDate;
  const after = first + months;
  const next = (after === 12 ? `${year + 1}-01-01` : `${year}-${two(after + 1)}-01`) as LocalDate;
  return { from, to: addDays(next, -1) };
}

/** The one before it, of the same length (环比). */
export function before(span: Span): Span {
  const { year, no, months } = partsOf(span)!;
  const last = months === 'week' ? weeksOf(year - 1) : 12 / months;
  return written(no > 1 ? { year, no: no - 1, months } : { year: year - 1, no: last, months });
}

/** The same of the year before (同比); of a 53rd week, the last one. */
export const yearBefore = (span: Span): Span => {
  const { year, no, months } = partsOf(span)!;
  return written({ year: year - 1, no: months === 'week' ? Math.min(no, weeksOf(year - 1)) : no, months });
};

/** The spans of a length in which the day lies and the ones before it, the newest first. */
export function spansUntil(day: LocalDate, months: Parts['months'], n: number): Span[] {
  const list = [months === 'week' ? weekOf(day) : monthsWith(day, months)];
  while (list.length < n) list.push(before(list.at(-1)!));
  return list;
}

function monthsWith(day: LocalDate, months: Exclude<Parts['months'], 'week'>): Span {
  return written({ year: Number(day.slice(0, 4)), no: Math.ceil(Number(day.slice(5, 7)) / months), months });
}

/** The week of a day: it belongs to the year that has its Thursday. */
function weekOf(day: LocalDate): Span {
  const year = Number(addDays(day, 4 - weekdayOf(day)).slice(0, 4));
  return written({ year, no: Math.floor(daysBetween(firstMonday(year), day) / 7) + 1, months: 'week' });
}

/** The Monday of week 1: the week with 4 January. */
function firstMonday(year: number): LocalDate {
  const fourth = `${year}-01-04` as LocalDate;
  return addDays(fourth, 1 - weekdayOf(fourth));
}

const weeksOf = (year: number) => daysBetween(firstMonday(year), firstMonday(year + 1)) / 7;

export function spanWords(span: Span): Words {
  const { year, no, months } = partsOf(span)!;
  if (months === 'week') return { zh: `${year}年第${no}周`, en: `week ${no} of ${year}` };
  if (months === 12) return { zh: `${year}年`, en: `${year}` };
  if (months === 6)
    return { zh: `${year}年${no === 1 ? '上' : '下'}半年`, en: `${no === 1 ? 'first' : 'second'} half of ${year}` };
  if (months === 3) return { zh: `${year}年第${no}季度`, en: `Q${no} ${year}` };
  return { zh: `${year}年${no}月`, en: `${year}-${two(no)}` };
}

/** Whether a span is made of whole months: only those have sums kept for them. */
export const isOfMonths = (span: Span): boolean => partsOf(span)!.months !== 'week';

/** 周、月、季、半年、年: what a report of this span is called. */
export function spanKind(span: Span): '周' | '月' | '季' | '半年' | '年' {
  return ({ week: '周', 1: '月', 3: '季', 6: '半年', 12: '年' } as const)[partsOf(span)!.months];
}
