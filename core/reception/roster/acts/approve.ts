import { dossierAct, form, optional, text } from '../../../dossier/index.ts';
import { frequencyAt } from '../../../law/reception-frequency.ts';
import { shortfalls } from '../frequency.ts';
import { tooFew } from '../refusals.ts';
import type { Roster } from '../roster.ts';

/** 批准: refused while a leader has fewer days than the rule asks for. */
export const approve = dossierAct({
  zh: '批准安排',
  en: 'Approve the roster',
  plain: { zh: '先核对每位领导够不够次数', en: 'Each leader’s number of days is checked first' },
  cite: 'R.18',
  from: ['draft'],
  to: 'approved',
  by: [{ part: 'keeper', roles: ['bureau-head'] }, { named: 'leader' }],
  version: 1,
  payload: form({ note: optional(text('意见', 'Note', { max: 500, rows: 2 })) }),
  ready(state: Roster, { today, officer, calendar }) {
    const missing = shortfalls(
      state,
      today,
      ({ leader, level }) => frequencyAt(level, officer(leader)?.organId ?? '', '', today, calendar),
      calendar,
    );
    return missing.length > 0 ? tooFew(missing, (id) => officer(id)?.name ?? '') : undefined;
  },
  apply(state: Roster, _payload, { occurredOn }) {
    state.approvedOn = occurredOn;
  },
});
