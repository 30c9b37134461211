import type { LocalDate } from '../../../core/calendar/index.ts';
import { limited } from '../../../core/dossier/index.ts';
import { isArticleId } from '../../../core/law/index.ts';
import type { Adopted, Recommendation as Kept, Sort } from '../../../core/recommendation/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import { d28 } from '../templates/d-28.ts';
import { d29 } from '../templates/d-29.ts';
import { isOfLaw, type LawArticle } from '../words.ts';
import type { OfficePaperContext, OfficeTemplates } from './context.ts';

/** D-28 goes out on evidence; D-29 comes back point by point. */
export const recommendationPapers: OfficeTemplates = {
  issue: [(context) => d28(context, outgoing(context as OfficePaperContext<Kept>))],
  answer: [(context) => d29(context, feedback(context as OfficePaperContext<Kept>))],
};

const titles: Record<Sort, string> = {
  'improve-work': '改进工作建议书',
  'improve-policy': '完善政策建议书',
  accountability: '追究责任建议函',
};
const basis: Record<Sort, LawArticle[]> = {
  'improve-work': ['R.40.1'],
  'improve-policy': ['R.40.2'],
  accountability: ['R.40.3'],
};

interface Written {
  sort: Sort;
  addressee: string;
  finding: string;
  matters: string[];
  dossiers?: { number: string; about: string }[];
  figures?: string;
  articles?: string[];
  advice: { advice: string }[];
}

/** The draft as it stood when it was issued. */
const written = ({ history }: OfficePaperContext<Kept>) =>
  history.findLast(({ act }) => act === 'draft' || act === 'amend')!.payload as unknown as Written;

function outgoing(context: OfficePaperContext<Kept>): Parameters<typeof d28>[1] {
  const given = written(context);
  const { calendar, on, number } = context;
  return {
    kind: given.sort,
    to: context.organ(given.addressee).name,
    finding: given.finding,
    evidence: [
      ...given.matters.map((one) => ({ item: context.subject(one) || '信访事项', source: groupedNumber(one) })),
      ...(given.dossiers ?? []).map((one) => ({ item: one.about, source: one.number })),
      ...(given.figures ? [{ item: given.figures, source: '统计数据' }] : []),
    ],
    advice: given.advice.map(({ advice }) => advice),
    articles:
      (given.articles ?? []).length > 0 ? given.articles!.filter(isArticleId).filter(isOfLaw) : basis[given.sort],
    feedbackBy: limited('answerRecommendation', on, calendar, given.addressee).due,
    ...(number !== undefined && { reference: number }),
  };
}

function feedback(context: OfficePaperContext<Kept>): Parameters<typeof d29>[1] {
  const given = written(context);
  const { items, result } = context.payload as {
    items: { adopted: Adopted; reason: string; by?: LocalDate }[];
    result: string;
  };
  return {
    to: context.organ(context.state.keeperId).name,
    recommendation: { title: titles[given.sort], number: context.number ?? '', issuedOn: context.state.issuedOn! },
    items: items.map((item, i) => ({ advice: given.advice[i]?.advice ?? '', ...item })),
    result,
  };
}
