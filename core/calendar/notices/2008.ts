import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2008, from the State Council's notice. */
export const NOTICE_2008 = {
  year: 2008,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2007-12-30', to: '2008-01-01', makeUp: ['2007-12-29'] },
    { zh: '春节', en: 'Spring Festival', from: '2008-02-06', to: '2008-02-12', makeUp: ['2008-02-02', '2008-02-03'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2008-04-04', to: '2008-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2008-05-01', to: '2008-05-03', makeUp: ['2008-05-04'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2008-06-07', to: '2008-06-09', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2008-09-13', to: '2008-09-15', makeUp: [] },
    { zh: '国庆节', en: 'National Day', from: '2008-09-29', to: '2008-10-05', makeUp: ['2008-09-27', '2008-09-28'] },
  ],
} as const satisfies Notice;
