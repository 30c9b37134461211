import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2016, from the State Council's notice. */
export const NOTICE_2016 = {
  year: 2016,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2016-01-01', to: '2016-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2016-02-07', to: '2016-02-13', makeUp: ['2016-02-06', '2016-02-14'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2016-04-04', to: '2016-04-04', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2016-05-01', to: '2016-05-02', makeUp: [] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2016-06-09', to: '2016-06-11', makeUp: ['2016-06-12'] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2016-09-15', to: '2016-09-17', makeUp: ['2016-09-18'] },
    { zh: '国庆节', en: 'National Day', from: '2016-10-01', to: '2016-10-07', makeUp: ['2016-10-08', '2016-10-09'] },
  ],
} as const satisfies Notice;
