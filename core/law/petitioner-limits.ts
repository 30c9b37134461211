import { days, workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Until when petitioners may take back a withdrawal and say what they think of it, and by when a concern of theirs is seen to. */
export const PETITIONER_LIMITS = {
  revokeWithdrawal: {
    id: 'H-04',
    zh: '撤回反悔期限',
    en: 'Withdrawal may be revoked until',
    duty: { zh: '可以反悔', en: 'the withdrawal may be revoked' },
    from: 'withdrawn',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'H.withdrawal',
    designRule: true,
  },
  evaluate: {
    id: 'H-05',
    zh: '评价期限',
    en: 'Evaluation open until',
    duty: { zh: '可以评价', en: 'an evaluation may be given' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'H.evaluation-window',
    designRule: true,
  },
  answerConcern: {
    id: 'H-26',
    zh: '联系期限',
    en: 'Contact due',
    duty: { zh: '由身份保管员联系本人', en: 'have the custodian get in touch' },
    from: 'reported',
    length: workdays(3),
    owedBy: 'bureau',
    cite: 'H.concern-past-handler',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
