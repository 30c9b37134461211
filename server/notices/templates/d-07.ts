import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
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
      ...(payload.lastDay ? [{ label: '最后一天', value: `${dateZh(payload.lastDay)}（24:00前）` }] : []),
      { label: '带的材料', value: payload.papers },
    ],
    lastDay: payload.lastDay,
    tracked: true,
  });

/** 引导告知书 (Art. 23.2): a direct petition that belongs to neither this organ nor its system. */
export const d07Guide: Template<PayloadOf<'guide'>> = (context, payload) =>
  lead(context, {
    opening: `经审查，不属于本机关和本系统职责范围（${lawZh('R.23.2')}）。`,
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
      opening: `经审查，属于涉法涉诉事项（${lawZh('R.22')}），应当通过${fields[payload.field]}解决。${tracked ? '本机关已经转给该机关。' : ''}`,
      explanation: payload.reason,
      body: payload.body,
      address: payload.address,
      phone: payload.phone,
      more: [],
      tracked,
    });
export const d07Relay = litigation(true);
export const d07Litigation = litigation(false);

interface Lead {
  opening: string;
  explanation: string;
  body: string;
  address: string;
  phone?: string;
  more: { label: string; value: string }[];
  lastDay?: LocalDate;
  /** Whether this organ follows the matter until the other has taken it over (R-DIV-4). */
  tracked: boolean;
}

function lead(context: NoticeContext, given: Lead): NoticeModel {
  const warning: Block[] = given.lastDay
    ? [
        para([
          { strong: `请在${dateZh(given.lastDay)}以前向${given.body}提出。` },
          '信访不会使诉讼、仲裁、行政复议的期限停下来，过了这一天可能不能再提。',
        ]),
      ]
    : [];
  return notice(context, {
    document: 'D-07',
    layout: 'notice',
    reader: 'petitioner',
    title: [given.tracked ? '信访事项法定途径告知书' : '信访事项引导告知书'],
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
                ? '本机关会跟进到对方接手为止；对方不予受理的，本机关收回继续办理。经济困难的，可以向法律援助机构申请法律援助，法律援助不收费用。'
                : '您的登记和凭证一直有效。到了那里仍没有人受理的，请再告诉本机关。',
            ),
          ],
        },
        { heading: '您的权利', blocks: [rights()] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: given.tracked ? 'Notice of the lawful route' : 'Notice of where to go',
      lines: [
        `Your matter, registration number ${context.caseNumber}, is decided by ${given.body}, ${given.address}${given.phone ? `, ${given.phone}` : ''}.`,
        ...(given.lastDay
          ? [`The last day to apply there is ${given.lastDay}. Petitioning does not stop that period.`]
          : []),
        ...(given.tracked
          ? ['We follow the matter until that body has taken it over, and take it back if it refuses.']
          : []),
        ...rightsEn,
      ],
    },
  });
}
