import { days } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of the three recommendations (三项建议). */
export const RECOMMENDATION_LIMITS = {
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
} as const satisfies Record<string, Limit>;
