import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2019, from the State Council's notice. */
export const NOTICE_2019 = {
  year: 2019,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2018-12-30', to: '2019-01-01', makeUp: ['2018-12-29'] },
    { zh: '春节', en: 'Spring Festival', from: '2019-02-04', to: '2019-02-10', makeUp: ['2019-02-02', '2019-02-03'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2019-04-05', to: '2019-04-07', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2019-05-01', to: '2019-05-04', makeUp: ['2019-04-28', '2019-05-05'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2019-06-07', to: '2019-06-09', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2019-09-13', to: '2019-09-15', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2019-10-01', to: '2019-10-07', makeUp: ['2019-09-29', '2019-10-12'] },
  ],
} as const satisfies Notice;
