import { type DossierDuty, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { type Card, isOwn, withUnit } from './card.ts';

/** What is owed on a card: by the unit, by the bureau, and by whoever approves. */
export function cardDuties(state: Card, calendar: LegalCalendar): DossierDuty[] {
  const [responsible] = state.organs.responsible ?? [];
  const [above] = state.organs.above ?? [];
  if (!responsible || state.phase === 'closed') return [];
  const outside = isOwn(state) && above ? above : state.keeperId;
  const list: DossierDuty[] = [];
  if ((withUnit as readonly string[]).includes(state.phase)) {
    if (state.phase === 'issued') {
      list.push({
        key: 'accept',
        id: 'H-32',
        label: { zh: '督办接收期限', en: 'Taking the card on due' },
        cite: 'H.card-limits',
        owedBy: { organId: responsible },
        startedOn: state.issuedOn,
        ...limited('acceptCard', state.issuedOn, calendar, responsible),
        metBy: ['accept', 'answer', 'explainLateness'],
      });
    }
    list.push({
      key: 'answer',
      id: 'H-31',
      label: { zh: '督办反馈期限', en: 'Answer to the card due' },
      cite: 'R.40',
      owedBy: { organId: responsible },
      startedOn: state.issuedOn,
      due: state.dueOn,
      start: state.returns > 0 ? { zh: '退回', en: 'sending it back' } : { zh: '发卡', en: 'issuing the card' },
      metBy: state.dutyMet ? ['explainLateness', 'answer'] : ['answer', 'explainLateness'],
    });
    if (state.escalated) {
      const by = state.level === 2 && above ? above : outside;
      list.push(asked('direct', 'H-33', 'directCard', state.escalated.on, by, { zh: '升级', en: 'the escalation' }));
    }
    if (state.extensionAsked) list.push(asked('extension', 'H-35', 'decideAsked', state.extensionAsked.on, outside));
    if (state.measureAsked && above) list.push(asked('measure', 'H-35', 'decideAsked', state.measureAsked.on, above));
  }
  if (state.methodAsked) list.push(asked('method', 'H-35', 'decideAsked', state.methodAsked.on, state.keeperId));
  if (state.interview && !state.interview.heldOn) {
    list.push({
      key: 'interview',
      id: 'H-35',
      label: { zh: '约谈期限', en: 'Interview due' },
      cite: 'R.39',
      owedBy: { organId: state.keeperId },
      startedOn: state.interview.orderedOn,
      due: state.interview.by,
      start: { zh: '决定约谈', en: 'the order' },
      metBy: ['recordInterview'],
    });
  }
  if (state.phase === 'answered' && state.answeredOn) {
    list.push({
      ...asked('verify', 'H-34', 'verifyCard', state.answeredOn, outside, { zh: '反馈', en: 'the answer' }),
    });
  }
  return list;

  function asked(
    key: 'direct' | 'extension' | 'measure' | 'method' | 'verify',
    id: DossierDuty['id'],
    limit: 'directCard' | 'decideAsked' | 'verifyCard',
    on: Card['issuedOn'],
    organId: string,
    start?: DossierDuty['start'],
  ): DossierDuty {
    const approver = key === 'method' ? state.officers.approver?.[0] : undefined;
    return {
      key,
      id,
      label: labels[key],
      cite: 'H.card-limits',
      owedBy: { organId, ...(approver && { officerId: approver }) },
      startedOn: on,
      ...limited(limit, on, calendar, organId),
      ...(start && { start }),
      metBy: metBy[key],
    };
  }
}

const labels = {
  direct: { zh: '升级处理期限', en: 'Decision on the escalation due' },
  extension: { zh: '展期批复期限', en: 'Answer on more time due' },
  measure: { zh: '措施决定期限', en: 'Decision on the measure due' },
  method: { zh: '方式批准期限', en: 'Approval of the method due' },
  verify: { zh: '核实期限', en: 'Verification due' },
};
const metBy = {
  direct: ['direct', 'orderMeasure', 'answer', 'explainLateness'],
  extension: ['decideExtension'],
  measure: ['orderMeasure', 'declineMeasure'],
  method: ['decideMethod'],
  verify: ['close', 'sendBack'],
};
