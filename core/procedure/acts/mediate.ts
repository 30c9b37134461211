import { z } from 'zod';
import { act } from '../act.ts';
import { dropConsent, needsConsent } from '../consent.ts';
import { setHandler, takeOn } from '../handler.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, officerId } from '../parts.ts';
import { prose } from '../prose.ts';

/** 调解、和解 (Art. 33): within discretion, of both sides' own will. The handling period runs on. */
export const mediate = act({
  name: 'mediate',
  zh: '组织调解、和解',
  en: 'Begin mediation or settlement',
  plain: { zh: '双方自愿才行，办理期限照走', en: 'Only if both sides want it; the period runs on' },
  cite: 'R.33',
  transitions: ['T-22'],
  by: ['holder'],
  version: 2,
  documents: [],
  payload: z.strictObject({
    kind: z.enum(['mediation', 'settlement']),
    otherConsents: z.boolean(),
    /** Within the organ's discretion, against no mandatory rule. */
    withinDiscretion: z.boolean(),
    otherSide: prose(300),
    mediator: prose(300).optional(),
    /** The day on which the other side agreed; the petitioner's own word is on record. */
    consentedOn: day,
    /** Who takes it on by this, where nobody was named (R-FIRST-1). Found, never typed. */
    handlerId: officerId.optional(),
  }),
  complete: takeOn,
  ready(state, context) {
    if (!state.mediation) return needsConsent(state, 'mediate', 'mediation', context);
    return notNow(
      state,
      'mediate.begun-already',
      'R.33',
      { zh: `${state.mediation.on}起已在调解。`, en: `Mediation has gone on since ${state.mediation.on}.` },
      {
        zh: '谈成的办「登记协议」，谈不成的办「调解不成，恢复办理」。',
        en: 'Record the agreement, or end the mediation.',
      },
    );
  },
  guard(state, payload, { today }) {
    if (!payload.otherConsents) {
      return unlawfulField(
        'mediate.other-side',
        'otherConsents',
        'R.33',
        { zh: '调解、和解要双方自愿，对方不同意就不能办。', en: 'Mediation needs the consent of the other side too.' },
        {
          zh: '双方都同意后再办；不同意的，继续调查并出具处理意见。',
          en: 'Begin when both consent; otherwise go on to the opinion.',
        },
      );
    }
    if (!payload.withinDiscretion) {
      return unlawfulField(
        'mediate.beyond-discretion',
        'withinDiscretion',
        'R.33',
        {
          zh: '超出裁量范围、违反强制规定的，不能调解、和解。',
          en: 'What lies outside discretion, or breaks a mandatory rule, is not mediated.',
        },
        { zh: '请依法出具处理意见。', en: 'Issue the opinion the law asks for.' },
      );
    }
    if (payload.consentedOn > today || payload.consentedOn < state.receivedOn) {
      return unlawfulField(
        'mediate.consented-on',
        'consentedOn',
        'R.33',
        {
          zh: `对方同意的日期要在${state.receivedOn}到${today}之间。`,
          en: `The day on which the other side agreed lies between ${state.receivedOn} and ${today}.`,
        },
        { zh: '请按同意书上的日期填。', en: 'Copy the date of the consent.' },
      );
    }
    return undefined;
  },
  apply(state, payload, { occurredOn }) {
    setHandler(state, payload.handlerId);
    state.mediation = { kind: payload.kind, on: occurredOn };
    dropConsent(state, 'mediation');
    state.overlays = [...state.overlays, 'mediating'];
  },
});
