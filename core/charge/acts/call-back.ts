import { choice, day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { dayCome } from '../../supervision/refusals.ts';
import { type Charge, takesPart } from '../charge.ts';

/** 回访: another unit asks the petitioner. Nobody of the five, nobody of the responsible unit. */
export const callBack = dossierAct({
  zh: '记录回访',
  en: 'Record a call-back',
  plain: { zh: '由责任单位以外的单位问本人：解决了没有', en: 'Another unit asks the petitioner whether it is solved' },
  cite: 'H.charge-resolved',
  from: ['active'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] },
    { part: 'government', roles: ['organ-head', 'leader'] },
  ],
  version: 1,
  payload: form({
    on: day('日期', 'Day'),
    solved: choice('本人怎么说', 'What the petitioner says', {
      solved: { zh: '解决了', en: 'solved' },
      partly: { zh: '解决了一部分', en: 'partly' },
      not: { zh: '没有解决', en: 'not' },
      'not-reached': { zh: '多次联系不上', en: 'not reached, after several tries' },
    }),
    said: text('情况', 'What was said', {
      max: 2_000,
      hint: { zh: '照本人的话写；联系不上的写明次数和办法', en: 'In their words; or how often and how it was tried' },
    }),
  }),
  ready(state: Charge, { actor }) {
    if (actor.kind !== 'officer') return undefined;
    const own = (state.organs.responsible ?? []).includes(actor.organId) || takesPart(state, actor.officerId);
    if (!own) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'charge.callBack.own-unit',
      cite: 'H.charge-resolved',
      what: {
        zh: '责任单位和包案的人不能自己回访自己。',
        en: 'Neither the responsible unit nor the five call back themselves.',
      },
      way: { zh: '请没有参与的单位和人员回访。', en: 'Somebody who took no part calls back.' },
    });
  },
  guard: (_state, { on }, { today }) => dayCome('charge.callBack.ahead', 'on', on, today),
  apply(state: Charge, { on, solved }) {
    state.callBack = { on, solved };
  },
});
