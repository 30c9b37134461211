import { dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, supervising } from '../card.ts';

/** 摘牌: off the public list, with the reason. The card goes on; it leaves the list by itself when it is closed. */
export const delist = dossierAct({
  zh: '摘牌',
  en: 'Take it off the list',
  plain: { zh: '写明理由；督办照常', en: 'With the reason; supervision goes on' },
  cite: 'R.39',
  from: ['issued', 'working', 'answered'],
  by: [
    { part: 'above', roles: ['leader'] },
    { part: 'keeper', roles: supervising },
  ],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000 }) }),
  ready(state: Card) {
    if (state.listed) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.delist.not-listed',
      cite: 'R.39',
      what: { zh: '没有挂牌。', en: 'It is not on the list.' },
      way: { zh: '只有挂牌督办的才用摘牌。', en: 'Only what is listed is taken off.' },
    });
  },
  apply(state: Card) {
    delete state.listed;
  },
});
