import { dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, withUnit } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { measureField, measures } from '../measures.ts';

/** 提请挂牌、限期整改、约谈: the joint conference decides about a unit's serious failure (Art. 39). */
export const proposeMeasure = dossierAct({
  zh: '提请挂牌、整改或约谈',
  en: 'Propose listing, an order, or an interview',
  plain: { zh: '责任单位严重不落实的，报联席会议召集人定', en: 'Serious failure of the unit: the convener decides' },
  cite: 'R.39',
  from: withUnit,
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ measure: measureField, grounds: text('理由', 'Grounds', { max: 2_000 }) }),
  ready(state: Card) {
    const [above] = state.organs.above ?? [];
    if (above && !state.organs.responsible?.includes(above) && !state.measureAsked) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.proposeMeasure.not-now',
      cite: 'R.39',
      what: state.measureAsked
        ? { zh: '前一次提请还没有定。', en: 'An earlier proposal waits for its decision.' }
        : {
            zh: '没有责任单位以外的上一级单位，定不了。',
            en: 'There is no organ above, other than the unit, to decide.',
          },
      way: { zh: '请等决定，或继续书面督办。', en: 'Wait for it, or go on in writing.' },
    });
  },
  guard(state: Card, { measure, grounds }) {
    const has =
      measure === 'listing'
        ? state.listed
        : measure === 'interview'
          ? state.interview && !state.interview.heldOn
          : false;
    if (has) {
      return refuse({
        kind: 'unlawful',
        code: 'supervision-card.proposeMeasure.has-it',
        field: 'measure',
        cite: 'R.39',
        what: { zh: `已经「${measures[measure].zh}」。`, en: `${measures[measure].en}: it stands already.` },
        way: { zh: '请选别的措施。', en: 'Choose another measure.' },
      });
    }
    return aboutMatterOnly('supervision-card', 'proposeMeasure', { grounds });
  },
  apply(state: Card, { measure }, { occurredOn }) {
    state.measureAsked = { on: occurredOn, measure };
  },
});
