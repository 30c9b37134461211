import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endOfDay,
  instant,
  instantOf,
  isInstant,
  millisecondsOf,
  shanghaiDate,
  shanghaiTime,
  startOfDay,
} from './instant.ts';
import { fromDayNumber, localDate } from './local-date.ts';

describe('a moment', () => {
  test.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01', '23:59'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02', '00:00'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', '00:00'],
    ['2026-07-01T02:42:00.000Z', '2026-07-01', '10:42'],
  ])('%s falls on the legal day %s at %s in Shanghai', (at, date, time) => {
    expect(shanghaiDate(instant(at))).toBe(date);
    expect(shanghaiTime(instant(at))).toBe(time);
  });

  test('a legal day ends at 24:00 Shanghai time (R-CLK-2)', () => {
    const due = localDate('2026-05-06');
    expect(startOfDay(due)).toBe('2026-05-05T16:00:00.000Z');
    expect(endOfDay(due)).toBe('2026-05-06T16:00:00.000Z');
    expect(shanghaiDate(instantOf(millisecondsOf(endOfDay(due)) - 1))).toBe(due);
    expect(shanghaiDate(endOfDay(due))).toBe('2026-05-07');
  });

  test('agrees with the platform on milliseconds, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000_000_000, max: 200_000_000_000_000 }), (milliseconds) => {
        expect(instantOf(milliseconds)).toBe(new Date(milliseconds).toISOString());
        expect(millisecondsOf(instantOf(milliseconds))).toBe(milliseconds);
      }),
    );
  });

  test('every day from 2004 on begins 8 hours before UTC midnight, as the time-zone database has it', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(fc.integer({ min: 12_418, max: 40_000 }), fc.integer({ min: 0, max: 86_399_999 }), (day, rest) => {
        const at = instantOf(day * 86_400_000 + rest);
        expect(shanghaiDate(at)).toBe(format.format(new Date(at)));
        expect(shanghaiDate(startOfDay(fromDayNumber(day)))).toBe(fromDayNumber(day));
      }),
    );
  });

  test.each([
    '2026-03-02',
    '2026-03-02T10:00:00Z',
    '2026-03-02T24:00:00.000Z',
    '2026-02-30T10:00:00.000Z',
    '2026-03-02T10:00:00.000+08:00',
  ])('in another spelling is refused: %s', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });
});
