import { fieldsForm } from './fields-form.tsx';

/** 组织调解、和解 (Art. 33) */
export const mediate = fieldsForm('mediate', {
  kind: { kind: 'choice', of: ['mediation', 'settlement'] },
  otherSide: { kind: 'text' },
  mediator: { kind: 'text', optional: true },
  consentedOn: { kind: 'day' },
  otherConsents: { kind: 'tick' },
  withinDiscretion: { kind: 'tick' },
});

/** 登记协议 (Art. 33) */
export const recordAgreement = fieldsForm(
  'recordAgreement',
  {
    facts: { kind: 'text', rows: 4 },
    terms: { kind: 'text', rows: 5 },
    dispute: { kind: 'text', rows: 3, optional: true },
    performer: { kind: 'text' },
    way: { kind: 'text', optional: true },
    performBy: { kind: 'day' },
    signedOn: { kind: 'day' },
    place: { kind: 'text', optional: true },
    petitionerSigned: { kind: 'tick' },
    otherSigned: { kind: 'tick' },
    committee: { kind: 'tick' },
    givesUpRights: { kind: 'tick' },
  },
  { files: true },
);

/** 调解不成，恢复办理 */
export const endMediation = fieldsForm('endMediation', { reason: { kind: 'text', rows: 3 } });

/** 登记司法确认申请 (People's Mediation Law, Art. 33) */
export const recordConfirmation = fieldsForm(
  'recordConfirmation',
  { court: { kind: 'text' }, appliedOn: { kind: 'day' } },
  { files: true },
);

/** 登记译文: the original stands on the page beside it. */
export const recordTranslation = fieldsForm(
  'recordTranslation',
  {
    of: { kind: 'choice', of: ['petition', 'answer', 'review', 'rereview'] },
    text: { kind: 'text', rows: 8 },
    requests: { kind: 'lines', each: (text) => ({ text }), optional: true },
    translator: { kind: 'text' },
    translatedOn: { kind: 'day' },
  },
  { files: true },
);
