import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2007, from the State Council's notice. */
export const NOTICE_2007 = {
  year: 2007,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2007-01-01', to: '2007-01-03', makeUp: ['2006-12-30', '2006-12-31'] },
    { zh: '春节', en: 'Spring Festival', from: '2007-02-18', to: '2007-02-24', makeUp: ['2007-02-17', '2007-02-25'] },
    { zh: '劳动节', en: 'Labour Day', from: '2007-05-01', to: '2007-05-07', makeUp: ['2007-04-28', '2007-04-29'] },
    { zh: '国庆节', en: 'National Day', from: '2007-10-01', to: '2007-10-07', makeUp: ['2007-09-29', '2007-09-30'] },
  ],
} as const satisfies Notice;
