import type { LocalDate } from '../../../core/calendar/index.ts';
import type { PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh } from '../words.ts';
import {
  addressee,
  contactOf,
  notice,
  numbered,
  type OfficeContext,
  officePaper,
  para,
  type Template,
  table,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { broughtWords, receivedWords } from './received.ts';
import { rights, rightsEn } from './rights.ts';

export interface Adoption {
  to: string;
  recommendation: { title: string; number: string; issuedOn: LocalDate };
  items: { advice: string; adopted: 'yes' | 'partly' | 'no'; reason: string; by?: LocalDate }[];
  result: string;
}

const adopted = { yes: '采纳', partly: '部分采纳', no: '不采纳' } as const;

/** 建议采纳情况反馈 (Art. 40(4)): per point adopted, partly, not, with the reason. */
export function d29(context: OfficeContext, payload: Adoption): NoticeModel {
  const { recommendation } = payload;
  return officePaper(context, {
    document: 'D-29',
    layout: 'letter',
    reader: 'organ',
    title: ['关于建议采纳情况的反馈'],
    series: '馈',
    addressee: payload.to,
    blocks: [
      para(
        `${dateZh(recommendation.issuedOn)}《${recommendation.title}》（${recommendation.number}）收悉。现将采纳情况反馈如下（${lawZh('R.40.4')}）：`,
      ),
      ...numbered([
        {
          heading: '逐项采纳情况',
          blocks: table(
            ['建议', '采纳', '措施或者理由', '期限'],
            payload.items.map((item) => [
              item.advice,
              adopted[item.adopted],
              item.reason,
              item.by ? dateZh(item.by) : '—',
            ]),
            [4, 1.6, 4, 2.4],
          ),
        },
        { heading: '落实结果', blocks: paragraphs(payload.result) },
      ]),
    ],
    contact: { phone: context.issuer.phone, address: context.issuer.address },
  });
}

const taken = { adopted: '予以采纳', partly: '部分采纳', not: '没有采纳' } as const;
const takenEn = { adopted: 'was adopted', partly: 'was adopted in part', not: 'was not adopted' } as const;

/** 意见建议采纳情况反馈 (Art. 29): to whoever made the suggestion, adopted or not, with the reason. */
export const suggestionAnswered: Template<PayloadOf<'replySuggestion'>> = (
  context,
  { adopted: how, reply, executeBy },
) =>
  notice(context, {
    document: 'D-29',
    layout: 'notice',
    reader: 'petitioner',
    title: ['意见建议采纳情况反馈'],
    series: '馈',
    addressee: addressee(context),
    blocks: [
      para([
        `${broughtWords(context)}（登记编号${context.caseNumber}），本机关于${receivedWords(context)}。经认真研究，您的建议`,
        { strong: taken[how] },
        `（${lawZh('R.29')}）。`,
      ]),
      ...numbered([
        { heading: '研究的情况和理由', blocks: paragraphs(reply) },
        { heading: '落实', blocks: executeBy ? [para(`采纳的部分于${dateZh(executeBy)}以前落实。`)] : [] },
        { heading: '您的权利', blocks: [rights()] },
      ]),
      para('感谢您关心本地的工作。'),
    ],
    contact: contactOf(context),
    english: {
      title: 'Answer to your suggestion',
      lines: [
        `Your suggestion, registration number ${context.caseNumber}, ${takenEn[how]} by ${context.issuer.name}.`,
        ...rightsEn,
      ],
    },
  });
