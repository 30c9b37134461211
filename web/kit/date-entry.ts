import { addDays, dayNumber, isLocalDate, type LocalDate } from '../../core/calendar/local-date.ts';
import { plainNumber } from './format.ts';

/**
 * A day from what a hand types: `0506`, `5.6`, `5月6日`, `20260506`, `2026-5-6`, `+7`, full-width digits.
 * Without a year it is the day nearest to `today`.
 * @returns 'YYYY-MM-DD', or undefined where no such day exists
 */
export function readDate(typed: string, today: string): string | undefined {
  const text = typed.trim();
  if (!isLocalDate(today)) return undefined;
  const relative = /^[+＋](\d{1,3})$/.exec(text);
  if (relative) return addDays(today, Number(relative[1]));
  const parts = text
    .replace(/[０-９]/g, (digit) => plainNumber(digit))
    .split(/[^\d]+/)
    .filter((part) => part !== '');
  const [first = '', second, third] = parts;
  if (parts.length === 1 && first.length === 8) return valid(first.slice(0, 4), first.slice(4, 6), first.slice(6));
  if (parts.length === 1 && first.length === 4) return nearest(first.slice(0, 2), first.slice(2), today);
  if (parts.length === 2 && second) return nearest(first, second, today);
  if (parts.length === 3 && second && third && first.length === 4) return valid(first, second, third);
  return undefined;
}

function valid(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(text) ? text : undefined;
}

function nearest(month: string, day: string, today: LocalDate): string | undefined {
  const year = Number(today.slice(0, 4));
  const distance = (date: string) => (isLocalDate(date) ? Math.abs(dayNumber(date) - dayNumber(today)) : 0);
  return [year, year - 1, year + 1]
    .map((candidate) => valid(String(candidate), month, day))
    .filter((date) => date !== undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}
