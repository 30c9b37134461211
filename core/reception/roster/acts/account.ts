import type { LocalDate } from '../../../calendar/local-date.ts';
import { dossierAct, form, optional, text } from '../../../dossier/index.ts';
import { isRefusal, type Refusal, refuse } from '../../../refusal.ts';
import { dayRefusal } from '../refusals.ts';
import { dayNumber, type Roster } from '../roster.ts';

const by = [{ part: 'keeper', roles: ['clerk', 'bureau-officer', 'bureau-head'] }] as const;

/** 已接访: what happened is written down for each day. */
export const hold = dossierAct({
  zh: '登记已接访',
  en: 'Held',
  plain: { zh: '这一场已经接访', en: 'This day was held' },
  cite: 'H.reception-accounted',
  from: ['published'],
  by,
  version: 1,
  payload: form({ day: dayNumber, note: optional(text('情况', 'Note', { max: 500, rows: 2 })) }),
  guard: (state: Roster, { day }, { today }) => cameYet(state, day, today, 'hold'),
  apply: (state: Roster, { day }) => account(state, day, 'held'),
});

/** 未接访: with the reason, which the compliance report shows. */
export const miss = dossierAct({
  zh: '登记未接访',
  en: 'Missed',
  plain: { zh: '没有接，也没有调换：写明原因', en: 'Neither held nor swapped: why' },
  cite: 'H.reception-accounted',
  from: ['published'],
  by,
  version: 1,
  payload: form({ day: dayNumber, reason: text('原因', 'Reason', { max: 500, rows: 2 }) }),
  guard: (state: Roster, { day }, { today }) => cameYet(state, day, today, 'miss'),
  apply: (state: Roster, { day }) => account(state, day, 'missed'),
});

function account(state: Roster, n: number, status: 'held' | 'missed'): void {
  for (const day of state.days) if (day.n === n) day.status = status;
}

function cameYet(state: Roster, n: number, today: LocalDate, act: string): Refusal | undefined {
  const day = dayRefusal(state, n, act);
  if (isRefusal(day)) return day;
  if (day.on <= today) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `reception-plan.${act}.too-early`,
    field: 'day',
    cite: 'H.reception-accounted',
    what: { zh: `第${n}场在${day.on}，还没有到。`, en: `Day ${n} is on ${day.on}: it has not come.` },
    way: { zh: '当日或之后登记；要改的用「调换」。', en: 'Write it down on the day or later; to change it, swap it.' },
  });
}
