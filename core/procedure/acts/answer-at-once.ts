import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { setHandler, takeOn } from '../handler.ts';
import { notNow, unlawfulField } from '../not-now.ts';
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
    confirmed: z.boolean(),
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
    unconfirmed(payload) ??
    notSimple('answerAtOnce', state, payload) ??
    guardSimpleAnswer('answerAtOnce', state, payload, context),
  apply(state, payload, { occurredOn }) {
    takeUp(state, occurredOn);
    setHandler(state, payload.handlerId);
    takeSimpleAnswer(state, payload, occurredOn);
    // Both letters were handed over here and now.
    state.acceptanceToldOn = occurredOn;
  },
});

function unconfirmed({ confirmed }: { confirmed: boolean }): Refusal | undefined {
  if (confirmed) return undefined;
  return unlawfulField(
    'answerAtOnce.unconfirmed',
    'confirmed',
    'JY16.conclude',
    {
      zh: '本人不在场、没有签收的，不能当场答复。',
      en: 'Without the person here, who signs for it, nothing is answered on the spot.',
    },
    { zh: '请「简易受理」，再用电话、短信或书面答复。', en: 'Accept it the simplified way, and answer later.' },
  );
}
