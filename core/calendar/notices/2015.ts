import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2015, from the State Council's notice. */
export const NOTICE_2015 = {
  year: 2015,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2015-01-01', to: '2015-01-03', makeUp: ['2015-01-04'] },
    { zh: '春节', en: 'Spring Festival', from: '2015-02-18', to: '2015-02-24', makeUp: ['2015-02-15', '2015-02-28'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2015-04-05', to: '2015-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2015-05-01', to: '2015-05-01', makeUp: [] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2015-06-20', to: '2015-06-22', makeUp: [] },
    { zh: '抗战胜利纪念日', en: 'Victory Day', from: '2015-09-03', to: '2015-09-05', makeUp: ['2015-09-06'] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2015-09-27', to: '2015-09-27', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2015-10-01', to: '2015-10-07', makeUp: ['2015-10-10'] },
  ],
} as const satisfies Notice;
