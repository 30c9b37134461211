import type { LocalDate } from '../../../core/calendar/index.ts';
import { gistOf, routeTermOf } from '../../../core/law/index.ts';
import { type RouteTermGiven, termSentence } from '../../../core/procedure/index.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { dateZh, isOfLaw, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, notice, numbered, para, type Template } from './base.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

const ways = {
  '31.1': '通过诉讼、行政复议、检察监督或者公安机关的法定程序解决',
  '31.2': '通过仲裁解决',
  '31.3': '按照党内申诉、复审的程序解决',
  '31.4': '通过行政复议、行政裁决、行政确认等行政程序解决',
  '31.5': '由负有法定职责的机关依法查处或者履行职责',
} as const;

/** 法定途径告知书 (Art. 31.1–5): which body, by which day, with what papers. */
export const d07Divert: Template<PayloadOf<'divert'>> = (context, payload) =>
  lead(context, {
    opening: `经审查，依照${lawZh(`R.${payload.way}`)}，应当${ways[payload.way]}。`,
    explanation: payload.explanation,
    body: payload.body,
    address: payload.address,
    phone: payload.phone,
    more: [
      { label: '依　　据', value: payload.legalBasis },
      ...lastDayRows(context, payload),
      { label: '带的材料', value: payload.papers },
    ],
    until: payload,
    tracked: true,
  });

/** 引导告知书 (Art. 23.2): a direct petition that belongs to neither this organ nor its system. */
export const d07Guide: Template<PayloadOf<'guide'>> = (context, payload) =>
  lead(context, {
    opening: `经审查，不属于本机关和本系统职责范围（${lawZh('R.23.2', context.state.receivedOn)}）。`,
    explanation: payload.reason,
    body: payload.body,
    address: payload.address,
    phone: payload.phone,
    more: [],
    tracked: false,
  });

const fields = {
  court: '人民法院的诉讼、执行程序',
  procuratorate: '人民检察院的立案、法律监督程序',
  police: '公安机关的法定程序',
  justice: '司法行政机关的法定程序',
} as const;

/** 涉法涉诉 (Art. 20, 22): a visitor is told at once where to go; a letter is passed there and followed. */
const litigation =
  (tracked: boolean): Template<PayloadOf<'relayLaw'>> =>
  (context, payload) =>
    lead(context, {
      opening: `经审查，属于涉法涉诉事项（${lawZh('R.22', context.state.receivedOn)}），应当通过${fields[payload.field]}解决。${tracked ? '本机关已经转给该机关。' : ''}`,
      explanation: payload.reason,
      body: payload.body,
      address: payload.address,
      phone: payload.phone,
      more: lastDayRows(context, payload),
      until: payload,
      tracked,
    });
export const d07Relay = litigation(true);
export const d07Litigation = litigation(false);

/** 最后一天 with its arithmetic; said too where the law gives none (R-DIV-4). */
function lastDayRows({ calendar }: NoticeContext, given: RouteTermGiven): { label: string; value: string }[] {
  if (!given.term) return [];
  const { answers } = routeTermOf(given.term);
  const sum = termSentence(given, calendar)?.zh.replace(/\d{4}-\d{2}-\d{2}/g, (day) => dateZh(day as LocalDate));
  const how = given.lastDayReason
    ? `${sentence(given.lastDayReason)}${sum ? `按通常的算法：${sum}。` : ''}`
    : sum && `${sum}。信访期间照算，不停止。`;
  return [
    {
      label: '最后一天',
      value: given.lastDay ? `${dateZh(given.lastDay)}（24:00前）` : '法律没有规定提出的最后一天，请尽早提出。',
    },
    ...(how ? [{ label: '怎么算的', value: how }] : []),
    ...(answers.length > 0
      ? [
          {
            label: '对方答复',
            value: `${answers.map((id) => gistOf(id).zh).join('；')}（${answers
              .filter(isOfLaw)
              .map((id) => lawZh(id))
              .join('、')
              .replace(/、《[^》]*》/g, '、')}）`,
          },
        ]
      : []),
  ];
}

function warningOf({ lastDay }: RouteTermGiven, body: string, { on }: NoticeContext): Block[] {
  if (!lastDay) return [];
  if (lastDay < on) {
    return [
      para([
        { strong: `按上面的算法，最后一天${dateZh(lastDay)}已经过了。` },
        `还能不能提出，由${body}依法审查决定；有正当理由耽误的，请带上证明一并说明。`,
      ]),
    ];
  }
  return [
    para([
      { strong: `请在${dateZh(lastDay)}以前向${body}提出。` },
      '信访不会使诉讼、仲裁、行政复议的期限停下来，过了这一天可能不能再提。您提出信访的日子写在登记凭证上，请留作凭据。',
    ]),
  ];
}

interface Lead {
  opening: string;
  explanation: string;
  body: string;
  address: string;
  phone?: string;
  more: { label: string; value: string }[];
  /** How long that route stays open. */
  until?: RouteTermGiven;
  /** Whether this organ follows the matter until the other has taken it over (R-DIV-4). */
  tracked: boolean;
}

function lead(context: NoticeContext, given: Lead): NoticeModel {
  const key = given.tracked ? 'route' : 'guided';
  const lastDay = given.until?.lastDay;
  const warning = given.until ? warningOf(given.until, given.body, context) : [];
  return notice(context, {
    document: 'D-07',
    layout: 'notice',
    reader: 'petitioner',
    ...headed(key),
    series: '告',
    addressee: addressee(context),
    blocks: [
      para(
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。${given.opening}`,
      ),
      ...numbered([
        { heading: '理由', blocks: [para(sentence(given.explanation))] },
        {
          heading: '去哪里、带什么',
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '受理机构', value: given.body },
                { label: '地　　址', value: given.address },
                ...(given.phone ? [{ label: '电　　话', value: given.phone }] : []),
                ...given.more,
              ],
            },
            ...warning,
          ],
        },
        {
          heading: '本机关还会做什么',
          blocks: [
            para(
              given.tracked
                ? `本机关会跟进到对方接手为止；对方不予受理的，本机关收回继续办理。经济困难的，可以申请法律援助，不收费用；${gistOf('FLYZ.43').zh}（${lawZh('FLYZ.43')}）。`
                : '您的登记和凭证一直有效。到了那里仍没有人受理的，请再告诉本机关。',
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called[key].en,
      lines: [
        `Your matter, registration number ${context.caseNumber}, is decided by ${given.body}, ${given.address}${given.phone ? `, ${given.phone}` : ''}.`,
        ...(lastDay ? [`The last day to apply there is ${lastDay}. Petitioning does not stop that period.`] : []),
        ...(given.until?.term === 'none' || given.until?.term === 'disclosure'
          ? ['The law gives no last day to apply there; apply as soon as you can.']
          : []),
        ...(given.tracked
          ? ['We follow the matter until that body has taken it over, and take it back if it refuses.']
          : []),
        ...rightsEn,
      ],
    },
  });
}
