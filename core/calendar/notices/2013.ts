import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2013, from the State Council's notice. */
export const NOTICE_2013 = {
  year: 2013,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2013-01-01', to: '2013-01-03', makeUp: ['2013-01-05', '2013-01-06'] },
    { zh: '春节', en: 'Spring Festival', from: '2013-02-09', to: '2013-02-15', makeUp: ['2013-02-16', '2013-02-17'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2013-04-04', to: '2013-04-06', makeUp: ['2013-04-07'] },
    { zh: '劳动节', en: 'Labour Day', from: '2013-04-29', to: '2013-05-01', makeUp: ['2013-04-27', '2013-04-28'] },
    {
      zh: '端午节',
      en: 'Dragon Boat Festival',
      from: '2013-06-10',
      to: '2013-06-12',
      makeUp: ['2013-06-08', '2013-06-09'],
    },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2013-09-19', to: '2013-09-21', makeUp: ['2013-09-22'] },
    { zh: '国庆节', en: 'National Day', from: '2013-10-01', to: '2013-10-07', makeUp: ['2013-09-29', '2013-10-12'] },
  ],
} as const satisfies Notice;
