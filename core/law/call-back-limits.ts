import { days, workdays } from '../calendar/length.ts';
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
  contestCallBack: {
    id: 'H-122',
    zh: '更正回访记录期限',
    en: 'Record may be contested until',
    duty: { zh: '可以说回访记录不对', en: 'the record may be contested' },
    from: 'called-back',
    length: days(15),
    owedBy: 'petitioner',
    cite: 'H.call-back-contest',
    designRule: true,
  },
  answerContest: {
    id: 'H-121',
    zh: '核对回访记录期限',
    en: 'Answer on the record due',
    duty: { zh: '由记录人以外的负责人核对并答复本人', en: 'look into it, by somebody else, and answer' },
    from: 'record-contested',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.call-back-contest',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
