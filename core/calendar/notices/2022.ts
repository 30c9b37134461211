import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2022, from the State Council's notice. */
export const NOTICE_2022 = {
  year: 2022,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2022-01-01', to: '2022-01-03', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2022-01-31', to: '2022-02-06', makeUp: ['2022-01-29', '2022-01-30'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2022-04-03', to: '2022-04-05', makeUp: ['2022-04-02'] },
    { zh: '劳动节', en: 'Labour Day', from: '2022-04-30', to: '2022-05-04', makeUp: ['2022-04-24', '2022-05-07'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2022-06-03', to: '2022-06-05', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2022-09-10', to: '2022-09-12', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2022-10-01', to: '2022-10-07', makeUp: ['2022-10-08', '2022-10-09'] },
  ],
} as const satisfies Notice;
