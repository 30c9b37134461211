import { fieldsForm } from './fields-form.tsx';

/** 组织调解、和解 (Art. 33) */
export const mediate = fieldsForm('mediate', {
  kind: { kind: 'choice', of: ['mediation', 'settlement'] },
  otherSide: { kind: 'text' },
  mediator: { kind: 'text', optional: true },
  consentedOn: { kind: 'day' },
  petitionerConsents: { kind: 'tick' },
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
    givesUpRights: { kind: 'tick' },
  },
  { files: true },
);

/** 调解不成，恢复办理 */
export const endMediation = fieldsForm('endMediation', { reason: { kind: 'text', rows: 3 } });
