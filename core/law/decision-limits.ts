import { days, workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of major decisions and their assessment (5.6). */
export const DECISION_LIMITS = {
  publicComment: {
    id: 'H-81',
    zh: '公开征求意见期限',
    en: 'Public comment until',
    duty: { zh: '公开征求意见', en: 'take public comment' },
    from: 'published',
    length: days(30),
    owedBy: 'organ',
    cite: 'ZDJC.15',
  },
  answerComments: {
    id: 'H-84',
    zh: '归纳反馈意见期限',
    en: 'Comments to be sorted and answered by',
    duty: { zh: '归纳、反馈并公布', en: 'sort, answer and publish' },
    from: 'consultation-ended',
    length: workdays(10),
    owedBy: 'organ',
    cite: 'H.answer-comments',
    designRule: true,
  },
  legalityReview: {
    id: 'H-82',
    zh: '合法性审查时间',
    en: 'Time for legality review',
    duty: { zh: '合法性审查', en: 'review legality' },
    from: 'received',
    length: workdays(7),
    owedBy: 'organ',
    cite: 'ZDJC.26',
  },
  evaluateDecision: {
    id: 'H-83',
    zh: '决策后评估期限',
    en: 'Evaluation of the decision due',
    duty: { zh: '评估决策', en: 'evaluate the decision' },
    from: 'threshold-passed',
    length: days(60),
    owedBy: 'organ',
    cite: 'H.decision-petitions',
    designRule: true,
  },
  fileMeasures: {
    id: 'H-124',
    zh: '措施落实归档期限',
    en: 'To be filed as carried out by',
    duty: { zh: '核对并归档', en: 'check and file it' },
    from: 'measures-done',
    length: workdays(10),
    owedBy: 'organ',
    cite: 'H.risk-measures',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
