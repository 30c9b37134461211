import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2020, from the State Council's notice. */
export const NOTICE_2020 = {
  year: 2020,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2020-01-01', to: '2020-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2020-01-24', to: '2020-02-02', makeUp: ['2020-01-19'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2020-04-04', to: '2020-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2020-05-01', to: '2020-05-05', makeUp: ['2020-04-26', '2020-05-09'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2020-06-25', to: '2020-06-27', makeUp: ['2020-06-28'] },
    { zh: '国庆节', en: 'National Day', from: '2020-10-01', to: '2020-10-08', makeUp: ['2020-09-27', '2020-10-10'] },
  ],
} as const satisfies Notice;
