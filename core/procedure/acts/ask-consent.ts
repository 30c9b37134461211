import { z } from 'zod';
import { act } from '../act.ts';
import { answerBy, consentHere, consentSubjects } from '../consent.ts';
import { guardDelivery } from '../delivery.ts';
import { hearingHere, isOpen, venueOf } from '../hearing.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { delivery, organId } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'askConsent', zh: '征求本人意见', en: 'ask for consent' };

/** 征求本人意见 (Art. 33; domain 1.12): mediation, or a hearing that nobody asked for, is proposed in writing. Asked once a stage. */
export const askConsent = act({
  name: 'askConsent',
  zh: '征求本人意见',
  en: 'Ask for the petitioner’s consent',
  plain: {
    zh: '提议调解或听证，书面征求；不回答不算同意',
    en: 'Mediation or a hearing, proposed in writing; silence is no consent',
  },
  cite: 'H.consent',
  transitions: ['T-22', 'T-23'],
  by: ['convener'],
  version: 1,
  documents: ['D-17', 'D-36'],
  payload: z.strictObject({
    proposed: z.enum(consentSubjects),
    reason: prose(5_000),
    /** What would be heard or talked about; the requests as registered where it is left out. */
    issues: prose(2_000).optional(),
    /** With whom: a mediation names the other side. */
    otherSide: prose(300).optional(),
    delivery,
    /** The organ that proposes it; found by itself, never typed. */
    organId: organId.optional(),
  }),
  guard(state, payload, { calendar }) {
    const { proposed: subject } = payload;
    const stage = hearingHere(state)?.stage;
    const [begun, elsewhere] =
      subject === 'mediation'
        ? [state.mediation !== undefined, venueOf(state) !== 'handling']
        : [isOpen(hearingHere(state)) || stage === 'done', false];
    if (begun || elsewhere) {
      return notNow(
        state,
        'askConsent.not-needed',
        'H.consent',
        elsewhere
          ? { zh: '复查、复核时不组织调解。', en: 'There is no mediation at a review or re-review.' }
          : {
              zh: subject === 'mediation' ? '已经在调解。' : '听证正在办，或者已经举行过。',
              en: subject === 'mediation' ? 'Mediation is under way.' : 'A hearing is under way, or was held.',
            },
        { zh: '不用再征求，请接着办。', en: 'Nothing has to be asked; go on with it.' },
      );
    }
    const asked = consentHere(state, subject);
    if (asked) {
      const due = answerBy(asked, calendar);
      return notNow(
        state,
        'askConsent.asked-already',
        'H.consent',
        {
          zh: `${asked.askedOn}已经征求过，同一阶段不反复征求。`,
          en: `It was asked on ${asked.askedOn}; at one stage it is asked once.`,
        },
        {
          zh: '本人随时可以答复；没有同意的照常办理。',
          en: 'The petitioner may answer at any time; without consent, go on as usual.',
        },
        { due },
      );
    }
    if (subject === 'mediation' && !payload.otherSide) {
      return unlawfulField(
        'askConsent.other-side',
        'otherSide',
        'R.33',
        { zh: '征求调解的意见，要写明跟谁调解。', en: 'A proposal to mediate says with whom.' },
        { zh: '请写对方当事人。', en: 'Name the other side.' },
      );
    }
    return guardDelivery(named, state, payload.delivery);
  },
  complete: (_state, { organId: _, ...payload }, { actor }) => ({
    ...payload,
    ...(actor.kind === 'officer' && { organId: actor.organId }),
  }),
  apply(state, { proposed: subject }, { occurredOn }) {
    state.consents = { ...state.consents, [subject]: { at: venueOf(state)!, askedOn: occurredOn } };
  },
});
