import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2005, from the State Council's notice. */
export const NOTICE_2005 = {
  year: 2005,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2005-01-01', to: '2005-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2005-02-09', to: '2005-02-15', makeUp: ['2005-02-05', '2005-02-06'] },
    { zh: '劳动节', en: 'Labour Day', from: '2005-05-01', to: '2005-05-07', makeUp: ['2005-04-30', '2005-05-08'] },
    { zh: '国庆节', en: 'National Day', from: '2005-10-01', to: '2005-10-07', makeUp: ['2005-10-08', '2005-10-09'] },
  ],
} as const satisfies Notice;
