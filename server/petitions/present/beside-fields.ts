import { agencyWords, returnReasonWords } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import { hearingFields } from './hearing-fields.ts';
import {
  among,
  eachOf,
  type Field,
  field,
  list,
  officer,
  only,
  organ,
  type Read,
  same,
  text,
} from './payload-readers.ts';

const decided =
  (yes: Words, no: Words): Read =>
  (value) =>
    value === true ? yes : value === false ? no : undefined;

const questionWords = {
  jurisdiction: { zh: '该由谁办', en: 'who handles it' },
  joint: { zh: '联合办理', en: 'joint handling' },
  hard: { zh: '疑难事项', en: 'a hard matter' },
};
const contactWords = {
  phone: { zh: '电话', en: 'telephone' },
  email: { zh: '电子邮箱', en: 'e-mail' },
  address: { zh: '通信地址', en: 'postal address' },
};
const channelWords = {
  portal: { zh: '不用发消息', en: 'no messages' },
  sms: { zh: '发短信', en: 'by text message' },
  email: { zh: '发邮件', en: 'by e-mail' },
  call: { zh: '打电话', en: 'by telephone' },
};
/** Why it is asked for; other grounds are told by the act itself. */
const reopeningWords = {
  'not-solved': { zh: '没有解决', en: 'not solved' },
  'not-carried-out': { zh: '答应的没有做到', en: 'what was promised was not done' },
  stopped: { zh: '做了一部分停了', en: 'begun, then stopped' },
  'new-facts': { zh: '有新的情况', en: 'new facts' },
};
const adoptedWords = {
  adopted: { zh: '采纳', en: 'adopted' },
  partly: { zh: '部分采纳', en: 'adopted in part' },
  not: { zh: '不采纳', en: 'not adopted' },
};

/** Fields of what runs beside the main line: mediation, hearing and the like. */
export const besideFields: Record<string, Field> = {
  changed: field('改了', 'Changed', (value) => {
    const parts = (Array.isArray(value) ? value : []).flatMap(
      (part: keyof typeof contactWords) => contactWords[part] ?? [],
    );
    if (parts.length === 0) return undefined;
    return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
  }),
  channel: field('有新进展', 'News', among(channelWords)),
  returnedOn: field('退回日期', 'Came back on'),
  returnReason: field('退回原因', 'Why it came back', among(returnReasonWords)),
  kind: field(
    '方式',
    'How',
    among({
      mediation: { zh: '调解', en: 'mediation' },
      settlement: { zh: '和解', en: 'settlement' },
      ...agencyWords,
    }),
  ),
  of: field(
    '译的是',
    'Translated',
    among({
      petition: { zh: '原文', en: 'the petition' },
      answer: { zh: '答复', en: 'the answer' },
      review: { zh: '复查意见', en: 'the review opinion' },
      rereview: { zh: '复核意见', en: 'the re-review opinion' },
    }),
  ),
  ground: field('为什么', 'Why', among(reopeningWords)),
  wayOn: field('还能怎么走', 'Ways that stay open'),
  officerId: field('申请谁回避', 'Who is to step aside', officer),
  translator: field('翻译人', 'Translator'),
  translatedOn: field('翻译日期', 'Translated on'),
  court: field('法院', 'Court'),
  appliedOn: field('申请日期', 'Asked on'),
  otherSide: field('另一方', 'Other side'),
  mediator: field('调解人', 'Mediator'),
  consentedOn: field('对方同意日期', 'Other side consented on'),
  facts: field('事实和争议', 'Facts'),
  terms: field('协议内容', 'Terms'),
  performBy: field('履行期限', 'To be kept by'),
  performer: field('履行人', 'Kept by'),
  signedOn: field('签字日期', 'Signed on'),
  granted: field('决定', 'Decision', decided({ zh: '同意', en: 'granted' }, { zh: '不同意', en: 'refused' })),
  presider: field('主持人', 'Presider'),
  officers: field('听证员', 'Hearing officers', (value) =>
    Array.isArray(value)
      ? same(
          (value as { name?: string; capacity: string }[])
            .map(({ name, capacity }) => `${name ?? ''}（${capacity}）`)
            .join('；'),
        )
      : undefined,
  ),
  open: field('公开', 'Open', decided({ zh: '公开', en: 'public' }, { zh: '不公开', en: 'closed' })),
  petitionerCame: field(
    '到场',
    'Came',
    decided(
      { zh: '信访人到场', en: 'the petitioner came' },
      { zh: '信访人没有到场', en: 'the petitioner did not come' },
    ),
  ),
  ...hearingFields,
  conclusion: field('听证结论', 'Conclusion'),
  dissent: field('不同意见', 'Other opinions'),
  hearingAnswer: field('对听证结论的回应', 'Answer to the hearing'),
  arbiter: field('由谁决定', 'Decided by', (value, { directory }) => {
    const { by, arbiterId } = value as { by: string; arbiterId: string };
    const { zh, en } = directory.organName(arbiterId);
    return by === 'superior'
      ? { zh: `${zh}（共同上级）`, en: `${en} (common superior)` }
      : { zh: `${zh}（联席会议）`, en: `${en} (joint conference)` };
  }),
  question: field('协调事项', 'Question', among(questionWords)),
  requests: field('不认可的诉求', 'Requests whose answer is not accepted', (value) => {
    const numbers = Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
    if (numbers.length === 0) return undefined;
    return { zh: numbers.map((no) => `第${no}项`).join('、'), en: numbers.join(', ') };
  }),
  organIds: field('涉及的单位', 'Organs concerned', eachOf(organ)),
  leadId: field('承办、牵头单位', 'Lead', organ),
  decision: field('决定', 'Decision'),
  minutesNo: field('纪要文号', 'Minutes'),
  parts: field('分工', 'Parts', (value, { directory }) => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const parts = value as { organId: string; what?: string; by: string }[];
    const of = (language: 'zh' | 'en') => (one: (typeof parts)[number]) =>
      `${directory.organName(one.organId)[language]}${language === 'zh' ? '：' : ': '}${one.what ?? ''}${language === 'zh' ? `（${one.by}前）` : ` (by ${one.by})`}`;
    return { zh: parts.map(of('zh')).join('；'), en: parts.map(of('en')).join('; ') };
  }),
  result: field('结果', 'Result'),
  approved: field(
    '审批',
    'Decision',
    decided({ zh: '同意存档', en: 'filed' }, { zh: '不同意，照常办', en: 'not filed: handled as usual' }),
  ),
  linked: field(
    '认定',
    'Decision',
    decided({ zh: '是重复', en: 'the same matter' }, { zh: '不是重复', en: 'not the same' }),
  ),
  explanation: field('说明', 'Explanation'),
  measures: field('整改措施', 'Measures'),
  adopted: field('采纳情况', 'Adopted', among(adoptedWords)),
  reply: field('答复', 'Reply'),
  slips: field('补正', 'Corrected', (value) =>
    Array.isArray(value)
      ? same(
          (value as { wrong?: string; right?: string }[]).map(({ wrong, right }) => `${wrong} → ${right}`).join('；'),
        )
      : undefined,
  ),
  evident: field('为什么是笔误', 'Why a slip'),
  notApplicable: field('没有到位的理由', 'Why something stays open'),
  orders: field('要求', 'Ordered', list),
  newFacts: field('新的事实', 'New facts', text),
  contactedOn: field('联系日期', 'Contacted on'),
  newHandlerId: field('改由', 'Handler now', officer),
  standInId: field('代行负责人职责', 'Acts as the responsible person', officer),
  decidedOn: field('结果日期', 'Result of'),
  helpedOn: field('帮扶日期', 'Helped on'),
  readBack: field('笔录', 'Record', only({ zh: '已读给参加人听', en: 'read out to those present' })),
  unsigned: field('未签字的', 'Not signed'),
};
