import type { Notice } from '../notice.ts';

/** Holidays and make-up workdays of 2025, from the State Council's notice. */
export const NOTICE_2025 = {
  year: 2025,
  holidays: [
    { zh: '元旦', en: "New Year's Day", from: '2025-01-01', to: '2025-01-01', makeUp: [] },
    { zh: '春节', en: 'Spring Festival', from: '2025-01-28', to: '2025-02-04', makeUp: ['2025-01-26', '2025-02-08'] },
    { zh: '清明节', en: 'Tomb-Sweeping Day', from: '2025-04-04', to: '2025-04-06', makeUp: [] },
    { zh: '劳动节', en: 'Labour Day', from: '2025-05-01', to: '2025-05-05', makeUp: ['2025-04-27'] },
    { zh: '端午节', en: 'Dragon Boat Festival', from: '2025-05-31', to: '2025-06-02', makeUp: [] },
    {
      zh: '国庆节、中秋节',
      en: 'National Day and Mid-Autumn Festival',
      from: '2025-10-01',
      to: '2025-10-08',
      makeUp: ['2025-09-28', '2025-10-11'],
    },
  ],
} as const satisfies Notice;
