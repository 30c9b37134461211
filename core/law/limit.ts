import type { Length } from '../calendar/length.ts';
import type { Words } from '../refusal.ts';
import type { ArticleId } from './articles.ts';

/** The facts that start a period, with the word the explanation of a date uses. */
export const STARTS = {
  received: { zh: '收到', en: 'receipt' },
  accepted: { zh: '受理', en: 'acceptance' },
  assigned: { zh: '交办', en: 'assignment' },
  served: { zh: '收到书面答复', en: 'receipt of the written answer' },
  'review-requested': { zh: '收到复查请求', en: 'receipt of the request for review' },
  'rereview-requested': { zh: '收到复核请求', en: 'receipt of the request for re-review' },
  objected: { zh: '提出异议', en: 'the objection' },
  diverted: { zh: '告知法定途径', en: 'the notice of the lawful route' },
  withdrawn: { zh: '撤回', en: 'the withdrawal' },
  detected: { zh: '发现', en: 'discovery' },
  returned: { zh: '收回', en: 'taking it back' },
  reported: { zh: '报告', en: 'the report' },
  signed: { zh: '签发', en: 'signing' },
  'posted-up': { zh: '贴出公告', en: 'the public notice' },
  'obstacle-ended': { zh: '障碍消除', en: 'the end of the obstacle' },
  'hearing-asked': { zh: '申请听证', en: 'the request for a hearing' },
  'hearing-granted': { zh: '决定听证', en: 'the decision to hold it' },
  'hearing-noticed': { zh: '发出听证通知', en: 'the notice of the hearing' },
  'hearing-held': { zh: '举行听证', en: 'the hearing' },
  'consent-asked': { zh: '发出征询', en: 'the proposal' },
  disputed: { zh: '提请协调', en: 'putting it forward' },
  'recusal-asked': { zh: '提出回避', en: 'the request or declaration' },
  relayed: { zh: '移送', en: 'the relay' },
  linked: { zh: '认定重复', en: 'the decision that it is a repeat' },
  'threshold-passed': { zh: '信访达到门槛', en: 'petitions passing the threshold' },
  opened: { zh: '安排回访', en: 'setting the call-back' },
  'called-back': { zh: '回访', en: 'the call-back' },
  'consultation-ended': { zh: '征求意见截止', en: 'the last day for comments' },
  published: { zh: '公布', en: 'publication' },
  'not-reached': { zh: '消息没有送到', en: 'the message not getting through' },
  met: { zh: '开会', en: 'the meeting' },
  listed: { zh: '列入议题', en: 'being put on the agenda' },
  called: { zh: '通知', en: 'the call' },
  submitted: { zh: '送签', en: 'submitting it' },
  answered: { zh: '书面反馈', en: 'the written answer' },
  drafted: { zh: '起草', en: 'the draft' },
  reminded: { zh: '催办', en: 'the reminder' },
  'card-issued': { zh: '发督办卡', en: 'issuing the card' },
  'card-answered': { zh: '反馈', en: 'the answer' },
  'card-escalated': { zh: '升级', en: 'the escalation' },
  'card-asked': { zh: '提请', en: 'the request' },
  'charge-proposed': { zh: '提议包案', en: 'the proposal' },
  'charge-approved': { zh: '批准包案', en: 'the approval' },
  'inventory-taken': { zh: '定册', en: 'the inventory' },
  'backlog-reviewed': { zh: '批准方案或上次盘点', en: 'the approval, or the last review' },
  'resolution-reported': { zh: '报告办到位', en: 'the unit’s report' },
  'programme-ended': { zh: '方案截止', en: 'the programme’s last day' },
  'inspection-planned': { zh: '制定督查方案', en: 'the plan' },
  'inspection-notified': { zh: '通知单位', en: 'telling the unit' },
  'inspection-ended': { zh: '督查最后一日', en: 'the last day of the inspection' },
  rectified: { zh: '报整改结果', en: 'the unit’s report that it is mended' },
  'all-rectified': { zh: '整改到位', en: 'the last finding being mended' },
  'leader-changed': { zh: '包案领导变动', en: 'the change of leader' },
  'reception-planned': { zh: '拟定接访安排', en: 'planning the reception' },
  'leaders-missing': { zh: '发现漏列', en: 'finding that they are missing' },
  'reception-day': { zh: '接访日', en: 'the day of reception' },
  'promise-due': { zh: '承诺到期', en: 'the day promised' },
  'promise-settled': { zh: '承诺和交办有结果', en: 'the last promise being settled' },
  'letter-proposed': { zh: '送阅', en: 'being put before the leader' },
  'identity-asked': { zh: '申请', en: 'the request' },
  'identity-granted': { zh: '同意', en: 'the decision' },
  knew: { zh: '知道', en: 'coming to know of it' },
  reconsidered: { zh: '收到复议决定', en: 'receipt of the reconsideration decision' },
  'measures-done': { zh: '最后一项措施办到位', en: 'the last measure being done' },
  'record-contested': { zh: '本人说记得不对', en: 'the word that the record is wrong' },
  'reopening-asked': { zh: '要求重新办理', en: 'the request for reopening' },
  'agreement-in-force': { zh: '调解协议生效', en: 'the agreement taking effect' },
} as const satisfies Record<string, Words>;

export type Start = keyof typeof STARTS;

/** Who owes what the period is for. */
export type Owner =
  | 'bureau' // 信访部门
  | 'organ' // 有权处理的机关、单位
  | 'intake-organ' // 直接收到的其他机关
  | 'sender' // 转送、交办的一方
  | 'petitioner'
  | 'reviewer' // 复查机关
  | 'rereviewer' // 复核机关
  | 'addressee' // 收到建议的机关
  | 'parties' // 双方当事人
  | 'government';

/** One statutory period. Each number of days stands here and nowhere else. */
export interface Limit {
  /** The clock's number in the specification; rules of the product that it gives no number are `H-…`, local duties `L-…`, neighbouring laws `R-DIV-…`. */
  id: `C-${string}` | `H-${string}` | `L-${string}` | `R-DIV-${string}`;
  /** What the due date is called on screen: 「办理期限」. */
  zh: string;
  en: string;
  /** What has to be done: 「办结」, completing 「受理之日起60日内…」. */
  duty: Words;
  from: Start;
  length: Length;
  owedBy: Owner;
  cite: ArticleId;
  /** An extension in calendar days, all extensions together, with its own clock number. */
  extendableBy?: { id: `C-${string}`; atMost: number; cite: ArticleId };
  /** The one thing that does not count (INV-4). */
  pausedBy?: 'hearing';
  /** The number is the product's or a local rule's, not the Regulations'. Shown as such. */
  designRule?: true;
  /** Where the text of the matter's day says nothing of it, or is not known here. Shown as such. */
  unsourced?: Words;
}
