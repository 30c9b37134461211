import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2010, from the State Council's notice. */
export const NOTICE_2010 = {
  year: 2010,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2010-01-01', to: '2010-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2010-02-13', to: '2010-02-19', makeUp: ['2010-02-20', '2010-02-21'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2010-04-03', to: '2010-04-05', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2010-05-01', to: '2010-05-03', makeUp: [] },
    {
      zh: '端午节',
      en: 'Dragon Boat Festival',
      from: '2010-06-14',
      to: '2010-06-16',
      makeUp: ['2010-06-12', '2010-06-13'],
    },
    {
      zh: '中秋节',
      en: 'Mid-Autumn Festival',
      from: '2010-09-22',
      to: '2010-09-24',
      makeUp: ['2010-09-19', '2010-09-25'],
    },
    { zh: '国庆节', en: 'National Day', from: '2010-10-01', to: '2010-10-07', makeUp: ['2010-09-26', '2010-10-09'] },
  ],
} as const satisfies Notice;
