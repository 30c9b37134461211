import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2014, from the State Council's notice. */
export const NOTICE_2014 = {
  year: 2014,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2014-01-01', to: '2014-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2014-01-31', to: '2014-02-06', makeUp: ['2014-01-26', '2014-02-08'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2014-04-05', to: '2014-04-07', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2014-05-01', to: '2014-05-03', makeUp: ['2014-05-04'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2014-06-02', to: '2014-06-02', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2014-09-08', to: '2014-09-08', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2014-10-01', to: '2014-10-07', makeUp: ['2014-09-28', '2014-10-11'] },
  ],
} as const satisfies Notice;
