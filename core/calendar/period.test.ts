import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { calendarOf, days, months, NOTICES, nationalCalendar, workdays, years } from './index.ts';
import type { Length } from './length.ts';
import { addDays, dayNumber, fromDayNumber, localDate } from './local-date.ts';
import { type Period, type PeriodRequest, period, remaining } from './period.ts';

const calendar = nationalCalendar;

function computed(from: string, length: Length, more: Partial<PeriodRequest> = {}): Period {
  const result = period({ from: localDate(from), length, calendar, ...more });
  if (isRefusal(result)) throw new Error(result.what.en);
  return result;
}

const settledDay = fc
  .integer({ min: dayNumber(localDate('2004-01-01')), max: dayNumber(localDate('2026-08-31')) })
  .map(fromDayNumber);

describe('R-CLK-1: the day of the event is not counted', () => {
  test.each([
    ['2026-03-02', days(60), '2026-03-03', '2026-05-01'],
    ['2026-01-31', days(1), '2026-02-01', '2026-02-01'],
    ['2024-02-28', days(2), '2024-02-29', '2024-03-01'],
    ['2026-04-20', days(30), '2026-04-21', '2026-05-20'],
    ['2026-02-13', workdays(1), '2026-02-14', '2026-02-14'],
  ])('%s, %j: day 1 is %s, the last day is %s', (from, length, firstDay, lastDay) => {
    expect(computed(from, length)).toMatchObject({ firstDay, lastDay });
  });
});

describe('R-CLK-2: a last day off rolls to the first workday after it', () => {
  test.each([
    // [from, days, last day counted, due, name, span]
    ['2026-03-02', 60, '2026-05-01', '2026-05-06', '劳动节', '2026-05-01', '2026-05-05'],
    ['2026-03-06', 60, '2026-05-05', '2026-05-06', '劳动节', '2026-05-01', '2026-05-05'],
    ['2026-01-16', 30, '2026-02-15', '2026-02-24', '春节', '2026-02-15', '2026-02-23'],
    ['2025-12-17', 60, '2026-02-15', '2026-02-24', '春节', '2026-02-15', '2026-02-23'],
    ['2025-09-01', 30, '2025-10-01', '2025-10-09', '国庆节、中秋节', '2025-10-01', '2025-10-08'],
    ['2026-09-16', 15, '2026-10-01', '2026-10-08', '国庆节', '2026-10-01', '2026-10-07'],
    ['2026-11-13', 15, '2026-11-28', '2026-11-30', '周末', '2026-11-28', '2026-11-29'],
    ['2024-05-10', 30, '2024-06-09', '2024-06-11', '周末、端午节', '2024-06-08', '2024-06-10'],
  ])('%s + %i days ends on %s and is due on %s (%s)', (from, count, lastDay, due, zh, first, last) => {
    expect(computed(from, days(count))).toMatchObject({
      lastDay,
      due,
      rolledOver: true,
      because: { zh, from: first, to: last },
    });
  });

  test.each([
    ['2024-01-11', 30, '2024-02-10', '2024-02-18'], // Sunday 18 February 2024, worked
    ['2026-04-09', 30, '2026-05-09', '2026-05-09'], // Saturday 9 May 2026, worked
    ['2026-01-15', 30, '2026-02-14', '2026-02-14'], // Saturday before the Spring Festival, worked
    ['2025-08-29', 30, '2025-09-28', '2025-09-28'], // Sunday before National Day, worked
    ['2026-09-10', 30, '2026-10-10', '2026-10-10'], // Saturday after National Day, worked
  ])('a weekend worked in exchange is a workday: %s + %i days, last day %s, due %s', (from, count, lastDay, due) => {
    expect(computed(from, days(count))).toMatchObject({ lastDay, due });
  });

  test('the end is a workday, never earlier than the last day counted, and only days off lie between', () => {
    fc.assert(
      fc.property(settledDay, fc.integer({ min: 0, max: 95 }), (from, count) => {
        const result = computed(from, days(count));
        expect(dayNumber(result.lastDay) - dayNumber(from)).toBe(count);
        expect(result.due >= result.lastDay).toBe(true);
        expect(calendar.isWorkday(result.due)).toBe(true);
        expect(result.rolledOver).toBe(result.due !== result.lastDay);
        for (let day = result.lastDay; day < result.due; day = addDays(day, 1)) {
          expect(calendar.isRestDay(day)).toBe(true);
        }
        if (result.because) {
          expect(result.because.from <= result.lastDay).toBe(true);
          expect(addDays(result.because.to, 1)).toBe(result.due);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a longer period never ends earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(settledDay, fc.integer({ min: 0, max: 60 }), fc.constantFrom(days, workdays), (from, count, unit) => {
        const end = computed(from, unit(count)).due;
        expect(computed(from, unit(count + 1)).due >= end).toBe(true);
        expect(computed(addDays(from, 1), unit(count)).due >= end).toBe(true);
      }),
    );
  });
});

describe('R-CLK-4: days are calendar days, whatever their number', () => {
  test('5 days and 5 working days differ over a weekend', () => {
    expect(computed('2026-03-12', days(5)).due).toBe('2026-03-17');
    expect(computed('2026-03-12', workdays(5)).due).toBe('2026-03-19');
  });
});

describe('R-CLK-5: working days follow the notice', () => {
  test.each([
    // over the Spring Festival 2026: Saturday 14 February counts, 15 to 23 February do not
    ['2026-02-10', 5, '2026-02-24', ['2026-02-14'], ['春节']],
    // over National Day 2025: Sunday 28 September and Saturday 11 October count
    ['2025-09-26', 4, '2025-10-09', ['2025-09-28'], ['国庆节、中秋节']],
    ['2025-09-26', 6, '2025-10-11', ['2025-09-28', '2025-10-11'], ['国庆节、中秋节']],
    ['2024-04-26', 5, '2024-05-07', ['2024-04-28'], ['劳动节']],
    ['2026-03-02', 5, '2026-03-09', [], []],
  ])('%s + %i working days is due on %s', (from, count, due, worked, leftOut) => {
    const result = computed(from, workdays(count));
    expect(result).toMatchObject({ due, lastDay: due, rolledOver: false, workedWeekends: worked });
    expect(result.leftOut.map((rest) => rest.zh)).toEqual(leftOut);
  });
});

describe('months and years end on the corresponding day (Civil Code 202)', () => {
  test.each([
    ['2025-08-31', months(6), '2026-02-28', '2026-02-28'], // a Saturday worked
    ['2025-03-02', months(6), '2025-09-02', '2025-09-02'],
    ['2025-05-01', years(1), '2026-05-01', '2026-05-06'],
  ])('%s + %j: last day %s, due %s', (from, length, lastDay, due) => {
    expect(computed(from, length)).toMatchObject({ lastDay, due });
  });
});

describe('extension and pause', () => {
  test('an extension runs on from the last day before roll-over: a holiday lengthens nothing twice (Art. 34)', () => {
    const plain = computed('2026-03-02', days(60));
    const extended = computed('2026-03-02', days(60), { extendedBy: 30 });
    expect(plain.due).toBe('2026-05-06');
    expect(extended).toMatchObject({ lastDay: '2026-05-31', due: '2026-06-01' });
  });

  test('hearing time does not count (Art. 36.2)', () => {
    expect(computed('2026-09-10', days(30), { paused: 5 })).toMatchObject({ lastDay: '2026-10-15', due: '2026-10-15' });
  });

  test('a period of 0 days is the same day, rolled off a holiday', () => {
    expect(computed('2026-03-02', days(0))).toMatchObject({ firstDay: '2026-03-02', due: '2026-03-02' });
    expect(computed('2026-05-02', days(0)).due).toBe('2026-05-06');
  });
});

describe('a year whose notice is not out (decisions 5)', () => {
  test.each([
    ['2026-11-22', days(60), '2027-01-21', 2027],
    ['2026-11-03', days(60), '2027-01-04', 2027], // 2 January is a Saturday, 3 January a Sunday
    ['2026-12-01', days(30), '2026-12-31', 2027], // the last days of December are rearranged by the next notice
    ['2026-12-28', workdays(5), '2027-01-05', 2027],
    ['2026-12-10', days(60), '2027-02-09', 2027], // 8 February is still Spring Festival
    ['2027-03-01', days(15), '2027-03-16', 2027],
  ])('%s + %j is computed as %s and marked provisional', (from, length, due, year) => {
    expect(computed(from, length)).toMatchObject({ due, provisional: true, provisionalYear: year });
  });

  test.each([
    ['2026-09-20', days(60), '2026-11-19'],
    ['2026-11-22', days(15), '2026-12-07'],
    ['2026-12-18', workdays(5), '2026-12-25'],
    ['2026-11-26', days(30), '2026-12-28'],
  ])('%s + %j ends on %s and is settled', (from, length, due) => {
    const result = computed(from, length);
    expect(result).toMatchObject({ due, provisional: false });
    expect(result.provisionalYear).toBeUndefined();
  });

  test('an end is marked exactly when a day that decides it is unsettled', () => {
    const day = fc.integer({ min: dayNumber(localDate('2026-09-01')), max: dayNumber(localDate('2027-03-01')) });
    fc.assert(
      fc.property(day.map(fromDayNumber), fc.integer({ min: 1, max: 95 }), fc.boolean(), (from, count, working) => {
        const result = computed(from, working ? workdays(count) : days(count));
        let open = false;
        for (let at = working ? from : result.lastDay; at <= result.due; at = addDays(at, 1)) {
          if (calendar.unsettledBy(at) !== undefined) open = true;
        }
        expect(result.provisional).toBe(open);
      }),
    );
  });

  test('is recomputed and settled once the notice is added', () => {
    const later = calendarOf([
      ...NOTICES,
      {
        year: 2027,
        holidays: [{ zh: '春节', en: 'Spring Festival', from: '2027-01-21', to: '2027-01-25', makeUp: [] }],
      },
    ]);
    expect(computed('2026-11-22', days(60), { calendar: later })).toMatchObject({
      due: '2027-01-26',
      provisional: false,
    });
  });
});

describe('what cannot be computed is refused', () => {
  test.each(['2003-12-31', '1999-05-01', '0001-01-01'])('a start before 2004: %s', (from) => {
    const result = period({ from: localDate(from), length: days(60), calendar });
    expect(result).toMatchObject({ refused: true, code: 'calendar.before-2004', cite: 'H.calendar-range' });
  });

  test.each([
    ['2004-01-01', days(60)],
    ['2004-01-01', workdays(1)],
  ])('the first day of 2004 is not: %s', (from, length) => {
    expect(isRefusal(period({ from: localDate(from), length, calendar }))).toBe(false);
  });

  test.each([
    ['2099-12-01', days(60)],
    ['2099-12-20', workdays(9)],
    ['2026-01-01', years(80)],
    ['2100-01-01', days(1)],
  ])('an end after 2099: %s + %j', (from, length) => {
    expect(period({ from: localDate(from), length, calendar })).toMatchObject({ code: 'calendar.after-2099' });
  });
});

describe('what is left', () => {
  test.each([
    ['2026-05-06', '2026-04-28', 'day', 8],
    ['2026-05-06', '2026-05-06', 'day', 0],
    ['2026-05-06', '2026-05-08', 'day', -2],
    ['2026-02-24', '2026-02-12', 'workday', 3],
    ['2026-02-24', '2026-02-24', 'workday', 0],
    ['2026-02-13', '2026-02-24', 'workday', -2],
  ] as const)('due %s, today %s: in %ss %i', (due, today, unit, left) => {
    expect(remaining(localDate(due), localDate(today), unit, calendar)).toBe(left);
  });
});
