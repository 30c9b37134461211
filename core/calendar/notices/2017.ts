import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2017, from the State Council's notice. */
export const NOTICE_2017 = {
  year: 2017,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2017-01-01', to: '2017-01-02', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2017-01-27', to: '2017-02-02', makeUp: ['2017-01-22', '2017-02-04'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2017-04-02', to: '2017-04-04', makeUp: ['2017-04-01'] },
    { zh: '劳动节', en: 'Labour Day', from: '2017-05-01', to: '2017-05-01', makeUp: [] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2017-05-28', to: '2017-05-30', makeUp: ['2017-05-27'] },
    {
      zh: '国庆节、中秋节',
      en: 'National Day and Mid-Autumn Festival',
      from: '2017-10-01',
      to: '2017-10-08',
      makeUp: ['2017-09-30'],
    },
  ],
} as const satisfies Notice;
