import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2018, from the State Council's notice. */
export const NOTICE_2018 = {
  year: 2018,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2018-01-01', to: '2018-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2018-02-15', to: '2018-02-21', makeUp: ['2018-02-11', '2018-02-24'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2018-04-05', to: '2018-04-07', makeUp: ['2018-04-08'] },
    { zh: '劳动节', en: 'Labour Day', from: '2018-04-29', to: '2018-05-01', makeUp: ['2018-04-28'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2018-06-18', to: '2018-06-18', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2018-09-24', to: '2018-09-24', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2018-10-01', to: '2018-10-07', makeUp: ['2018-09-29', '2018-09-30'] },
  ],
} as const satisfies Notice;
