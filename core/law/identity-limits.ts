import { workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of requests to see who a petitioner is. The numbers are the product's. */
export const IDENTITY_LIMITS = {
  decideIdentityRequest: {
    id: 'H-95',
    zh: '决定期限',
    en: 'Decision due',
    duty: { zh: '由身份保管员决定', en: 'have the custodian decide' },
    from: 'identity-asked',
    length: workdays(3),
    owedBy: 'bureau',
    cite: 'H.identity-request',
    designRule: true,
  },
  useIdentityGrant: {
    id: 'H-96',
    zh: '查看期限',
    en: 'To be read by',
    duty: { zh: '可以查看身份', en: 'the identity may be read' },
    from: 'identity-granted',
    length: workdays(3),
    owedBy: 'organ',
    cite: 'H.identity-request',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
