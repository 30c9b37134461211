import { z } from 'zod';
import { reviewersOf } from '../accused.ts';
import { act } from '../act.ts';
import { day, fileIds, organId } from '../parts.ts';
import { answeredOn, rereviewWindow } from '../periods.ts';
import { prose } from '../prose.ts';
import { guardBody, guardInTime, guardLevel, obstacle } from '../review-request.ts';

/** 申请复核 (Art. 36): within 30 days of receiving the review opinion, one level further up; the last step. */
export const requestRereview = act({
  name: 'requestRereview',
  zh: '申请复核',
  en: 'Ask for re-review',
  plain: { zh: '再上一级，最后一次', en: 'One level further up, for the last time' },
  cite: 'R.36',
  transitions: ['T-33'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-22'],
  payload: z.strictObject({
    rereviewOrganId: organId,
    reason: prose(10_000),
    postedOn: day.optional(),
    obstacle,
    fileIds,
  }),
  ready: (state, { organs }) => guardLevel('requestRereview', reviewersOf(state, state.firstReview!.organId, organs)),
  guard(state, payload, context) {
    const { due } = rereviewWindow(answeredOn(state.firstReview!), context.calendar, state.receivedOn);
    return (
      guardInTime({ name: 'requestRereview', zh: '复核', en: 're-review', article: 36 }, due, payload, context) ??
      guardBody(
        'requestRereview',
        payload.rereviewOrganId,
        reviewersOf(state, state.firstReview!.organId, context.organs),
      )
    );
  },
  apply(state, payload, { occurredOn }) {
    state.secondReview = { organId: payload.rereviewOrganId, requestedOn: occurredOn };
  },
});
