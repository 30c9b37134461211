import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'resumeFromDiversion', zh: '收回办理', en: 'take it back' };

/** 重新纳入办理: the body of the legal route refused, so the matter comes back to its holder (R-DIV-4). */
export const resumeFromDiversion = act({
  name: 'resumeFromDiversion',
  zh: '对方不接，收回办理',
  en: 'Take it back from the legal route',
  plain: { zh: '法定途径走不通，仍由本单位办', en: 'The legal route is closed: handle it here after all' },
  cite: 'H.tracked-diversion',
  transitions: ['T-18'],
  by: ['holder'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({ reason: prose(2_000), delivery }),
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state) {
    delete state.divertedOn;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'diverted-tracked');
  },
});
