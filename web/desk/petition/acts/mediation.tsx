import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { fieldsForm } from './fields-form.tsx';

/** 组织调解、和解 (Art. 33) */
export const mediate = fieldsForm('mediate', {
  kind: { kind: 'choice', of: ['mediation', 'settlement'] },
  otherSide: { kind: 'text' },
  mediator: { kind: 'text', optional: true, when: ({ kind }) => kind !== 'settlement' },
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
    signedByAgent: { kind: 'agent', optional: true },
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
    of: { kind: 'choice', of: (_, petition) => translatable(petition), first: (petition) => waiting(petition) },
    text: { kind: 'text', rows: 8 },
    requests: { kind: 'lines', each: (text) => ({ text }), optional: true, when: ({ of }) => of === 'petition' },
    translator: { kind: 'text' },
    translatedOn: { kind: 'day' },
  },
  { files: true, wide: true },
);

/** What there is to translate: the petition where it came in another language, and each answer that was signed. */
function translatable({ languages, phase, documents }: PetitionView): string[] {
  const signed = (kind: string) => documents.some((one) => one.kind === kind);
  const answers = [
    ...(['decided', 'served', 'closed'].includes(phase.code) ? ['answer'] : []),
    ...(signed('D-23') ? ['review'] : []),
    ...(signed('D-24') ? ['rereview'] : []),
  ];
  return [...(languages?.written ? ['petition'] : []), ...(languages?.answer ? answers : [])];
}

/** The first that has no translation yet. */
function waiting(petition: PetitionView): string {
  const { ofPetition, ofAnswer, ofReview, ofRereview } = petition.languages ?? {};
  const there: Record<string, unknown> = {
    petition: ofPetition,
    answer: ofAnswer,
    review: ofReview,
    rereview: ofRereview,
  };
  return translatable(petition).find((one) => !there[one]) ?? '';
}
