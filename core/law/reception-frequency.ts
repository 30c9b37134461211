import type { LocalDate } from '../calendar/local-date.ts';
import type { Words } from '../refusal.ts';
import type { ArticleId } from './articles.ts';
import { type LegalCalendar, rulesAt } from './overlays.ts';

/** Levels of leaders who receive people (5.1). */
export const leaderLevels = {
  'city-leader': { zh: '市级领导', en: 'leader of the city' },
  'county-main': { zh: '县级主要领导', en: 'county party secretary or county head' },
  'county-leader': { zh: '县级其他领导', en: 'other leader of the county' },
  'department-head': { zh: '部门负责人', en: 'head of a department' },
  'town-leader': { zh: '乡镇（街道）领导', en: 'leader of a town or street' },
} as const satisfies Record<string, Words>;
export type LeaderLevel = keyof typeof leaderLevels;

export const spans = {
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  quarter: { zh: '每季度', en: 'a quarter' },
} as const satisfies Record<string, Words>;
export type Span = keyof typeof spans;

/** How many days of reception a leader owes in each span. */
export interface Frequency {
  days: number;
  per: Span;
}

/** The national minimum: the central opinion of 2009 where it gives a number, a rule of the product where it says 「定期」 or 「随时」. */
export const FREQUENCIES: Record<LeaderLevel, Frequency & { cite: ArticleId }> = {
  'city-leader': { days: 1, per: 'quarter', cite: 'JF09.city' },
  'county-main': { days: 1, per: 'month', cite: 'JF09.county' },
  'county-leader': { days: 1, per: 'quarter', cite: 'H.reception-regular' },
  'department-head': { days: 1, per: 'quarter', cite: 'H.reception-regular' },
  'town-leader': { days: 1, per: 'week', cite: 'H.reception-regular' },
};

/** What is owed at a place: the national minimum, or a local rule that asks for more. */
export interface Owed extends Frequency {
  cite: ArticleId;
  local?: { name: Words; article: Words };
}

/** The strictest frequency in force for the leaders of this organ's place. Never less than the national one. */
export function frequencyAt(
  level: LeaderLevel,
  organId: string,
  divisionCode: string,
  on: LocalDate,
  calendar: LegalCalendar,
): Owed {
  let owed: Owed = FREQUENCIES[level];
  for (const { name, version } of rulesAt({ organId, divisionCode, receivedOn: on }, calendar)) {
    const more = version.receptions?.[level];
    if (more && isMore(more, owed)) {
      owed = { days: more.days, per: more.per, cite: 'H.local-rule', local: { name, article: more.article } };
    }
  }
  return owed;
}

/** Spans of a quarter: 13 weeks, 3 months. */
const perQuarter: Record<Span, number> = { week: 13, month: 3, quarter: 1 };

/** Whether one frequency asks for more than another: at least as many days in a quarter, and spread at least as evenly. */
export function isMore(a: Frequency, b: Frequency): boolean {
  return atLeast(a, b) && (a.days * perQuarter[a.per] > b.days * perQuarter[b.per] || a.per !== b.per);
}

/** Whether meeting `a` always meets `b`. */
export function atLeast(a: Frequency, b: Frequency): boolean {
  return perQuarter[a.per] >= perQuarter[b.per] ? a.days * (perQuarter[a.per] / perQuarter[b.per]) >= b.days : false;
}
