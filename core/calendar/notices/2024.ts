import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2024, from the State Council's notice. */
export const NOTICE_2024 = {
  year: 2024,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2024-01-01', to: '2024-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2024-02-10', to: '2024-02-17', makeUp: ['2024-02-04', '2024-02-18'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2024-04-04', to: '2024-04-06', makeUp: ['2024-04-07'] },
    { zh: '劳动节', en: 'Labour Day', from: '2024-05-01', to: '2024-05-05', makeUp: ['2024-04-28', '2024-05-11'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2024-06-10', to: '2024-06-10', makeUp: [] },
    { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2024-09-15', to: '2024-09-17', makeUp: ['2024-09-14'] },
    { zh: '国庆节', en: 'National Day', from: '2024-10-01', to: '2024-10-07', makeUp: ['2024-09-29', '2024-10-12'] },
  ],
} as const satisfies Notice;
