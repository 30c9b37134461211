import { owed } from '../dossier/index.ts';
import { type Card, isOwn, withUnit } from './card.ts';

const open = [...withUnit, 'answered'];

/** What is owed on a card: by the unit, by the bureau, and by whoever approves. */
export const cardDuties = owed<Card>(
  {
    key: 'accept',
    in: ['issued'],
    from: 'issuedOn',
    within: 'acceptCard',
    owedBy: 'responsible',
    metBy: ['accept', 'answer', 'explainLateness'],
  },
  {
    key: 'answer',
    in: withUnit,
    from: 'issuedOn',
    until: 'dueOn',
    id: 'H-31',
    label: { zh: '督办反馈期限', en: 'Answer to the card due' },
    cite: 'R.40',
    start: ({ returns }) =>
      returns > 0 ? { zh: '退回', en: 'sending it back' } : { zh: '发卡', en: 'issuing the card' },
    owedBy: 'responsible',
    metBy: ({ dutyMet }) => (dutyMet ? ['explainLateness', 'answer'] : ['answer', 'explainLateness']),
  },
  {
    key: 'direct',
    in: withUnit,
    from: ({ escalated }) => escalated?.on,
    within: 'directCard',
    owedBy: (card) => (card.level === 2 && above(card)) || outside(card),
    metBy: ['direct', 'orderMeasure', 'answer', 'explainLateness'],
  },
  {
    key: 'extension',
    in: withUnit,
    from: ({ extensionAsked }) => extensionAsked?.on,
    within: 'decideAsked',
    label: { zh: '展期批复期限', en: 'Answer on more time due' },
    owedBy: outside,
    metBy: ['decideExtension'],
  },
  {
    key: 'measure',
    in: withUnit,
    from: ({ measureAsked }) => measureAsked?.on,
    within: 'decideAsked',
    label: { zh: '措施决定期限', en: 'Decision on the measure due' },
    owedBy: 'above',
    metBy: ['orderMeasure', 'declineMeasure'],
  },
  {
    key: 'method',
    in: open,
    from: ({ methodAsked }) => methodAsked?.on,
    within: 'decideAsked',
    label: { zh: '方式批准期限', en: 'Approval of the method due' },
    owedBy: { of: 'keeper', officer: 'approver' },
    metBy: ['decideMethod'],
  },
  {
    key: 'interview',
    in: open,
    from: ({ interview }) => !interview?.heldOn && interview?.orderedOn,
    until: ({ interview }) => interview?.by,
    id: 'H-35',
    label: { zh: '约谈期限', en: 'Interview due' },
    cite: 'R.39',
    start: { zh: '决定约谈', en: 'the order' },
    owedBy: 'keeper',
    metBy: ['recordInterview'],
  },
  {
    key: 'verify',
    in: ['answered'],
    from: 'answeredOn',
    within: 'verifyCard',
    owedBy: outside,
    metBy: ['close', 'sendBack'],
  },
);

const above = ({ organs }: Card) => organs.above?.[0];

/** Who looks at the unit's answer: the bureau, or the organ above it where the card is about the bureau itself. */
function outside(card: Card): string {
  return (isOwn(card) && above(card)) || card.keeperId;
}
