import { ROUTE_TERMS, type RouteTermName } from '../../../core/law/index.ts';
import { type ActName, join } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { RecordedFact } from '../change.ts';
import { agencyFields } from './agency-fields.ts';
import { besideFields } from './beside-fields.ts';
import {
  among,
  delivery,
  eachOf,
  type Field,
  field,
  list,
  type Names,
  officer,
  only,
  organ,
  service,
  textOrList,
} from './payload-readers.ts';
import { outcomeWords, reviewOutcomeWords } from './words.ts';

export type { Names };

export interface Line {
  label: Words;
  /** What was written stays as it was written; what was chosen is said in both languages. */
  text: Words;
}

const satisfaction: Record<string, Words> = {
  satisfied: { zh: '满意', en: 'satisfied' },
  basically: { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'not satisfied' },
};

const termWords = (value: unknown): Words | undefined => {
  if (typeof value !== 'string' || !Object.hasOwn(ROUTE_TERMS, value)) return undefined;
  const { zh, en } = ROUTE_TERMS[value as RouteTermName];
  return { zh, en };
};

/** What the fields of payloads are called. A field that is absent here is not shown. */
const fields: Record<string, Field> = {
  complainedOrganIds: field('被反映的单位', 'Organs complained of', eachOf(organ)),
  complainedOfficerIds: field('被反映的人', 'Officers complained of', eachOf(officer)),
  complainedOf: field('本人说的被反映的人', 'Whom it complains of, in their words'),
  to: field('接收单位', 'Receiver', organ),
  reportBy: field('报结果期限', 'Report by'),
  points: field('办理要求', 'What is asked'),
  note: field('说明', 'Note'),
  reason: field('理由', 'Reason'),
  suggestedOrganId: field('建议由', 'Suggests', organ),
  upheld: field('审核结果', 'Ruling', (value) =>
    value === true
      ? { zh: '同意，收回', en: 'upheld, taken back' }
      : { zh: '不同意，由对方办', en: 'refused, the other organ handles it' },
  ),
  days: field('延长', 'Extended by', (value) => ({ zh: `${value}日`, en: `${value} days` })),
  approverId: field('批准人', 'Approved by', officer),
  handlerId: field('经办人', 'Handler', officer),
  procedure: field('办理程序', 'Procedure'),
  body: field('有权处理的单位', 'Body'),
  address: field('地址', 'Address'),
  phone: field('电话', 'Telephone'),
  legalBasis: field('法律依据', 'Legal basis'),
  term: field('期限', 'Period', termWords),
  knewOn: field('起算日', 'Counted from'),
  lastDay: field('最后一天', 'Last day'),
  lastDayReason: field('为什么是这一天', 'Why that day'),
  papers: field('材料', 'Papers', textOrList),
  explanation: field('说明', 'Explanation'),
  by: field('补充日期', 'By'),
  heldOn: field('日期', 'Held on'),
  petitionerHeard: field('听取陈述', 'Heard', only({ zh: '已听取信访人陈述', en: 'the petitioner was heard' })),
  record: field('记录', 'Record'),
  executedOn: field('兑现日期', 'Carried out on'),
  evidence: field('凭据', 'Evidence'),
  executeBy: field('执行期限', 'To be carried out by'),
  title: field('标题', 'Title'),
  guidance: field('疏导情况', 'Guidance'),
  report: field('结果报告', 'Report'),
  reviewOrganId: field('复查机关', 'Review body', organ),
  rereviewOrganId: field('复核机关', 'Re-review body', organ),
  outcome: field('结论', 'Outcome', among({ ...outcomeWords, ...reviewOutcomeWords })),
  findings: field('查明', 'Findings', textOrList),
  opinion: field('意见', 'Opinion'),
  changed: field('变更为', 'Changed to'),
  redoBy: field('重办期限', 'Redo by'),
  basis: field('依据', 'Basis', list),
  sameMatterAs: field('同一事项', 'Same matter as'),
  handledBy: field('正在办理的单位', 'Handled by'),
  rereviewNumber: field('复核意见文号', 'Re-review opinion'),
  rereviewOn: field('复核意见日期', 'Of'),
  sameFacts: field('事实和理由', 'Facts and reasons'),
  remainingRoutes: field('其他出路', 'Remaining routes'),
  danger: field('情况', 'Situation'),
  actionTaken: field('已采取措施', 'Done so far'),
  proposal: field('建议', 'Proposal'),
  categoryCode: field('内容分类', 'Category', (value, { directory }) => directory.categoryName(String(value))),
  subject: field('标题', 'Subject'),
  place: field('地点', 'Place'),
  personCount: field('人数', 'Persons'),
  comment: field('想说的话', 'Comment'),
  office: field('对信访局', 'On the office', among(satisfaction)),
  organ: field('对办理单位', 'On the organ', among(satisfaction)),
  answers: field('逐项答复', 'Answers', answers),
  askedOn: field('提出日期', 'Asked on'),
  requestedOn: field('收到申请', 'Request came on'),
  paper: field('纸质文书', 'On paper', only({ zh: '本人要纸质的', en: 'asked for on paper' })),
  delivery: field('告知方式', 'Told', delivery),
  service: field('送达', 'Served', service),
  ...besideFields,
  ...agencyFields,
};

/** What is the organs' own business until the opinion is served, or between organs. */
const internal: { [A in ActName]?: readonly string[] } = {
  forward: ['note'],
  assign: ['points'],
  investigate: ['record', 'findings'],
  submitOpinion: ['title', 'answers', 'executeBy', 'help', 'newFacts'],
  returnOpinion: ['reason'],
  reportUp: ['danger', 'actionTaken', 'proposal'],
  answerPart: ['result'],
  analyseCause: ['measures'],
  declareRecusal: ['reason'],
  proposeFiling: ['reason'],
};

/** Registration is the page itself; what it says is not repeated in the timeline. */
const untold: readonly ActName[] = ['register'];

/** The act's content as labelled lines, for this reader. */
export function payloadLines(fact: RecordedFact, forPetitioner: boolean, names: Names): Line[] {
  if (untold.includes(fact.kind)) return [];
  const payload = join(fact.payload, fact.sealed) as Record<string, unknown>;
  const hidden = forPetitioner ? (internal[fact.kind] ?? []) : [];
  // In the order of the table above: what comes out of the database has none.
  return Object.entries(fields).flatMap(([key, known]) => {
    const value = payload[key];
    if (hidden.includes(key) || value === undefined || value === null) return [];
    const said = known.read(value, names);
    return said ? [{ label: known.label, text: said }] : [];
  });
}

function answers(value: unknown): Words | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value as { request: number; outcome: keyof typeof outcomeWords }[];
  return {
    zh: list.map(({ request, outcome }) => `第${request}项${outcomeWords[outcome].zh}`).join('；'),
    en: list.map(({ request, outcome }) => `request ${request} ${outcomeWords[outcome].en}`).join('; '),
  };
}
