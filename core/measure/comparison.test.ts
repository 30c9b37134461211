import { expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { change, sayChange } from './comparison.ts';
import { quotient, rate } from './exact.ts';
import { breakdown, items, itemsAndPersons, persons, say, sumOf, visits } from './quantity.ts';

const percent = (now: number, then: number, decimals = 2) => {
  const found = change(items(now), items(then), decimals);
  return isRefusal(found) || 'text' in found ? undefined : found.percent;
};
/** Every base, in whole numbers, from which the change was published as this. */
const basesOf = (now: number, published: string) => {
  const decimals = published.split('.')[1]?.length ?? 0;
  return Array.from({ length: now * 3 }, (_, i) => i + 1).filter((then) => percent(now, then, decimals) === published);
};

test('rate_with_zero_denominator_is_null: neither 0 nor 100 %', () => {
  expect(rate(0, 0)).toEqual({ numerator: 0, denominator: 0, value: null, percent: null });
  expect(rate(0, 3)).toMatchObject({ value: '0.0000', percent: '0.0' });
  expect(rate(3, 3)).toMatchObject({ value: '1.0000', percent: '100.0' });
  expect(quotient(5, 0, 2)).toBeNull();
  expect(change(items(5), items(0))).toEqual({ text: { zh: '上期为0', en: 'none in the earlier period' } });
  expect(change(items(0), items(0))).toEqual({ text: { zh: '上期为0', en: 'none in the earlier period' } });
  expect(() => rate(4, 3)).toThrow();
  expect(() => rate(-1, 3)).toThrow();
});

test('four decimals, half up, exact where binary fractions are not', () => {
  expect(rate(132, 143)).toMatchObject({ value: '0.9231', percent: '92.3' });
  // 0.00005 is half of the last place; as a binary fraction it lies below.
  expect(quotient(1, 20_000, 4)).toBe('0.0001');
  expect(quotient(1005, 1000, 2)).toBe('1.01');
  expect((1.005).toFixed(2)).toBe('1.00');
  expect(quotient(-1, 200, 2)).toBe('-0.01');
  expect(quotient(-1, 1000, 2)).toBe('0.00');
  // One decimal is not reckoned from four: 0.92249… is 0.9225, which again rounded would say 92.3.
  expect(rate(922_496, 1_000_000)).toMatchObject({ value: '0.9225', percent: '92.2' });
  for (let denominator = 1; denominator <= 60; denominator++) {
    for (let numerator = 0; numerator <= denominator; numerator++) {
      const tenThousandths = Math.floor((20_000 * numerator + denominator) / (2 * denominator));
      expect(rate(numerator, denominator).value).toBe((tenThousandths / 10_000).toFixed(4));
    }
  }
});

test('yoy_vectors_V1_to_V4: published figures come out of their terms, and what does not add up is seen', () => {
  // V-1: 5075件人次 in the first quarter, +157.7 %; visits +213 %; batches and persons by level, never one number.
  expect(percent(5075, 1969, 1)).toBe('+157.7');
  expect(percent(5075, 1969)).toBe('+157.75');
  expect(basesOf(5075, '+157.7')).toContain(1969);
  expect(percent(313, 100, 0)).toBe('+213');
  for (const [batches, people] of [
    [16, 36],
    [19, 126],
    [111, 237],
  ] as const)
    expect(isRefusal(sumOf([visits(batches), persons(people)]))).toBe(true);
  expect(sumOf([persons(36), persons(126), persons(237)])).toEqual(persons(399));

  // V-2: a city's month.
  expect([percent(110, 72), percent(1731, 1191)]).toEqual(['+52.78', '+45.34']);
  expect([percent(76, 43), percent(1677, 1144)]).toEqual(['+76.74', '+46.59']);
  expect([basesOf(110, '+52.78'), basesOf(1731, '+45.34'), basesOf(76, '+76.74')]).toEqual([[72], [1191], [43]]);
  expect(basesOf(1677, '+46.59')).toEqual([1144]);
  // No whole number of web matters or letters gives what was printed beside 178件 and 168件.
  expect([basesOf(178, '+44.4'), basesOf(168, '-1.49')]).toEqual([[], []]);

  // V-3: forms add up to the total; levels leave five out, which stand as 'other'. 3人次 and +200 %: one before.
  const total = items(143);
  const forms = breakdown(total, { visit: items(95), letter: items(19), web: items(29) });
  expect(forms).toMatchObject({ other: items(0) });
  const levels = { nation: items(33), province: items(13), city: items(10), county: items(82) };
  expect(breakdown(total, levels)).toMatchObject({ other: items(5) });
  expect(isRefusal(breakdown(total, { ...levels, again: items(6) }))).toBe(true);
  expect([basesOf(3, '+200.00'), percent(3, 1)]).toEqual([[1], '+200.00']);

  // V-4: a hotline's week.
  const purposes = { request: 460, inquiry: 38, accusation: 3, suggestion: 4, appeal: 1 };
  const week = breakdown(items(506), Object.fromEntries(Object.entries(purposes).map(([key, n]) => [key, items(n)])));
  expect(week).toMatchObject({ other: items(0) });
  expect(quotient((172 + 80 + 50) * 100, 506, 2)).toBe('59.68');
});

test('a figure has its unit; matters and persons are neither added nor compared', () => {
  expect(say(items(143))).toEqual({ zh: '143件次', en: '143 matters' });
  expect(sumOf([items(95), items(19), items(29)])).toEqual(items(143));
  expect(sumOf([items(95), persons(128)])).toMatchObject({
    refused: true,
    code: 'measure.different-units',
    cite: 'H.figures-with-unit',
  });
  expect(change(visits(110), persons(72))).toMatchObject({ code: 'measure.different-units' });
  expect(itemsAndPersons(48, 128)).toEqual({ n: 176, unit: 'mixed', of: [items(48), persons(128)] });
  expect(isRefusal(breakdown(items(10), { people: persons(3) }))).toBe(true);
  expect(sayChange({ percent: '-1.49' }).zh).toBe('-1.49%');
});
