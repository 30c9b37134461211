import { days, type Length, workdays } from '../calendar/length.ts';
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
  'obstacle-ended': { zh: '障碍消除', en: 'the end of the obstacle' },
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
  /** The clock's number in the specification; rules of the product that it gives no number are `H-…`. */
  id: `C-${string}` | `H-${string}`;
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
}

/** Every period of the specification with a number of days (1.4), by name. */
export const LIMITS = {
  register: {
    id: 'C-01',
    zh: '登记期限',
    en: 'Registration due',
    duty: { zh: '登记', en: 'register' },
    from: 'received',
    length: days(0),
    owedBy: 'bureau',
    cite: 'H.register-same-day',
    designRule: true,
  },
  route: {
    id: 'C-02',
    zh: '转送交办期限',
    en: 'Routing due',
    duty: { zh: '转送、交办或报告', en: 'forward, assign or report up' },
    from: 'received',
    length: days(15),
    owedBy: 'bureau',
    cite: 'R.22',
  },
  informDirect: {
    id: 'C-03',
    zh: '告知期限',
    en: 'Notice due',
    duty: { zh: '书面告知（能当场的当场告知）', en: 'tell the petitioner in writing (on the spot where possible)' },
    from: 'received',
    length: days(15),
    owedBy: 'intake-organ',
    cite: 'R.23.2',
  },
  informTransferred: {
    id: 'C-04',
    zh: '告知期限',
    en: 'Notice due',
    duty: { zh: '书面告知', en: 'tell the petitioner in writing' },
    from: 'received',
    length: days(15),
    owedBy: 'organ',
    cite: 'R.23.3',
  },
  object: {
    id: 'C-05',
    zh: '异议期限',
    en: 'Objection due',
    duty: { zh: '提出异议并说明理由', en: 'object, with detailed reasons' },
    from: 'received',
    length: workdays(5),
    owedBy: 'organ',
    cite: 'R.23.3',
  },
  conclude: {
    id: 'C-06',
    zh: '办理期限',
    en: 'Handling due',
    duty: { zh: '办结', en: 'finish' },
    from: 'accepted',
    length: days(60),
    owedBy: 'organ',
    cite: 'R.34',
    extendableBy: { id: 'C-07', atMost: 30, cite: 'R.34' },
  },
  askReview: {
    id: 'C-09',
    zh: '申请复查期限',
    en: 'Review may be asked for until',
    duty: { zh: '可以请求复查', en: 'review may be asked for' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'R.35',
  },
  review: {
    id: 'C-10',
    zh: '复查期限',
    en: 'Review due',
    duty: { zh: '提出复查意见并书面答复', en: 'issue the review opinion in writing' },
    from: 'review-requested',
    length: days(30),
    owedBy: 'reviewer',
    cite: 'R.35',
  },
  askRereview: {
    id: 'C-11',
    zh: '申请复核期限',
    en: 'Re-review may be asked for until',
    duty: { zh: '可以请求复核', en: 're-review may be asked for' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'R.36',
  },
  rereview: {
    id: 'C-12',
    zh: '复核期限',
    en: 'Re-review due',
    duty: { zh: '提出复核意见', en: 'issue the re-review opinion' },
    from: 'rereview-requested',
    length: days(30),
    owedBy: 'rereviewer',
    cite: 'R.36',
    pausedBy: 'hearing',
  },
  simpleAccept: {
    id: 'C-13',
    zh: '简易受理期限',
    en: 'Simplified acceptance due',
    duty: { zh: '决定是否受理', en: 'decide on acceptance' },
    from: 'received',
    length: workdays(3),
    owedBy: 'organ',
    cite: 'JY16.accept',
  },
  simpleConclude: {
    id: 'C-14',
    zh: '简易办理期限',
    en: 'Simplified answer due',
    duty: { zh: '答复', en: 'answer' },
    from: 'accepted',
    length: workdays(10),
    owedBy: 'organ',
    cite: 'JY16.conclude',
  },
  simplePass: {
    id: 'C-15',
    zh: '简易转出期限',
    en: 'Simplified passing-on due',
    duty: { zh: '转出', en: 'pass on' },
    from: 'received',
    length: workdays(1),
    owedBy: 'bureau',
    cite: 'JY16.pass',
  },
  answerRecommendation: {
    id: 'C-17',
    zh: '建议反馈期限',
    en: 'Answer to the recommendation due',
    duty: { zh: '书面反馈采纳情况', en: 'answer in writing whether adopted' },
    from: 'received',
    length: days(30),
    owedBy: 'addressee',
    cite: 'H.recommendation-answer',
    designRule: true,
  },
  confirmMediation: {
    id: 'C-18',
    zh: '司法确认期限',
    en: 'Judicial confirmation may be asked for until',
    duty: { zh: '可以共同申请司法确认', en: 'both parties may ask for judicial confirmation' },
    from: 'agreement-in-force',
    length: days(30),
    owedBy: 'parties',
    cite: 'RMTJ.33',
  },
  answerObjection: {
    id: 'H-01',
    zh: '异议答复期限',
    en: 'Ruling on the objection due',
    duty: { zh: '核实并答复异议', en: 'verify and rule on the objection' },
    from: 'objected',
    length: workdays(3),
    owedBy: 'sender',
    cite: 'H.objection-answer',
    designRule: true,
  },
  trackDiversion: {
    id: 'H-02',
    zh: '导入跟踪期限',
    en: 'Diversion followed until',
    duty: { zh: '跟到对方接手', en: 'follow until the body has taken it over' },
    from: 'diverted',
    length: days(15),
    owedBy: 'organ',
    cite: 'H.tracked-diversion',
    designRule: true,
  },
  answerSuggestion: {
    id: 'H-03',
    zh: '建议答复期限',
    en: 'Answer to the suggestion due',
    duty: { zh: '研究并答复', en: 'study and answer' },
    from: 'accepted',
    length: days(60),
    owedBy: 'organ',
    cite: 'H.suggestion-answer',
    designRule: true,
  },
  revokeWithdrawal: {
    id: 'H-04',
    zh: '撤回反悔期限',
    en: 'Withdrawal may be revoked until',
    duty: { zh: '可以反悔', en: 'the withdrawal may be revoked' },
    from: 'withdrawn',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'H.withdrawal',
    designRule: true,
  },
  evaluate: {
    id: 'H-05',
    zh: '评价期限',
    en: 'Evaluation open until',
    duty: { zh: '可以评价', en: 'an evaluation may be given' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'H.evaluation-window',
    designRule: true,
  },
  routeAgain: {
    id: 'H-06',
    zh: '重新转出期限',
    en: 'Routing again due',
    duty: { zh: '重新转送、交办或自己受理', en: 'forward or assign it again, or accept it' },
    from: 'returned',
    length: workdays(5),
    owedBy: 'sender',
    cite: 'H.route-again',
    designRule: true,
  },
  serve: {
    id: 'H-07',
    zh: '送达期限',
    en: 'Service due',
    duty: { zh: '送达本人', en: 'serve it on the petitioner' },
    from: 'signed',
    length: days(7),
    owedBy: 'organ',
    cite: 'H.served-soon',
    designRule: true,
  },
  afterObstacle: {
    id: 'H-08',
    zh: '顺延申请期限',
    en: 'Late request after an obstacle possible until',
    duty: { zh: '可以申请顺延', en: 'more time may be asked for' },
    from: 'obstacle-ended',
    length: days(10),
    owedBy: 'petitioner',
    cite: 'MSF.86',
  },
  answerConcern: {
    id: 'H-09',
    zh: '联系期限',
    en: 'Contact due',
    duty: { zh: '由身份保管员联系本人', en: 'have the custodian get in touch' },
    from: 'reported',
    length: workdays(3),
    owedBy: 'bureau',
    cite: 'H.concern-past-handler',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A period by its name, in its general shape. */
export function limitOf(name: LimitName): Limit {
  return LIMITS[name];
}
