import { z } from 'zod';
import { reviewersOf } from '../accused.ts';
import { act } from '../act.ts';
import { day, fileIds, organId } from '../parts.ts';
import { answeredOn, reviewWindow } from '../periods.ts';
import { prose } from '../prose.ts';
import { guardBody, guardInTime, guardLevel, obstacle } from '../review-request.ts';

/** 申请复查 (Art. 35): within 30 days of receiving the opinion, to the organ one level up. */
export const requestReview = act({
  name: 'requestReview',
  zh: '申请复查',
  en: 'Ask for review',
  plain: { zh: '请上一级再看一遍', en: 'The next level up looks again' },
  cite: 'R.35',
  transitions: ['T-30'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-22'],
  payload: z.strictObject({
    reviewOrganId: organId,
    /** Requests whose answer is not accepted; empty means all. */
    requests: z.array(z.int().min(1).max(20)).max(20).default([]),
    reason: prose(10_000),
    /** Postmark of a posted request (R-CLK-3). */
    postedOn: day.optional(),
    obstacle,
    fileIds,
  }),
  ready: (state, { organs }) => guardLevel('requestReview', reviewersOf(state, state.holderId, organs)),
  guard(state, payload, context) {
    const { due } = reviewWindow(answeredOn(state), context.calendar, state.receivedOn);
    return (
      guardInTime({ name: 'requestReview', zh: '复查', en: 'review', article: 35 }, due, payload, context) ??
      guardBody('requestReview', payload.reviewOrganId, reviewersOf(state, state.holderId, context.organs))
    );
  },
  apply(state, payload, { occurredOn }) {
    state.firstReview = { organId: payload.reviewOrganId, requestedOn: occurredOn };
    delete state.secondReview;
  },
});
