import { dossierAct, form, text } from '../../../dossier/index.ts';
import { isRefusal } from '../../../refusal.ts';
import { badDays, dayRefusal } from '../refusals.ts';
import { dayFields, dayNumber, type Roster, withLeaders } from '../roster.ts';

/** 公布前改一场: an approved day is changed before it was announced. */
export const moveDay = dossierAct({
  zh: '公布前改一场',
  en: 'Change a day before announcing',
  plain: { zh: '改后回到草案，重新批准', en: 'Back to the draft, to be approved again' },
  cite: 'R.18',
  from: ['approved'],
  to: 'draft',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ day: dayNumber, reason: text('原因', 'Reason', { max: 500, rows: 2 }), ...dayFields }),
  guard(state: Roster, { day, reason: _reason, ...filled }, context) {
    const found = dayRefusal(state, day, 'moveDay');
    return isRefusal(found) ? found : badDays([filled], state, context, '');
  },
  apply(state: Roster, { day, reason: _reason, ...filled }) {
    state.days = state.days.map((one) => (one.n === day ? { ...one, ...filled } : one));
    withLeaders(state);
  },
});
