import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2009, from the State Council's notice. */
export const NOTICE_2009 = {
  year: 2009,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2009-01-01', to: '2009-01-03', makeUp: ['2009-01-04'] },
    { zh: '春节', en: 'Spring Festival', from: '2009-01-25', to: '2009-01-31', makeUp: ['2009-01-24', '2009-02-01'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2009-04-04', to: '2009-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2009-05-01', to: '2009-05-03', makeUp: [] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2009-05-28', to: '2009-05-30', makeUp: ['2009-05-31'] },
    {
      zh: '国庆节、中秋节',
      en: 'National Day and Mid-Autumn Festival',
      from: '2009-10-01',
      to: '2009-10-08',
      makeUp: ['2009-09-27', '2009-10-10'],
    },
  ],
} as const satisfies Notice;
