import { act } from '../act.ts';
import { unaddressed } from '../hearing-answer.ts';
import { guardReviewOpinion, reviewBody } from '../review-opinion.ts';

/** 复核意见 (Art. 36): written, within 30 days; says that the petition procedure is over. */
export const decideRereview = act({
  name: 'decideRereview',
  zh: '出具复核意见',
  en: 'Issue the re-review opinion',
  plain: { zh: '最后一级的书面意见', en: 'The written opinion of the last level' },
  cite: 'R.36',
  transitions: ['T-34'],
  by: ['rereviewer'],
  version: 3,
  documents: ['D-24'],
  payload: reviewBody,
  guard: (state, payload, { today }) =>
    guardReviewOpinion('decideRereview', payload, today) ?? unaddressed('decideRereview', state, payload),
  apply(state, payload, { occurredOn }) {
    state.secondReview = { ...state.secondReview!, decidedOn: occurredOn, outcome: payload.outcome };
    if (payload.redoBy) state.secondReview.redoBy = payload.redoBy;
    if (payload.orders?.length) state.secondReview.points = payload.orders.length;
    if (payload.executeBy) state.secondReview.executeBy = payload.executeBy;
  },
});
