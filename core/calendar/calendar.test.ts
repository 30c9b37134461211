import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, FIRST_DAY } from './calendar.ts';
import { statutoryDays } from './festivals.ts';
import { nationalCalendar } from './index.ts';
import { addDays, dayNumber, fromDayNumber, type LocalDate, localDate, weekdayOf } from './local-date.ts';
import { NOTICES } from './notices/index.ts';

const calendar = nationalCalendar;
const lastNoticeDay = localDate('2026-12-31');
const noticeDay = fc
  .integer({ min: dayNumber(localDate('2008-01-01')), max: dayNumber(localDate('2026-10-31')) })
  .map(fromDayNumber);

describe('the notices of the State Council', () => {
  // [holiday, first day off, last day off, weekend days worked]
  test.each([
    ['2024 春节', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
    ['2024 清明节', '2024-04-04', '2024-04-06', ['2024-04-07']],
    ['2024 劳动节', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
    ['2024 中秋节', '2024-09-15', '2024-09-17', ['2024-09-14']],
    ['2024 国庆节', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
    ['2025 春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
    ['2025 劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
    ['2025 国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
    ['2026 元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
    ['2026 春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
    ['2026 劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
    ['2026 国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
  ])('%s: off from %s to %s, worked %j', (name, from, to, makeUp) => {
    const zh = name.slice(5);
    for (let day = localDate(from); day <= to; day = addDays(day, 1)) {
      expect(calendar.isRestDay(day)).toBe(true);
      expect(calendar.restOn(day)).toMatchObject({ kind: 'holiday', zh, from, to });
    }
    expect(calendar.isWorkday(addDays(localDate(to), 1)) || weekdayOf(addDays(localDate(to), 1)) >= 6).toBe(true);
    for (const day of makeUp) {
      expect(weekdayOf(localDate(day))).toBeGreaterThanOrEqual(6);
      expect(calendar.isWorkday(localDate(day))).toBe(true);
      expect(calendar.restOn(localDate(day))).toBeUndefined();
      expect(calendar.makeUpFor(localDate(day))?.zh).toBe(zh);
    }
  });

  test('each of the 8,401 days from 2004 to 2026 is a workday exactly when the reference package says so', () => {
    let compared = 0;
    for (let day = FIRST_DAY; day <= lastNoticeDay; day = addDays(day, 1)) {
      expect([day, calendar.isWorkday(day)]).toEqual([day, chineseDays.isWorkday(day)]);
      compared++;
    }
    expect(compared).toBe(8401);
  });

  test('all years from 2004 to 2026 are loaded, spans do not overlap, worked days are weekend days outside them', () => {
    expect(calendar.noticeYears).toEqual(Array.from({ length: 23 }, (_, n) => 2004 + n));
    const holidays = NOTICES.flatMap((notice) => notice.holidays);
    for (const [at, holiday] of holidays.entries()) {
      expect(localDate(holiday.from) <= localDate(holiday.to)).toBe(true);
      const next = holidays[at + 1];
      if (next) expect(holiday.to < next.from).toBe(true);
      for (const day of holiday.makeUp) {
        expect(weekdayOf(localDate(day))).toBeGreaterThanOrEqual(6);
        expect(holidays.some((other) => other.from <= day && day <= other.to)).toBe(false);
      }
    }
  });

  test('the movable feasts computed for years without a notice fall into the holidays of every notice since 2008', () => {
    for (const { year, holidays } of NOTICES.filter((notice) => notice.year >= 2008)) {
      for (const feast of statutoryDays(year).filter(({ zh }) => ['清明节', '端午节', '中秋节'].includes(zh))) {
        const day = `${year}-${feast.monthDay}`;
        const span = holidays.find((holiday) => holiday.from <= day && day <= holiday.to);
        const onWeekend = weekdayOf(localDate(day)) >= 6;
        expect([day, span !== undefined || onWeekend]).toEqual([day, true]);
      }
    }
  });
});

describe('a year without its notice', () => {
  test.each([
    ['2027-01-01', 'New Year'],
    ['2027-02-05', 'eve of the lunar year'],
    ['2027-02-08', 'third day of the lunar year'],
    ['2027-04-05', 'Qingming'],
    ['2027-05-02', 'second day of May'],
    ['2027-06-09', 'Dragon Boat'],
    ['2027-09-15', 'Mid-Autumn'],
    ['2027-10-03', 'third day of October'],
    ['2030-02-03', 'lunar New Year a few minutes after midnight in Beijing'],
  ])('has its lawful holidays, moon feasts included: %s (%s)', (day) => {
    expect(calendar.restOn(localDate(day))?.kind).toBe('holiday');
  });

  test('has weekends and no make-up workdays', () => {
    expect(calendar.isRestDay(localDate('2027-03-06'))).toBe(true);
    expect(calendar.isWorkday(localDate('2027-03-08'))).toBe(true);
    for (let day = localDate('2027-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) {
      expect(calendar.makeUpFor(day)).toBeUndefined();
    }
  });

  test('leaves its days unsettled, and the last three of the December before', () => {
    expect(calendar.unsettledBy(localDate('2026-12-28'))).toBeUndefined();
    expect(calendar.unsettledBy(localDate('2026-12-29'))).toBe(2027);
    expect(calendar.unsettledBy(localDate('2027-06-01'))).toBe(2027);
    expect(calendar.unsettledBy(localDate('2018-12-29'))).toBeUndefined();
  });

  test('is settled by adding the notice, without another change', () => {
    const later = calendarOf([
      ...NOTICES,
      {
        year: 2027,
        holidays: [{ zh: '元旦', en: 'New Year', from: '2027-01-01', to: '2027-01-03', makeUp: ['2027-01-09'] }],
      },
    ]);
    expect(later.unsettledBy(localDate('2027-01-09'))).toBeUndefined();
    expect(later.isWorkday(localDate('2027-01-09'))).toBe(true);
    expect(calendar.isWorkday(localDate('2027-01-09'))).toBe(false);
  });
});

describe('working-day arithmetic (R-CLK-5)', () => {
  /** Walks day by day, asking the reference package. */
  function walk(from: LocalDate, count: number): LocalDate {
    const step = Math.sign(count);
    let day = from;
    for (let left = Math.abs(count); left > 0; ) {
      day = addDays(day, step);
      if (chineseDays.isWorkday(day)) left--;
    }
    return day;
  }

  test('lands where a walk day by day lands, 2008 to 2026, forwards and backwards', () => {
    fc.assert(
      fc.property(noticeDay, fc.integer({ min: -40, max: 40 }), (from, count) => {
        expect(calendar.addWorkdays(from, count)).toBe(walk(from, count));
      }),
      { numRuns: 1500 },
    );
  });

  test('never lands on a day off, and never goes the wrong way', () => {
    fc.assert(
      fc.property(noticeDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = calendar.addWorkdays(from, count);
        expect(calendar.isWorkday(end)).toBe(true);
        expect(dayNumber(end) - dayNumber(from)).toBeGreaterThanOrEqual(count);
        expect(calendar.workdaysBetween(from, end)).toBe(count);
      }),
    );
  });

  test('the first workday on or after a day is that day or follows days off only', () => {
    fc.assert(
      fc.property(noticeDay, (day) => {
        const next = calendar.onOrAfter(day);
        expect(calendar.isWorkday(next)).toBe(true);
        for (let between = day; between < next; between = addDays(between, 1)) {
          expect(calendar.isRestDay(between)).toBe(true);
        }
      }),
    );
  });

  test('a day outside 2004 to 2099 throws: callers refuse it first', () => {
    expect(() => calendar.isWorkday(localDate('2003-12-31'))).toThrow(RangeError);
    expect(() => calendar.isWorkday(localDate('2100-01-01'))).toThrow(RangeError);
    expect(calendar.covers(localDate('2003-12-31'))).toBe(false);
  });
});
