import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2021, from the State Council's notice. */
export const NOTICE_2021 = {
  year: 2021,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2021-01-01', to: '2021-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2021-02-11', to: '2021-02-17', makeUp: ['2021-02-07', '2021-02-20'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2021-04-03', to: '2021-04-05', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2021-05-01', to: '2021-05-05', makeUp: ['2021-04-25', '2021-05-08'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2021-06-12', to: '2021-06-14', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2021-09-19', to: '2021-09-21', makeUp: ['2021-09-18'] },
    { zh: '国庆节', en: 'National Day', from: '2021-10-01', to: '2021-10-07', makeUp: ['2021-09-26', '2021-10-09'] },
  ],
} as const satisfies Notice;
