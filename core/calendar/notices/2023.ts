import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2023, from the State Council's notice. */
export const NOTICE_2023 = {
  year: 2023,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2022-12-31', to: '2023-01-02', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2023-01-21', to: '2023-01-27', makeUp: ['2023-01-28', '2023-01-29'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2023-04-05', to: '2023-04-05', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2023-04-29', to: '2023-05-03', makeUp: ['2023-04-23', '2023-05-06'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2023-06-22', to: '2023-06-24', makeUp: ['2023-06-25'] },
    {
      zh: '中秋节、国庆节',
      en: 'Mid-Autumn Festival and National Day',
      from: '2023-09-29',
      to: '2023-10-06',
      makeUp: ['2023-10-07', '2023-10-08'],
    },
  ],
} as const satisfies Notice;
