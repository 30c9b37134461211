import { dossierAct, form, text } from '../../dossier/index.ts';
import { type Card, withUnit } from '../card.ts';
import { nothingAsked } from './decide-extension.ts';

/** 不采取措施: with the reason; the card goes on. */
export const declineMeasure = dossierAct({
  zh: '不采取措施',
  en: 'Decline the measure',
  plain: { zh: '写明理由，督办照常', en: 'With the reason; supervision goes on' },
  cite: 'R.39',
  from: withUnit,
  by: [{ part: 'above', roles: ['leader'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000 }) }),
  ready: (state: Card) => (state.measureAsked ? undefined : nothingAsked('declineMeasure')),
  apply(state: Card) {
    delete state.measureAsked;
  },
});
