import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import type { Card } from '../card.ts';

/** 退回重办: the answer does not hold. */
export const sendBack = dossierAct({
  zh: '退回重办',
  en: 'Send it back',
  plain: { zh: '核实后不属实或没办到位，限期再办', en: 'Verified and not so, or not enough: again, by a date' },
  cite: 'R.40',
  from: ['answered'],
  to: 'issued',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-head'] }],
  version: 1,
  payload: form({ reason: text('退回理由', 'Reason', { max: 2_000 }), dueOn: day('再反馈期限', 'Answer again by') }),
  guard(_state, { dueOn }, { today }) {
    if (dueOn > today) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'supervision-card.sendBack.due-past',
      field: 'dueOn',
      cite: 'R.40',
      what: { zh: `期限${dueOn}已经到了。`, en: `The day ${dueOn} has come already.` },
      way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
    });
  },
  apply(state: Card, { dueOn }, { occurredOn }) {
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
    state.returns += 1;
    delete state.answeredOn;
  },
});
