import { days, workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of publishing. The numbers are the product's. */
export const DISCLOSURE_LIMITS = {
  approvePublication: {
    id: 'H-90',
    zh: '公开审批期限',
    en: 'Decision on publishing due',
    duty: { zh: '批准或退回', en: 'approve or send back' },
    from: 'reported',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.disclosure',
    designRule: true,
  },
  approveStatute: {
    id: 'H-91',
    zh: '法规入库审核期限',
    en: 'Entry in the library due',
    duty: { zh: '批准或退回', en: 'approve or send back' },
    from: 'reported',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.statute-library',
    designRule: true,
  },
  publishNotice: {
    id: 'H-92',
    zh: '渠道公布期限',
    en: 'Notice of the channels due',
    duty: { zh: '公布信访渠道', en: 'publish the channels of petition' },
    from: 'detected',
    length: workdays(10),
    owedBy: 'organ',
    cite: 'H.public-notice',
    designRule: true,
  },
  confirmNotice: {
    id: 'H-93',
    zh: '公布内容确认期限',
    en: 'Notice to be confirmed by',
    duty: { zh: '逐项核对后确认或更新', en: 'go through it, and confirm or renew it' },
    from: 'published',
    length: days(365),
    owedBy: 'organ',
    cite: 'H.public-notice',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
