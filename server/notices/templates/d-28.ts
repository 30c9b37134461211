import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, type LawArticle, lawZh, sentence } from '../words.ts';
import { numbered, type OfficeContext, officePaper, para, table } from './base.ts';
import { paragraphs } from './d-13.ts';

export interface Recommendation {
  kind: 'improve-work' | 'improve-policy' | 'accountability';
  to: string;
  finding: string;
  evidence: { item: string; source: string }[];
  advice: string[];
  articles: LawArticle[];
  feedbackBy: LocalDate;
  /** What the answer is to quote. */
  reference?: string;
}

const kinds = {
  'improve-work': { title: '改进工作建议书', article: 'R.40.1', about: '信访工作中发现的问题' },
  'improve-policy': { title: '完善政策建议书', article: 'R.14.6', about: '信访工作中反映出的政策性问题' },
  accountability: { title: '追究责任建议函', article: 'R.40', about: '有关单位和工作人员履行信访工作职责的情况' },
} as const;

/** 三项建议 (Art. 14(6), 40): about organs and officials, never about those who petition. */
export function d28(context: OfficeContext, payload: Recommendation): NoticeModel {
  const { title, article, about } = kinds[payload.kind];
  return officePaper(context, {
    document: 'D-28',
    layout: 'letter',
    reader: 'organ',
    title: [title],
    series: '建',
    addressee: payload.to,
    blocks: [
      para(`现就${about}，依照${lawZh(article)}，提出建议如下：`),
      ...numbered([
        { heading: '发现的问题', blocks: paragraphs(payload.finding) },
        {
          heading: '证据',
          blocks: table(
            ['证据', '来源'],
            payload.evidence.map(({ item, source }) => [item, source]),
            [3, 2.6],
          ),
        },
        {
          heading: '建议',
          blocks: [
            { kind: 'list', items: payload.advice.map(sentence) },
            para(
              `${payload.kind === 'accountability' ? '违反' : '依据'}：${payload.articles.map((id) => lawZh(id)).join('；')}。`,
            ),
          ],
        },
        {
          heading: '反馈',
          blocks: [
            para(
              `请于${dateZh(payload.feedbackBy)}以前书面反馈采纳情况；不采纳或者部分采纳的，说明理由（${lawZh('R.40.4')}）。${payload.reference ? `反馈时请注明${payload.reference}。` : ''}`,
            ),
          ],
        },
      ]),
    ],
    contact: { phone: context.issuer.phone, address: context.issuer.address },
  });
}
