import { dossierAct, form } from '../../../dossier/index.ts';
import { badDays } from '../refusals.ts';
import { daysField, leadersField, type Roster, withLeaders } from '../roster.ts';
import { numbered } from './draft.ts';
import { found } from './owing.ts';

/** 修改草案: before it is approved. */
export const revise = dossierAct({
  zh: '修改草案',
  en: 'Change the draft',
  plain: { zh: '批准以前可以改，旧稿留痕', en: 'Until it is approved; the old draft stays on record' },
  cite: 'R.18',
  from: ['draft'],
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ leaders: leadersField, days: daysField }),
  guard: (state: Roster, { days }, context) => badDays(days, state, context),
  apply(state: Roster, { leaders, days }) {
    state.leaders = leaders;
    state.days = numbered(days);
    for (const { leader } of days) found(state, leader);
    withLeaders(state);
  },
});
