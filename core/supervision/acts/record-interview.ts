import { day, dossierAct, form, officers, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, supervising } from '../card.ts';
import { dayCome } from '../refusals.ts';

/** 约谈记录 (Art. 39): whom of the unit, what was pointed out, what the unit undertook and by when. */
export const recordInterview = dossierAct({
  zh: '记录约谈',
  en: 'Record the interview',
  plain: {
    zh: '谁来、指出什么、单位承诺什么、哪天前',
    en: 'Who came, what was pointed out, what is undertaken, by when',
  },
  cite: 'R.39',
  from: ['issued', 'working', 'answered'],
  by: [
    { part: 'keeper', roles: supervising },
    { part: 'above', roles: ['leader'] },
  ],
  version: 1,
  payload: form({
    on: day('日期', 'Day'),
    interviewed: officers('被约谈的单位负责人', 'Heads of the unit'),
    pointedOut: text('指出的问题', 'What was pointed out', { max: 2_000 }),
    undertaken: text('单位承诺', 'What the unit undertook', { max: 2_000 }),
  }),
  ready: (state: Card) => (state.interview && !state.interview.heldOn ? undefined : noneOrdered()),
  guard(state: Card, { on, interviewed }, { today, officer: who }) {
    const early = dayCome('supervision-card.recordInterview.ahead', 'on', on, today);
    if (early) return early;
    const unit = state.organs.responsible ?? [];
    if (interviewed.some((id) => unit.includes(who(id)?.organId ?? ''))) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'supervision-card.recordInterview.not-of-the-unit',
      field: 'interviewed',
      cite: 'R.39',
      what: { zh: '约谈的是责任单位的负责人。', en: 'It is the heads of the responsible unit who are interviewed.' },
      way: { zh: '请选责任单位的人。', en: 'Choose officers of that unit.' },
    });
  },
  apply(state: Card, { on }) {
    state.interview!.heldOn = on;
  },
});

const noneOrdered = () =>
  refuse({
    kind: 'unlawful',
    code: 'supervision-card.recordInterview.none-ordered',
    cite: 'R.39',
    what: { zh: '没有决定约谈，或已经约谈过。', en: 'No interview was ordered, or it was held already.' },
    way: { zh: '先提请约谈，由召集人决定。', en: 'Propose one first; the convener decides.' },
  });
