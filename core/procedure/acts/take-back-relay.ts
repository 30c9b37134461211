import { z } from 'zod';
import { act } from '../act.ts';
import { prose } from '../prose.ts';

/** 对方不收，收回: the other body sent it back; the bureau routes it again. */
export const takeBackRelay = act({
  name: 'takeBackRelay',
  zh: '对方不收，收回',
  en: 'Take it back',
  plain: { zh: '对方退回的，重新处理', en: 'Sent back: routed again' },
  cite: 'H.tracked-diversion',
  transitions: ['T-07', 'T-09'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000) }),
  apply(state, _payload, { occurredOn }) {
    delete state.relay;
    state.returnedOn = occurredOn;
  },
});
