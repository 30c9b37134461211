import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  type LocalDate,
  localDate,
  weekdayOf,
} from './local-date.ts';

const anyDay = fc.integer({ min: dayNumber(localDate('0001-01-01')), max: dayNumber(localDate('9999-12-31')) });

describe('a legal day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '26-1-1', '2026-1-1', ''])(
    'is refused when it does not exist: %s',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('is taken: %s', (text) => {
    expect(localDate(text)).toBe(text);
  });

  test('agrees with the platform calendar on its number and weekday, proleptic Gregorian', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = fromDayNumber(number);
        const platform = new Date(0);
        platform.setUTCDate(1 + number);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(number);
        expect(weekdayOf(date)).toBe(platform.getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  test('plus n days is n days away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (number, count) => {
          const date = fromDayNumber(number);
          expect(daysBetween(date, addDays(date, count))).toBe(count);
        },
      ),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-02', 6, '2026-09-02'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 14, '2028-01-15'],
  ])(
    '%s plus %i months ends on the corresponding day, or the last of the month: %s (Civil Code 202)',
    (from, n, to) => {
      expect(addMonths(from as LocalDate, n)).toBe(to);
    },
  );
});
