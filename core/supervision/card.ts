import type { LocalDate } from '../calendar/local-date.ts';
import { choice, type Dossier } from '../dossier/index.ts';

/** 督办卡 (5.3): one card about how a unit handles one matter, never about a person. */
export interface Card extends Dossier {
  /** The rule that opened it, or `by-hand`. */
  trigger: TriggerName;
  method: MethodName;
  /** The day by which the unit answers. */
  dueOn: LocalDate;
  issuedOn?: LocalDate;
  answeredOn?: LocalDate;
  /** 三包: investigation, handling, implementation, each with its evidence. */
  done: { investigated: boolean; handled: boolean; implemented: boolean };
  /** How often it went back to be done again. */
  returns: number;
  /** Officers of the unit who worked on it: none of them closes it (R-SUP-1). */
  handlerIds: string[];
}

/** Why it was opened (1.14, Art. 40). Each but the last is tied to a clock or to what the petitioner said. */
export const triggers = {
  'notice-overdue': { zh: '未按期告知', en: 'notice not given in time' },
  'route-overdue': { zh: '未按期转送交办', en: 'not routed in time' },
  'objection-overdue': { zh: '异议未按期答复', en: 'objection not answered in time' },
  'handling-overdue': { zh: '未按期出具处理意见', en: 'no opinion in time' },
  'review-overdue': { zh: '复查复核未按期作出', en: 'no review opinion in time' },
  'report-overdue': { zh: '交办结果未按期报告', en: 'result of an assignment not reported' },
  'execution-overdue': { zh: '支持的意见未按期执行', en: 'a supporting opinion not carried out' },
  dissatisfied: { zh: '评价不满意', en: 'evaluated as not satisfied' },
  complaint: { zh: '信访人反映办理问题', en: 'the petitioner complains of the handling' },
  'by-hand': { zh: '督查发现', en: 'found by a supervisor' },
} as const;
export type TriggerName = keyof typeof triggers;

/** Local rules know these ways; on site and jointly need a leader's or the head's approval. */
export const methods = {
  phone: { zh: '电话督办', en: 'by telephone' },
  letter: { zh: '书面督办', en: 'in writing' },
  interview: { zh: '约谈', en: 'interview' },
  'on-site': { zh: '实地督办', en: 'on site' },
  joint: { zh: '联合督办', en: 'jointly' },
} as const;
export type MethodName = keyof typeof methods;

export const triggerField = choice('督办情形', 'Trigger', triggers);
export const methodField = choice('督办方式', 'Method', methods);
