import { z } from 'zod';
import { act } from '../act.ts';
import { setHandler, takeOn } from '../handler.ts';
import { notNow } from '../not-now.ts';
import { officerId } from '../parts.ts';
import { running } from '../periods.ts';
import { prose } from '../prose.ts';
import { notSimple, simpleChecks } from '../simple.ts';
import { takeUp } from './accept.ts';
import { guardSimpleAnswer, simpleAnswer, takeSimpleAnswer } from './reply-simply.ts';

/**
 * 当场答复 (R-FIRST-4; Measures, Art. 4): what the simplified way allows, accepted and answered while the person stands at the
 * window of the competent organ: on paper, into their hands. Bars and rights are those of the simplified way.
 */
export const answerAtOnce = act({
  name: 'answerAtOnce',
  zh: '当场答复',
  en: 'Answer on the spot',
  plain: {
    zh: '说得清的，受理和答复一次办好，纸质的当面交给本人',
    en: 'Accepted and answered at once, on paper, into their hands; review stays open',
  },
  cite: 'JY16.conclude',
  transitions: ['T-20'],
  by: ['holder'],
  version: 1,
  documents: ['D-04', 'D-14', 'D-19'],
  payload: z.strictObject({
    ...simpleChecks,
    ...simpleAnswer,
    /** The person is here, has read the answer or had it read out, and signs for it. */
    confirmed: z.literal(true),
    /** Who signed, as on the slip. */
    proof: prose(200),
    /** Who answers for it. Found, never typed. */
    handlerId: officerId.optional(),
  }),
  complete: takeOn,
  ready(state, { today, calendar }) {
    const { due } = running('simpleAccept', state.organReceivedOn ?? state.receivedOn, calendar);
    if (today <= due) return undefined;
    return notNow(
      state,
      'answerAtOnce.after-due',
      'JY16.accept',
      {
        zh: `当场答复要在收到后3个工作日内，${due}已过。`,
        en: `An answer on the spot comes within 3 working days of receipt; ${due} has passed.`,
      },
      { zh: '请按普通程序「受理」，再调查答复。', en: 'Accept it in the ordinary way, investigate and answer.' },
      { due },
    );
  },
  guard: (state, payload, context) =>
    notSimple('answerAtOnce', state, payload) ?? guardSimpleAnswer('answerAtOnce', state, payload, context),
  apply(state, payload, { occurredOn }) {
    takeUp(state, occurredOn);
    setHandler(state, payload.handlerId);
    takeSimpleAnswer(state, payload, occurredOn);
    // Both letters were handed over here and now.
    state.acceptanceToldOn = occurredOn;
  },
});
