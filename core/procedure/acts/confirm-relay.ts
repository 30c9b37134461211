import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'confirmRelay', zh: '登记对方已接收', en: 'record that it was received there' };

/** 登记对方已接收: closes a letter on litigation; an accusation waits for its result. */
export const confirmRelay = act({
  name: 'confirmRelay',
  zh: '登记对方已接收',
  en: 'Record that it was received there',
  plain: { zh: '对方已接收；检举控告还要等结果', en: 'Received; an accusation still waits for its result' },
  cite: 'H.tracked-diversion',
  transitions: ['T-07', 'T-09'],
  by: ['holder'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({ evidence: prose(1_000), delivery }),
  ready(state) {
    if (!state.relay?.confirmedOn) return undefined;
    return notNow(
      state,
      'confirmRelay.confirmed-already',
      'H.tracked-diversion',
      { zh: `${state.relay.confirmedOn}已登记接收。`, en: `It was recorded on ${state.relay.confirmedOn}.` },
      { zh: '等对方的结果，再「登记并告知结果」。', en: 'Record and tell the result when it comes.' },
    );
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.relay = { ...state.relay!, confirmedOn: occurredOn };
    if (state.relay.kind !== 'law') return;
    state.phase = 'closed';
    state.closedOn = occurredOn;
  },
});
