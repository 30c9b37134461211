import { act } from '../act.ts';
import { unaddressed } from '../hearing-answer.ts';
import { guardReviewOpinion, reviewBody } from '../review-opinion.ts';

/** 复查意见 (Art. 35): written, within 30 days. Uphold, change, or revoke and order it handled anew. */
export const decideReview = act({
  name: 'decideReview',
  zh: '出具复查意见',
  en: 'Issue the review opinion',
  plain: { zh: '维持、变更，或撤销重办', en: 'Uphold, change, or have it done anew' },
  cite: 'R.35',
  transitions: ['T-31'],
  by: ['reviewer'],
  version: 3,
  documents: ['D-23'],
  payload: reviewBody,
  guard: (state, payload, { today }) =>
    guardReviewOpinion('decideReview', payload, today) ?? unaddressed('decideReview', state, payload),
  apply(state, payload, { occurredOn }) {
    state.firstReview = { ...state.firstReview!, decidedOn: occurredOn, outcome: payload.outcome };
    if (payload.redoBy) state.firstReview.redoBy = payload.redoBy;
    if (payload.orders?.length) state.firstReview.points = payload.orders.length;
    if (payload.executeBy) state.firstReview.executeBy = payload.executeBy;
  },
});
