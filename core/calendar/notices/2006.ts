import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2006, from the State Council's notice. */
export const NOTICE_2006 = {
  year: 2006,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2006-01-01', to: '2006-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2006-01-29', to: '2006-02-04', makeUp: ['2006-01-28', '2006-02-05'] },
    { zh: '劳动节', en: 'Labour Day', from: '2006-05-01', to: '2006-05-07', makeUp: ['2006-04-29', '2006-04-30'] },
    { zh: '国庆节', en: 'National Day', from: '2006-10-01', to: '2006-10-07', makeUp: ['2006-09-30', '2006-10-08'] },
  ],
} as const satisfies Notice;
