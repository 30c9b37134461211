import type { LocalDate } from '../../../calendar/local-date.ts';
import { choice, dossierAct, form, line, number, officer, text } from '../../../dossier/index.ts';
import { leaderLevels } from '../../../law/reception-frequency.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { badDays } from '../refusals.ts';
import { dayFields, leadersField, type Roster, withLeaders } from '../roster.ts';

/** 本季度接访安排 opened by rule at its start, where nobody drafted one: the leaders who owe receptions stand on it. */
export const openByRule = dossierAct({
  zh: '按规则立本季度安排',
  en: 'Roster opened by rule',
  plain: { zh: '季度开始还没有安排，系统列出应当接访的领导', en: 'A quarter began without a roster' },
  cite: 'H.reception-owed',
  from: ['none'],
  to: 'draft',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    title: line('名称', 'Title', { max: 60 }),
    year: number('年', 'Year', { min: 2022, max: 2099 }),
    quarter: number('季度', 'Quarter', { min: 1, max: 4 }),
    leaders: leadersField,
  }),
  apply(state: Roster, { year, quarter, leaders }, { occurredOn }) {
    Object.assign(state, { year, quarter, leaders, missing: leaders.map((one) => ({ ...one, since: occurredOn })) });
    withLeaders(state);
  },
});

/** 漏列的领导: the quarter has a roster, and leaders who owe receptions stand on none. */
export const noteMissing = dossierAct({
  zh: '提示漏列的领导',
  en: 'Leaders who are missing',
  plain: { zh: '应当接访的领导没有列入安排', en: 'Leaders who owe receptions stand on no roster' },
  cite: 'H.reception-owed',
  from: ['draft', 'approved', 'published'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({ leaders: leadersField }),
  apply(state: Roster, { leaders }, { occurredOn }) {
    const known = new Set(state.missing.map(({ leader }) => leader));
    state.missing.push(
      ...leaders.filter(({ leader }) => !known.has(leader)).map((one) => ({ ...one, since: occurredOn })),
    );
  },
});

const keeping = [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }] as const;

/** 列入安排: a leader who was missing, with the first day. */
export const enrol = dossierAct({
  zh: '列入漏列的领导',
  en: 'Put a leader on the roster',
  plain: { zh: '写明层级和第一场接访', en: 'With the level and the first day' },
  cite: 'H.reception-owed',
  from: ['draft', 'published'],
  by: keeping,
  version: 1,
  payload: form({ level: choice('层级', 'Level', leaderLevels), ...dayFields }),
  guard: (state: Roster, { level: _level, ...day }, context) =>
    notMissing(state, day.leader, 'enrol') ?? badDays([day], state, context, ''),
  apply(state: Roster, { level, ...day }, { occurredOn }) {
    state.leaders = [...state.leaders.filter(({ leader }) => leader !== day.leader), { leader: day.leader, level }];
    const announced = state.phase === 'published' && { announcedOn: occurredOn };
    state.days.push({ ...day, n: state.days.length + 1, status: 'planned', ...announced });
    found(state, day.leader);
    withLeaders(state);
  },
});

/** 不列入: with the reason, which stands on the page of how the frequency was kept. */
export const excuse = dossierAct({
  zh: '本季度不列入，写明理由',
  en: 'Leave out, with the reason',
  plain: { zh: '例如刚调离、长期病休；核对页上看得到', en: 'Such as moved away or on sick leave' },
  cite: 'H.reception-owed',
  from: ['draft', 'approved', 'published'],
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ leader: officer('领导', 'Leader'), reason: text('理由', 'Reason', { max: 500, rows: 2 }) }),
  guard: (state: Roster, { leader }) => notMissing(state, leader, 'excuse'),
  apply(state: Roster, { leader }) {
    found(state, leader);
    state.excused = [...state.excused, leader];
  },
});

/** Whoever stands on the roster with a day is missing no more. */
export function found(state: Pick<Roster, 'missing'>, leader: string): void {
  state.missing = state.missing.filter((one) => one.leader !== leader);
}

function notMissing(state: Roster, leader: string, act: string): Refusal | undefined {
  if (state.missing.some((one) => one.leader === leader)) return undefined;
  return refuse({
    kind: 'invalid',
    code: `reception-plan.${act}.not-missing`,
    field: 'leader',
    cite: 'H.reception-owed',
    what: { zh: '这位领导不在漏列的名单里。', en: 'This leader is not among those missing.' },
    way: { zh: '请从漏列的领导里选；已列入的用「增加一场」。', en: 'Choose one who is missing; else add a day.' },
  });
}

/** Since when leaders are missing: the oldest first. */
export const missingSince = ({ missing }: Pick<Roster, 'missing'>): LocalDate | undefined =>
  missing.map(({ since }) => since).sort()[0];
