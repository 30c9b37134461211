import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'declineAcceptance', zh: '不予受理', en: 'decline' };

/** 不予受理 (Art. 19.3): the same matter is being handled below and its period has not ended. */
export const declineAcceptance = act({
  name: 'declineAcceptance',
  zh: '不予受理',
  en: 'Decline acceptance',
  plain: {
    zh: '同一件事正在别处办，说明原因和出路',
    en: 'The same matter is being handled elsewhere: say so, and the way on',
  },
  cite: 'R.19.3',
  transitions: ['T-16'],
  by: ['holder'],
  version: 1,
  documents: ['D-05'],
  payload: z.strictObject({
    /** Registration number of the matter that is being handled. */
    sameMatterAs: z.string().min(1).max(64),
    handledBy: prose(200),
    reason: prose(5_000),
    delivery,
  }),
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
