import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { closeHearing, hearingHere } from '../hearing.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'concludeHearing', zh: '送听证结论', en: 'send the conclusion of the hearing' };

/** 听证结论: the officers' finding, in writing within five working days. The opinion has to answer it. */
export const concludeHearing = act({
  name: 'concludeHearing',
  zh: '出具听证结论',
  en: 'Write the conclusion of the hearing',
  plain: {
    zh: '5个工作日内书面作出，处理意见必须回应',
    en: 'In writing within 5 working days; the opinion answers it',
  },
  cite: 'H.hearing-profile',
  transitions: ['T-23'],
  by: ['convener'],
  version: 2,
  documents: ['D-18'],
  payload: z.strictObject({
    findings: prose(10_000),
    conclusion: prose(10_000),
    /** What officers in the minority thought. */
    dissent: prose(5_000).optional(),
    delivery,
  }),
  ready(state) {
    if (hearingHere(state)?.stage === 'held') return undefined;
    return notNow(
      state,
      'concludeHearing.not-held',
      'H.hearing-profile',
      { zh: '没有已举行、待出结论的听证。', en: 'No hearing waits for its conclusion.' },
      { zh: '听证举行后先「记录听证」。', en: 'Record the hearing first.' },
    );
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.hearing = { ...state.hearing!, stage: 'done', concludedOn: occurredOn };
    closeHearing(state);
  },
});
