import { days } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of review and re-review: to ask, and to decide (Art. 35, 36). */
export const REMEDY_LIMITS = {
  askReview: {
    id: 'C-09',
    zh: '申请复查期限',
    en: 'Review may be asked for until',
    duty: { zh: '可以请求复查', en: 'review may be asked for' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'R.35',
  },
  review: {
    id: 'C-10',
    zh: '复查期限',
    en: 'Review due',
    duty: { zh: '提出复查意见并书面答复', en: 'issue the review opinion in writing' },
    from: 'review-requested',
    length: days(30),
    owedBy: 'reviewer',
    cite: 'R.35',
  },
  askRereview: {
    id: 'C-11',
    zh: '申请复核期限',
    en: 'Re-review may be asked for until',
    duty: { zh: '可以请求复核', en: 're-review may be asked for' },
    from: 'served',
    length: days(30),
    owedBy: 'petitioner',
    cite: 'R.36',
  },
  rereview: {
    id: 'C-12',
    zh: '复核期限',
    en: 'Re-review due',
    duty: { zh: '提出复核意见', en: 'issue the re-review opinion' },
    from: 'rereview-requested',
    length: days(30),
    owedBy: 'rereviewer',
    cite: 'R.36',
    pausedBy: 'hearing',
  },
  afterObstacle: {
    id: 'H-08',
    zh: '顺延申请期限',
    en: 'Late request after an obstacle possible until',
    duty: { zh: '可以申请顺延', en: 'more time may be asked for' },
    from: 'obstacle-ended',
    length: days(10),
    owedBy: 'petitioner',
    cite: 'MSF.86',
  },
} as const satisfies Record<string, Limit>;
