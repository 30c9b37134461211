import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2011, from the State Council's notice. */
export const NOTICE_2011 = {
  year: 2011,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2011-01-01', to: '2011-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2011-02-02', to: '2011-02-08', makeUp: ['2011-01-30', '2011-02-12'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2011-04-03', to: '2011-04-05', makeUp: ['2011-04-02'] },
    { zh: '劳动节', en: 'Labour Day', from: '2011-04-30', to: '2011-05-02', makeUp: [] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2011-06-04', to: '2011-06-06', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2011-09-10', to: '2011-09-12', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2011-10-01', to: '2011-10-07', makeUp: ['2011-10-08', '2011-10-09'] },
  ],
} as const satisfies Notice;
