import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2004, from the State Council's notice. */
export const NOTICE_2004 = {
  year: 2004,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2004-01-01', to: '2004-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2004-01-22', to: '2004-01-28', makeUp: ['2004-01-17', '2004-01-18'] },
    { zh: '劳动节', en: 'Labour Day', from: '2004-05-01', to: '2004-05-07', makeUp: ['2004-05-08', '2004-05-09'] },
    { zh: '国庆节', en: 'National Day', from: '2004-10-01', to: '2004-10-07', makeUp: ['2004-10-09', '2004-10-10'] },
  ],
} as const satisfies Notice;
