import type { Calendar } from '../../calendar/index.ts';
import { addDays, type LocalDate, localDate, weekdayOf } from '../../calendar/local-date.ts';
import { LIMITS } from '../../law/limits.ts';
import { type Owed, type Span, spans } from '../../law/reception-frequency.ts';
import type { Words } from '../../refusal.ts';
import type { Roster } from './roster.ts';

/** A stretch of a quarter in which a leader owes days of reception. */
export interface Stretch {
  from: LocalDate;
  until: LocalDate;
  words: Words;
}

/** Days that a leader lacks in a stretch. */
export interface Shortfall {
  leader: string;
  stretch: Stretch;
  owed: Owed;
  planned: number;
}

/** First and last day of a quarter. */
export function quarterDays(year: number, quarter: number): { from: LocalDate; until: LocalDate } {
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  const first = (quarter - 1) * 3 + 1;
  const until = first + 3 > 12 ? localDate(`${year}-12-31`) : addDays(localDate(`${month(first + 3)}-01`), -1);
  return { from: localDate(`${month(first)}-01`), until };
}

/** The weeks from Monday to Sunday, months, or the whole of a quarter. */
export function stretchesOf(year: number, quarter: number, per: Span): Stretch[] {
  const { from, until } = quarterDays(year, quarter);
  if (per === 'quarter') {
    return [{ from, until, words: { zh: `${year}年第${quarter}季度`, en: `quarter ${quarter} of ${year}` } }];
  }
  const list: Stretch[] = [];
  for (let at = from; at <= until; ) {
    const end = per === 'month' ? lastOfMonth(at) : addDays(at, 7 - weekdayOf(at));
    const whole = per === 'month' || (weekdayOf(at) === 1 && end <= until);
    if (whole) list.push({ from: at, until: end, words: { zh: `${at}至${end}`, en: `${at} to ${end}` } });
    at = addDays(end, 1);
  }
  return list;
}

/**
 * What is missing of the required frequency. A stretch counts while a day in it can still be announced in time; days that
 * were missed or swapped away do not count.
 */
export function shortfalls(
  { year, quarter, leaders, days }: Pick<Roster, 'year' | 'quarter' | 'leaders' | 'days'>,
  today: LocalDate,
  owedBy: (leader: Roster['leaders'][number]) => Owed,
  calendar: Pick<Calendar, 'workdaysBetween'>,
): Shortfall[] {
  const soonest = addDays(today, LIMITS.announceReception.length.count);
  return leaders.flatMap((leader) => {
    const owed = owedBy(leader);
    return stretchesOf(year, quarter, owed.per).flatMap((stretch) => {
      // A week of holidays asks for nothing.
      if (stretch.until < soonest || calendar.workdaysBetween(addDays(stretch.from, -1), stretch.until) === 0)
        return [];
      const planned = new Set(
        days
          .filter((day) => day.leader === leader.leader && (day.status === 'planned' || day.status === 'held'))
          .filter(({ on }) => on >= stretch.from && on <= stretch.until)
          .map(({ on }) => on),
      ).size;
      return planned < owed.days ? [{ leader: leader.leader, stretch, owed, planned }] : [];
    });
  });
}

/** 「每月1日」 */
export const frequencyWords = ({ days, per }: Pick<Owed, 'days' | 'per'>): Words => ({
  zh: `${spans[per].zh}至少${days}日`,
  en: `at least ${days} ${days === 1 ? 'day' : 'days'} ${spans[per].en}`,
});

const lastOfMonth = (date: LocalDate): LocalDate => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(localDate(next), -1);
};
