import { choice, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { outside } from '../outside.ts';
import { type HandlingReview, results, reviewing } from '../state.ts';

/** 督办卡已结: the card that was sent is closed; the petitioner's answer is owed from now. */
export const hearOfCard = dossierAct({
  zh: '所发督办卡已结',
  en: 'The card sent is closed',
  plain: { zh: '系统记录卡的结果', en: 'How the card ended' },
  cite: 'R.40',
  from: ['asked'],
  to: 'open',
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    result: choice('结果', 'Result', {
      solved: { zh: '已解决', en: 'solved' },
      explained: { zh: '已解释清楚', en: 'explained' },
      diverted: { zh: '已导入法定途径', en: 'led to the lawful route' },
    }),
  }),
  apply(state: HandlingReview, { result }, { occurredOn }) {
    state.card = { dueOn: state.card?.dueOn ?? occurredOn, result };
    state.resumedOn = occurredOn;
  },
});

/** 作出核查结果: the petitioner reads it with the own code, and nobody of the unit. */
export const conclude = dossierAct({
  zh: '作出核查结果',
  en: 'Conclude',
  plain: { zh: '信访人用查询码看得到，办理单位看不到', en: 'The petitioner reads it; the unit does not' },
  cite: 'H.review-sealed',
  from: ['open'],
  to: 'concluded',
  by: [{ part: 'keeper', roles: reviewing }],
  version: 1,
  payload: form({
    result: choice('核查结果', 'Result', results),
    told: text('告诉信访人的话', 'What the petitioner reads', {
      max: 2_000,
      hint: {
        zh: '查了什么、怎么纠正的、还可以找谁',
        en: 'What was looked into, what is put right, where else to turn',
      },
    }),
  }),
  ready(state: HandlingReview, context) {
    const own = outside(state, context);
    if (own) return own;
    if (state.looked.length > 0) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'handling-review.conclude.not-looked',
      cite: 'R.40',
      what: { zh: '还没有查，不能作结果。', en: 'Nothing was looked into yet.' },
      way: { zh: '请先记录核查情况。', en: 'Record first what was found.' },
    });
  },
  guard(state: HandlingReview, { result }) {
    if (result !== 'not-found' || state.looked.includes('petitioner')) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'handling-review.conclude.not-heard',
      field: 'result',
      cite: 'H.review-sealed',
      what: {
        zh: '没有听信访人说过，不能说没有这个问题。',
        en: 'The petitioner was not heard: nobody can say that it was not so.',
      },
      way: { zh: '请先听本人说，记录核查情况。', en: 'Hear the petitioner first and record it.' },
    });
  },
  apply(state: HandlingReview, { result }) {
    state.result = result;
  },
});
