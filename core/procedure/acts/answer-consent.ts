import { z } from 'zod';
import { act } from '../act.ts';
import { consentHere, consentSubjects } from '../consent.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';
import { brought, guardBrought } from '../taken-down.ts';

/**
 * 答复是否同意 (Art. 33; domain 1.12): the petitioner's own word, with the own code or brought by letter, at the window, by telephone.
 * A no is never held against anybody; both may be changed until it begins.
 */
export const answerConsent = act({
  name: 'answerConsent',
  zh: '答复是否同意',
  en: 'Say yes or no to the proposal',
  plain: {
    zh: '同意与否由本人定，不同意不影响办理',
    en: 'The petitioner decides; a no changes nothing in the handling',
  },
  cite: 'H.consent',
  transitions: ['T-22', 'T-23'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    proposed: z.enum(consentSubjects),
    consents: z.boolean(),
    note: prose(2_000).optional(),
    ...brought,
  }),
  ready(state) {
    if (consentSubjects.some((subject) => consentHere(state, subject))) return undefined;
    return notNow(
      state,
      'answerConsent.none',
      'H.consent',
      { zh: '没有等您答复的调解或听证提议。', en: 'Neither mediation nor a hearing is proposed.' },
      {
        zh: '办理单位「征求本人意见」后再答复；想要听证的，在期限内「申请听证」。',
        en: 'It follows the organ’s proposal; a hearing can be asked for within its period.',
      },
    );
  },
  guard(state, payload) {
    if (consentHere(state, payload.proposed)) return guardBrought('answerConsent', state, payload);
    return notNow(
      state,
      'answerConsent.not-asked',
      'H.consent',
      payload.proposed === 'mediation'
        ? { zh: '没有征求过调解的意见。', en: 'Mediation was not proposed.' }
        : { zh: '没有征求过听证的意见。', en: 'No hearing was proposed.' },
      { zh: '请选征求过的那一项。', en: 'Choose what was proposed.' },
    );
  },
  apply(state, { proposed: subject, consents }, { occurredOn }) {
    const asked = state.consents![subject]!;
    state.consents = { ...state.consents, [subject]: { ...asked, answeredOn: occurredOn, given: consents } };
  },
});
