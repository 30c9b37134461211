import { choice } from '../dossier/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { DutyKey } from '../procedure/index.ts';
import type { Words } from '../refusal.ts';

interface Trigger extends Words {
  /** The rule that was broken: what the petitioner and the unit are told. */
  article: ArticleId;
}

/** Why a card was opened (1.14, Art. 40). Each but the last is tied to a clock or to what the petitioner said. */
export const triggers = {
  'notice-overdue': { zh: '未按期告知', en: 'notice not given in time', article: 'R.23.3' },
  'route-overdue': { zh: '未按期转送交办', en: 'not routed in time', article: 'R.22' },
  'objection-overdue': { zh: '异议未按期答复', en: 'objection not answered in time', article: 'H.objection-answer' },
  'handling-overdue': { zh: '未按期出具处理意见', en: 'no opinion in time', article: 'R.34' },
  'service-overdue': { zh: '书面意见未按期送达', en: 'opinion not served in time', article: 'H.served-soon' },
  'review-overdue': { zh: '未按期作出复查意见', en: 'no review opinion in time', article: 'R.35' },
  'rereview-overdue': { zh: '未按期作出复核意见', en: 'no re-review opinion in time', article: 'R.36' },
  'report-overdue': { zh: '交办结果未按期报告', en: 'result of an assignment not reported', article: 'R.22.3' },
  'execution-overdue': { zh: '支持的意见未按期执行', en: 'a supporting opinion not carried out', article: 'R.32.2' },
  'reopening-overdue': { zh: '重新办理的要求未按期答复', en: 'request for reopening unanswered', article: 'H.reopen' },
  'instruction-overdue': {
    zh: '领导批示未按期办理',
    en: 'a leader’s instruction not carried out in time',
    article: 'H.instruction-no-outcome',
  },
  'promise-overdue': {
    zh: '接访承诺未按期兑现',
    en: 'a promise of a reception not kept in time',
    article: 'H.promise-followed',
  },
  'recommendation-overdue': {
    zh: '建议未按期反馈或落实',
    en: 'a recommendation not answered or not carried out in time',
    article: 'R.40.4',
  },
  dissatisfied: { zh: '评价不满意', en: 'evaluated as not satisfied', article: 'R.40.1' },
  complaint: { zh: '信访人反映办理问题', en: 'the petitioner complains of the handling', article: 'R.40.1' },
  'by-hand': { zh: '督查发现', en: 'found by a supervisor', article: 'R.40.1' },
} as const satisfies Record<string, Trigger>;
export type TriggerName = keyof typeof triggers;

/** The clocks of a petition that open a card when they ran out: 未办必督. The petitioner's own periods never do. */
export const triggerOfDuty: Partial<Record<DutyKey, TriggerName>> = {
  notice: 'notice-overdue',
  'simple-accept': 'notice-overdue',
  route: 'route-overdue',
  'route-again': 'route-overdue',
  'simple-pass': 'route-overdue',
  ruling: 'objection-overdue',
  coordination: 'objection-overdue',
  handling: 'handling-overdue',
  simple: 'handling-overdue',
  redo: 'handling-overdue',
  part: 'handling-overdue',
  service: 'service-overdue',
  'review-service': 'service-overdue',
  'rereview-service': 'service-overdue',
  review: 'review-overdue',
  rereview: 'rereview-overdue',
  report: 'report-overdue',
  execution: 'execution-overdue',
  reopening: 'reopening-overdue',
};

export const triggerField = choice('督办情形', 'Trigger', triggers);
