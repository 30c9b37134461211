import type { ArticleId } from './articles.ts';
import type { Owner } from './limit.ts';

/**
 * What is owed without a period of the Regulations counted in days from a fact of the case:
 * periods set in the act itself, hours, shares of a chain, and yearly duties.
 */
export const DUTIES = {
  /** 交办事项的办结报告: by the day the assignment sets (Art. 22.3). */
  reportAssigned: {
    id: 'C-08',
    zh: '报告办理结果',
    en: 'Report the result',
    by: 'set-in-act',
    owedBy: 'organ',
    cite: 'R.22.3',
  },
  /** 重大紧急: the Regulations say 及时; the product waits two hours. */
  reportUrgent: {
    id: 'C-16',
    zh: '报告重大紧急事项',
    en: 'Report urgent matters',
    by: { hours: 2 },
    owedBy: 'bureau',
    cite: 'H.urgent-two-hours',
  },
  annualReport: { id: 'C-19', zh: '年度报告', en: 'Annual report', by: 'yearly', owedBy: 'bureau', cite: 'R.41' },
  annualAssessment: {
    id: 'C-20',
    zh: '年度考核',
    en: 'Annual assessment',
    by: 'yearly',
    owedBy: 'government',
    cite: 'R.39',
  },
  specialInspection: {
    id: 'C-21',
    zh: '专项督查',
    en: 'Special inspection',
    by: 'yearly',
    owedBy: 'government',
    cite: 'ZRZ.inspect',
  },
} as const satisfies Record<string, Duty>;

/** A duty without a length in days of its own. */
export interface Duty {
  id: `C-${string}`;
  zh: string;
  en: string;
  by: 'set-in-act' | 'yearly' | { hours: number };
  owedBy: Owner;
  cite: ArticleId;
}
