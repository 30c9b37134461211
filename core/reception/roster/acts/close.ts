import { dossierAct, form } from '../../../dossier/index.ts';
import { refuse } from '../../../refusal.ts';
import { quarterDays } from '../frequency.ts';
import type { Roster } from '../roster.ts';

/** 归档: the quarter is over and each day is accounted for. */
export const close = dossierAct({
  zh: '归档',
  en: 'File the roster',
  plain: { zh: '季度已过，每一场都有结果', en: 'The quarter is over and each day accounted for' },
  cite: 'H.reception-accounted',
  from: ['published'],
  to: 'closed',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({}),
  ready(state: Roster, { today }) {
    const waiting = state.days.filter(({ status }) => status === 'planned');
    const { until } = quarterDays(state.year, state.quarter);
    if (waiting.length === 0 && today > until) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'reception-plan.close.open-days',
      cite: 'H.reception-accounted',
      what:
        waiting.length > 0
          ? { zh: `还有${waiting.length}场没有登记结果。`, en: `${waiting.length} days are not accounted for.` }
          : { zh: `本季度到${until}才结束。`, en: `The quarter ends on ${until}.` },
      way: { zh: '每一场都登记结果、季度过后再归档。', en: 'File it after the quarter, with each day accounted for.' },
    });
  },
  apply() {},
});
