import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'acknowledge', zh: '接收', en: 'acknowledge' };

/** 告知接收情况 (Art. 23.2–3): received, this is the way and the procedure. */
export const acknowledge = act({
  name: 'acknowledge',
  zh: '告知接收情况',
  en: 'Tell it was received',
  plain: { zh: '15日内书面告知收到了、怎么办', en: 'Tell in writing within 15 days that it is here and what follows' },
  cite: 'R.23.3',
  transitions: ['T-10', 'T-13'],
  by: ['holder'],
  version: 1,
  documents: ['D-02'],
  payload: z.strictObject({ procedure: prose(2_000).optional(), delivery }),
  ready(state) {
    if (!state.acknowledgedOn) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'acknowledge.told-already',
      cite: 'R.23.3',
      what: { zh: `${state.acknowledgedOn}已经告知本人。`, en: `The person was told on ${state.acknowledgedOn}.` },
      way: { zh: '请受理、转送，或告知法定途径。', en: 'Accept it, forward it, or lead it to the legal route.' },
    });
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
  },
});
