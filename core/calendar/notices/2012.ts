import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2012, from the State Council's notice. */
export const NOTICE_2012 = {
  year: 2012,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2012-01-01', to: '2012-01-03', makeUp: ['2011-12-31'] },
    { zh: '春节', en: 'Spring Festival', from: '2012-01-22', to: '2012-01-28', makeUp: ['2012-01-21', '2012-01-29'] },
    {
      zh: '清明节',
      en: 'Tomb-Sweeping Day',
      from: '2012-04-02',
      to: '2012-04-04',
      makeUp: ['2012-03-31', '2012-04-01'],
    },
    { zh: '劳动节', en: 'Labour Day', from: '2012-04-29', to: '2012-05-01', makeUp: ['2012-04-28'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2012-06-22', to: '2012-06-24', makeUp: [] },
    {
      zh: '中秋节、国庆节',
      en: 'Mid-Autumn Festival and National Day',
      from: '2012-09-30',
      to: '2012-10-07',
      makeUp: ['2012-09-29'],
    },
  ],
} as const satisfies Notice;
