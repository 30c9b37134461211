import { addDays, type LocalDate } from '../calendar/index.ts';
import type { Words } from '../refusal.ts';

/** A stretch that reports are about: '2026-03', '2026-Q1', '2026-H1' or '2026'. */
export type Span = string & { readonly __brand: 'Span' };

const shape = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;

interface Parts {
  year: number;
  /** 1-based, of the months, quarters or halves of the year. */
  no: number;
  months: 1 | 3 | 6 | 12;
}

function partsOf(span: string): Parts | undefined {
  const found = shape.exec(span);
  if (!found) return undefined;
  const [year, month, quarter, half] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month) return { year: year!, no: month, months: 1 };
  if (quarter) return { year: year!, no: quarter, months: 3 };
  if (half) return { year: year!, no: half, months: 6 };
  return { year: year!, no: 1, months: 12 };
}

const two = (n: number) => String(n).padStart(2, '0');
const written = ({ year, no, months }: Parts): Span =>
  (months === 12 ? `${year}` : `${year}-${months === 1 ? two(no) : months === 3 ? `Q${no}` : `H${no}`}`) as Span;

/** A span of the years 2000 to 2099 from what was typed; undefined where it is none. */
export const spanOf = (text: string): Span | undefined => (partsOf(text) ? (text as Span) : undefined);

/** First and last day. */
export function daysOf(span: Span): { from: LocalDate; to: LocalDate } {
  const { year, no, months } = partsOf(span)!;
  const first = (no - 1) * months;
  const from = `${year}-${two(first + 1)}-01` as LocalDate;
  const after = first + months;
  const next = (after === 12 ? `${year + 1}-01-01` : `${year}-${two(after + 1)}-01`) as LocalDate;
  return { from, to: addDays(next, -1) };
}

/** The one before it, of the same length (环比). */
export function before(span: Span): Span {
  const { year, no, months } = partsOf(span)!;
  return written(no > 1 ? { year, no: no - 1, months } : { year: year - 1, no: 12 / months, months });
}

/** The same of the year before (同比). */
export const yearBefore = (span: Span): Span => {
  const parts = partsOf(span)!;
  return written({ ...parts, year: parts.year - 1 });
};

/** The spans of a length in which the day lies and the ones before it, the newest first. */
export function spansUntil(day: LocalDate, months: Parts['months'], n: number): Span[] {
  const month = Number(day.slice(5, 7));
  const list = [written({ year: Number(day.slice(0, 4)), no: Math.ceil(month / months), months })];
  while (list.length < n) list.push(before(list.at(-1)!));
  return list;
}

export function spanWords(span: Span): Words {
  const { year, no, months } = partsOf(span)!;
  if (months === 12) return { zh: `${year}年`, en: `${year}` };
  if (months === 6)
    return { zh: `${year}年${no === 1 ? '上' : '下'}半年`, en: `${no === 1 ? 'first' : 'second'} half of ${year}` };
  if (months === 3) return { zh: `${year}年第${no}季度`, en: `Q${no} ${year}` };
  return { zh: `${year}年${no}月`, en: `${year}-${two(no)}` };
}
