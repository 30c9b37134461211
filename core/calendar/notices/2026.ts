import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2026, from the State Council's notice. */
export const NOTICE_2026 = {
  year: 2026,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2026-01-01', to: '2026-01-03', makeUp: ['2026-01-04'] },
    { zh: '春节', en: 'Spring Festival', from: '2026-02-15', to: '2026-02-23', makeUp: ['2026-02-14', '2026-02-28'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2026-04-04', to: '2026-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2026-05-01', to: '2026-05-05', makeUp: ['2026-05-09'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2026-06-19', to: '2026-06-21', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2026-09-25', to: '2026-09-27', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2026-10-01', to: '2026-10-07', makeUp: ['2026-09-20', '2026-10-10'] },
  ],
} as const satisfies Notice;
