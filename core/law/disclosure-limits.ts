import { workdays } from '../calendar/length.ts';
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
} as const satisfies Record<string, Limit>;
