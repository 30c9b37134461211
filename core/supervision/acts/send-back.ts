import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { above, type Card, supervising } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { dayAhead } from '../refusals.ts';
import { fromOutside } from './from-outside.ts';

/** 退回重办: the answer does not hold. */
export const sendBack = dossierAct({
  zh: '退回重办',
  en: 'Send it back',
  plain: { zh: '核实后不属实或没办到位，限期再办', en: 'Verified and not so, or not enough: again, by a date' },
  cite: 'R.40',
  from: ['answered'],
  to: 'working',
  by: [
    { part: 'keeper', roles: supervising },
    { part: 'above', roles: above },
  ],
  version: 1,
  payload: form({ reason: text('退回理由', 'Reason', { max: 2_000 }), dueOn: day('再反馈期限', 'Answer again by') }),
  ready: (state: Card, context) => fromOutside('sendBack', state, context),
  guard: (_state, { dueOn, reason }, { today }) =>
    dayAhead('supervision-card.sendBack.due-past', 'dueOn', dueOn, today) ??
    aboutMatterOnly('supervision-card', 'sendBack', { reason }),
  apply(state: Card, { dueOn }, { occurredOn }) {
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
    state.acceptedOn = occurredOn;
    state.returns += 1;
    delete state.answeredOn;
    delete state.escalated;
  },
});
