import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { closeHearing, hearingHere } from '../hearing.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'decideHearing', zh: '答复听证申请', en: 'answer the request for a hearing' };

/** 决定是否听证: within five working days, in writing, with reasons. A refusal worsens nothing. */
export const decideHearing = act({
  name: 'decideHearing',
  zh: '决定是否听证',
  en: 'Decide on the hearing',
  plain: { zh: '5个工作日内书面答复，写明理由', en: 'In writing within 5 working days, with reasons' },
  cite: 'H.hearing-profile',
  transitions: ['T-23'],
  by: ['convener'],
  version: 2,
  documents: ['D-17'],
  payload: z.strictObject({
    granted: z.boolean(),
    /** Weighty, complex or difficult: at least five officers. */
    weighty: z.boolean().default(false),
    reason: prose(5_000),
    delivery,
  }),
  ready(state) {
    if (hearingHere(state)?.stage === 'asked') return undefined;
    return notNow(
      state,
      'decideHearing.none-asked',
      'H.hearing-profile',
      { zh: '没有等待答复的听证申请。', en: 'No request for a hearing waits for an answer.' },
      {
        zh: '信访人「申请听证」后才要答复；本单位认为需要的，征得同意后直接发「听证通知」。',
        en: 'It follows the petitioner’s request; of your own accord, give the notice with their consent.',
      },
    );
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, payload, { occurredOn }) {
    state.hearing = {
      ...state.hearing!,
      stage: payload.granted ? 'granted' : 'refused',
      weighty: payload.weighty,
      ...(payload.granted && { grantedOn: occurredOn }),
    };
    if (!payload.granted) closeHearing(state);
  },
});
