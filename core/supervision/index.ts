import type { LocalDate } from '../calendar/local-date.ts';
import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { accept } from './acts/accept.ts';
import { answer } from './acts/answer.ts';
import { askExtension } from './acts/ask-extension.ts';
import { askMethod } from './acts/ask-method.ts';
import { close } from './acts/close.ts';
import { decideExtension } from './acts/decide-extension.ts';
import { decideMethod } from './acts/decide-method.ts';
import { declineMeasure } from './acts/decline-measure.ts';
import { delist } from './acts/delist.ts';
import { direct } from './acts/direct.ts';
import { escalate } from './acts/escalate.ts';
import { explainLateness } from './acts/explain-lateness.ts';
import { issue } from './acts/issue.ts';
import { issueByRule } from './acts/issue-by-rule.ts';
import { noteMet } from './acts/note-met.ts';
import { orderMeasure } from './acts/order-measure.ts';
import { proposeMeasure } from './acts/propose-measure.ts';
import { recordInterview } from './acts/record-interview.ts';
import { recordMethod } from './acts/record-method.ts';
import { report } from './acts/report.ts';
import { sendBack } from './acts/send-back.ts';
import { type Card, seenInPart } from './card.ts';
import { cardDuties } from './duties.ts';
import { tellsOfCard } from './tells.ts';

export { bulletin } from './bulletin/index.ts';
export type { Card } from './card.ts';
export { isDueUp } from './escalation.ts';
export { aboutMatterOnly, textsOf } from './matter-only.ts';
export { type MeasureName, measures } from './measures.ts';
export { methods } from './methods.ts';
export { type TriggerName, triggerOfDuty, triggers } from './triggers.ts';

/** 督办 (Art. 40, 1.14, 5.3). */
export const supervisionCard = dossierKind<Card>({
  name: 'supervision-card',
  zh: '督办',
  en: 'Supervision',
  one: { zh: '督办卡', en: 'supervision card' },
  cite: 'R.40',
  word: '督',
  phases: {
    issued: { zh: '待接收', en: 'to be taken on' },
    working: { zh: '办理中', en: 'with the unit' },
    answered: { zh: '已反馈待核', en: 'answered, to be verified' },
    closed: { zh: '已结卡', en: 'closed' },
  },
  ended: ['closed'],
  parts: {
    responsible: { zh: '责任单位', en: 'Responsible unit' },
    above: { zh: '上一级单位', en: 'The organ above' },
    copied: { zh: '抄送', en: 'Copy to' },
    lead: { zh: '牵头领导', en: 'Lead leader' },
    approver: { zh: '批准方式的领导', en: 'Leader who approves the method' },
    team: { zh: '工作专班', en: 'Team' },
  },
  acts: {
    issue,
    issueByRule,
    accept,
    report,
    answer,
    explainLateness,
    askExtension,
    decideExtension,
    sendBack,
    close,
    noteMet,
    escalate,
    direct,
    askMethod,
    decideMethod,
    recordMethod,
    proposeMeasure,
    orderMeasure,
    declineMeasure,
    recordInterview,
    delist,
  },
  nothing: {
    ...emptyDossier(),
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '' as LocalDate,
    issuedOn: '' as LocalDate,
    done: { investigated: false, handled: false, implemented: false },
    returns: 0,
    approved: [],
    uses: 0,
    level: 0,
    handlerIds: [],
  },
  heads: ['problem', 'trigger', 'method', 'dueOn', 'result'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  seenInPart,
  duties: cardDuties,
  tells: tellsOfCard,
});
