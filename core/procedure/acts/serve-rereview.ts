import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { rereviewWaitsForTranslation } from '../languages.ts';
import { service } from '../parts.ts';
import { guardService, postedOrBoarded } from '../proof.ts';
import { returnedOpinion } from '../returned.ts';
import { takeEffect } from '../review-opinion.ts';

/** 送达复核意见 (Art. 36.3): the procedure ends here, or the matter is handled anew. */
export const serveRereview = act({
  name: 'serveRereview',
  zh: '送达复核意见',
  en: 'Serve the re-review opinion',
  plain: { zh: '交到本人，信访程序到此终结', en: 'Into the petitioner’s hands; the procedure ends' },
  cite: 'R.36.3',
  transitions: ['T-35'],
  by: ['rereviewer'],
  version: 1,
  documents: ['D-19', 'D-27'],
  payload: z.strictObject({ service }),
  ready: rereviewWaitsForTranslation,
  guard: (state, payload, context): Refusal | undefined =>
    guardService(
      'serveRereview',
      state,
      payload.service,
      state.secondReview!.decidedOn!,
      context,
      returnedOpinion(state, 'decideRereview'),
    ),
  apply(state, payload) {
    state.secondReview = {
      ...state.secondReview!,
      servedOn: payload.service.servedOn,
      ...postedOrBoarded(payload.service),
    };
    takeEffect(state, state.secondReview);
  },
});
