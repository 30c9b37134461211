import { dossierAct, form, line, number } from '../../../dossier/index.ts';
import { badDays } from '../refusals.ts';
import { daysField, type FilledDay, leadersField, type Roster, withLeaders } from '../roster.ts';

/** 拟定接访安排 (Art. 18): the bureau prepares a quarter. */
export const draft = dossierAct({
  zh: '拟定接访安排',
  en: 'Draft a roster',
  plain: { zh: '一个季度谁在哪天接访，批准后公布', en: 'Who receives when in a quarter; approved, then announced' },
  cite: 'R.18',
  from: ['none'],
  to: 'draft',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    title: line('名称', 'Title', { max: 60 }),
    year: number('年', 'Year', { min: 2022, max: 2099 }),
    quarter: number('季度', 'Quarter', { min: 1, max: 4 }),
    leaders: leadersField,
    days: daysField,
  }),
  guard: (_state, { year, quarter, days }, context) => badDays(days, { year, quarter }, context),
  apply(state: Roster, { year, quarter, leaders, days }) {
    state.year = year;
    state.quarter = quarter;
    state.leaders = leaders;
    state.days = numbered(days);
    withLeaders(state);
  },
});

/** Days get their number once, in the order of the calendar. */
export const numbered = (days: readonly FilledDay[]) =>
  [...days]
    .sort((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1))
    .map((day, i) => ({ ...day, n: i + 1, status: 'planned' as const }));
