import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { waitsForTranslation } from '../languages.ts';
import { service } from '../parts.ts';
import { guardService, postedOrBoarded } from '../proof.ts';
import { carryOut, returnedOpinion } from '../returned.ts';

/** 送达 (Art. 35): the opinion reached the petitioner; the 30 days for review start the day after. */
export const serve = act({
  name: 'serve',
  zh: '送达',
  en: 'Serve',
  plain: { zh: '交到本人，开始算复查期限', en: 'Into the petitioner’s hands; the review period starts' },
  cite: 'R.35',
  transitions: ['T-27'],
  by: ['holder'],
  version: 1,
  documents: ['D-19'],
  payload: z.strictObject({ service }),
  ready: waitsForTranslation,
  guard: (state, payload, context): Refusal | undefined =>
    guardService('serve', state, payload.service, state.decidedOn!, context, returnedOpinion(state, 'conclude')),
  apply(state, payload) {
    state.servedOn = payload.service.servedOn;
    delete state.postedOn;
    delete state.boardOn;
    Object.assign(state, postedOrBoarded(payload.service));
    carryOut(state);
  },
});
