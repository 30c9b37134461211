import { workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of call-backs. The numbers are the product's. */
export const CALL_BACK_LIMITS = {
  callBack: {
    id: 'H-85',
    zh: '回访期限',
    en: 'Call-back due',
    duty: { zh: '回访本人', en: 'call the petitioner back' },
    from: 'opened',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.call-back',
    designRule: true,
  },
  actOnCallBack: {
    id: 'H-86',
    zh: '回访处理期限',
    en: 'Action on the call-back due',
    duty: { zh: '作出处理并告诉本人', en: 'act on it and tell the petitioner' },
    from: 'called-back',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.call-back',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
