import type { Words } from '../refusal.ts';
import { daysOf, spanOf, spanWords } from './span.ts';

/**
 * What a person typed for a span, as it is kept: 「2026年第47周」 and '2026-W47' are one. What is no span stays as it was typed, for
 * the refusal.
 */
export function spanTyped(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (spanOf(text)) return text;
  const found = /^(20\d\d)年(?:第?(\d{1,2})(周|月|季度?)|([上下])半年)?$/.exec(text);
  if (!found) return typed;
  const [, year, no, unit, half] = found;
  const two = (no ?? '').padStart(2, '0');
  const parts: Record<string, string> = { 周: `-W${two}`, 月: `-${two}`, 季: `-Q${no}`, 季度: `-Q${no}` };
  const rest = half ? (half === '上' ? '-H1' : '-H2') : unit ? parts[unit]! : '';
  return spanOf(`${year}${rest}`) ?? typed;
}

/** A span as a title says it: a week by its days, 「2026年11月16日—22日」. */
export function spanTitle(kept: string): Words {
  const span = spanOf(kept);
  if (!span) return { zh: kept, en: kept };
  if (!span.includes('W')) return spanWords(span);
  const { from, to } = daysOf(span);
  return { zh: daysZh(from, to), en: daysEn(from, to) };
}

const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

function daysZh(from: string, to: string): string {
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [parts(from), parts(to)];
  const year = fromYear === toYear ? '' : `${toYear}年`;
  const month = year || fromMonth !== toMonth ? `${toMonth}月` : '';
  return `${fromYear}年${fromMonth}月${fromDay}日—${year}${month}${toDay}日`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
function daysEn(from: string, to: string): string {
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [parts(from), parts(to)];
  const year = fromYear === toYear ? '' : ` ${fromYear}`;
  const month = year || fromMonth !== toMonth ? ` ${months[fromMonth - 1]}` : '';
  return `${fromDay}${month}${year}–${toDay} ${months[toMonth - 1]} ${toYear}`;
}
