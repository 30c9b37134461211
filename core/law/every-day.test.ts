import { expect, test } from 'vitest';
import { localDate, NOTICES, nationalCalendar, period } from '../calendar/index.ts';
import { isRefusal } from '../refusal.ts';
import { CASCADE_LIMITS } from './cascade-limits.ts';
import { LIMITS, type LimitName, limitOf } from './limits.ts';
import { reckon } from './overlays.ts';
import { routeTermNames, routeTermOf } from './route-limits.ts';
import { limitOn, RULE_SETS } from './rule-sets.ts';

/*
 * A second reckoning, written apart from core/calendar: days are strings, stepped one at a time by the machine's own
 * Date in UTC; off and worked days are sets read from the notices. For 2027, whose notice is not out, the holidays of the
 * law that the periods can reach are typed here.
 */
const off = new Set([
  ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02'],
  ...['2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03', '2028-01-01'],
]);
const worked = new Set<string>();
const next = (day: string, step = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
for (const { holidays } of NOTICES) {
  for (const { from, to, makeUp } of holidays) {
    for (let day: string = from; day <= to; day = next(day)) off.add(day);
    for (const day of makeUp) worked.add(day);
  }
}
const days: string[] = [];
for (let day = '2007-12-01'; day <= '2028-01-31'; day = next(day)) days.push(day);
const isWorked = days.map((day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return worked.has(day) || (weekday !== 0 && weekday !== 6 && !off.has(day));
});
const first = days.indexOf('2008-01-01');
const last = days.indexOf('2026-12-31');
/** The notice for 2027 may still move these. */
const open = days.indexOf('2026-12-29');

interface Reckoned {
  due: string;
  provisional: boolean;
}

/** The same day so many months on, or the last of that month. */
function monthsOn(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

function byHand(start: number, count: number, unit: string, extension: number): Reckoned {
  let at = start;
  if (unit === 'month' || unit === 'year')
    at = days.indexOf(monthsOn(days[start]!, unit === 'year' ? 12 * count : count));
  else {
    for (let left = count; left > 0; ) {
      at++;
      if (unit === 'day' || isWorked[at]) left--;
    }
  }
  at += extension;
  const counted = at;
  while (!isWorked[at]) at++;
  return { due: days[at]!, provisional: at >= open || (unit === 'workday' ? start >= open : counted >= open) };
}

test('each day of 2008 to 2026 as a start, with each period of the law and its extensions, ends where a second reckoning ends', () => {
  const units = new Map<string, Set<number>>();
  let series = 0;
  let compared = 0;
  let provisional = 0;
  const wrong: unknown[] = [];
  for (const name of Object.keys(LIMITS) as LimitName[]) {
    const { length, extendableBy } = limitOf(name);
    const extensions = extendableBy ? [...new Set([0, 1, 15, extendableBy.atMost])] : [0];
    series += extensions.length;
    units.set(length.unit, (units.get(length.unit) ?? new Set()).add(length.count));
    for (const extension of extensions) {
      for (let start = first; start <= last; start++) {
        const mine = byHand(start, length.count, length.unit, extension);
        const found = reckon(name, { from: localDate(days[start]!), extendedBy: extension }, nationalCalendar);
        if (isRefusal(found) || found.period.due !== mine.due || found.period.provisional !== mine.provisional) {
          wrong.push([name, extension, days[start], mine, isRefusal(found) ? found.code : found.period.due]);
        }
        compared++;
        if (mine.provisional) provisional++;
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(last - first + 1).toBe(6940);
  // Every limit that there is, whoever added it, and each with its extensions.
  expect(series).toBeGreaterThan(Object.keys(LIMITS).length);
  expect(compared).toBe(6940 * series);
  expect(provisional).toBeGreaterThan(0);
  const lengths = [...units].map(([unit, counts]) => `${[...counts].sort((a, b) => a - b).join(', ')} ${unit}s`);
  console.info(`${compared} dates, ${provisional} of them provisional, ${wrong.length} differ: ${lengths.join('; ')}`);
}, 60_000);

test('the same by the text of 2005, for matters received before 2022-05-01: each of its periods, from each day', () => {
  const [old] = RULE_SETS;
  const wrong: unknown[] = [];
  let compared = 0;
  for (const name of Object.keys(old!.limits) as LimitName[]) {
    const { length, extendableBy } = limitOn(name, old!.from);
    for (const extension of extendableBy ? [0, extendableBy.atMost] : [0]) {
      for (let start = first; start <= last; start++) {
        const mine = byHand(start, length.count, length.unit, extension);
        const request = { from: localDate(days[start]!), extendedBy: extension };
        const found = reckon(name, request, nationalCalendar, undefined, localDate('2022-04-30'));
        if (isRefusal(found) || found.period.due !== mine.due) wrong.push([name, extension, days[start], mine, found]);
        compared++;
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(compared).toBe(6940 * (Object.keys(old!.limits).length + 1));
}, 60_000);

test('the second reckoning counts months by the same day, or the last of a shorter month', () => {
  const from = days.indexOf('2024-12-31');
  expect(byHand(from, 2, 'month', 0).due).toBe('2025-02-28');
  expect(byHand(days.indexOf('2024-01-31'), 1, 'month', 0).due).toBe('2024-02-29');
});

test('the second reckoning can fail: without the days worked in exchange it disagrees', () => {
  const at = days.indexOf('2026-02-10');
  expect(byHand(at, 5, 'workday', 0).due).toBe('2026-02-24');
  const kept = isWorked[days.indexOf('2026-02-14')];
  isWorked[days.indexOf('2026-02-14')] = false;
  expect(byHand(at, 5, 'workday', 0).due).not.toBe('2026-02-24');
  isWorked[days.indexOf('2026-02-14')] = kept!;
});

test('each share of the chain of bureaus, from each day, ends where the second reckoning ends (C-02a)', () => {
  const wrong: unknown[] = [];
  for (const [level, { length }] of Object.entries(CASCADE_LIMITS)) {
    for (let start = first; start <= last; start++) {
      const mine = byHand(start, length.count, length.unit, 0);
      const found = period({ from: localDate(days[start]!), length, calendar: nationalCalendar });
      if (isRefusal(found) || found.due !== mine.due) wrong.push([level, days[start], mine.due, found]);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(Object.values(CASCADE_LIMITS).reduce((sum, { length }) => sum + length.count, 0)).toBe(15);
}, 60_000);

test('each period of the legal routes, from each day, ends where the second reckoning ends (R-DIV-3)', () => {
  const limits = routeTermNames.flatMap((name) => routeTermOf(name).limit ?? []);
  const wrong: unknown[] = [];
  let compared = 0;
  for (const { id, length } of limits) {
    for (let start = first; start <= last; start++) {
      // The notices and days typed above end here; what ends later is provisional.
      if (length.unit !== 'day' && monthsOn(days[start]!, 12 * 2) > days[open]!) continue;
      const mine = byHand(start, length.count, length.unit, 0);
      const found = period({ from: localDate(days[start]!), length, calendar: nationalCalendar });
      if (isRefusal(found) || found.due !== mine.due) wrong.push([id, days[start], mine.due, found]);
      compared++;
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(30_000);
}, 60_000);
