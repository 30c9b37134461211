import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { reviewWaitsForTranslation } from '../languages.ts';
import { service } from '../parts.ts';
import { guardService, postedOrBoarded } from '../proof.ts';
import { returnedOpinion } from '../returned.ts';
import { takeEffect } from '../review-opinion.ts';

/** 送达复查意见: opens the 30 days for re-review, or sends the matter back to be handled anew. */
export const serveReview = act({
  name: 'serveReview',
  zh: '送达复查意见',
  en: 'Serve the review opinion',
  plain: { zh: '交到本人，开始算复核期限', en: 'Into the petitioner’s hands; the re-review period starts' },
  cite: 'R.36',
  transitions: ['T-31', 'T-32'],
  by: ['reviewer'],
  version: 1,
  documents: ['D-19', 'D-27'],
  payload: z.strictObject({ service }),
  ready: reviewWaitsForTranslation,
  guard: (state, payload, context): Refusal | undefined =>
    guardService(
      'serveReview',
      state,
      payload.service,
      state.firstReview!.decidedOn!,
      context,
      returnedOpinion(state, 'decideReview'),
    ),
  apply(state, payload) {
    state.firstReview = {
      ...state.firstReview!,
      servedOn: payload.service.servedOn,
      ...postedOrBoarded(payload.service),
    };
    takeEffect(state, state.firstReview);
  },
});
