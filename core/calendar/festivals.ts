import { addDays, localDate } from './local-date.ts';
import type { HolidayName } from './notice.ts';

/** A public holiday that the law fixes (全国年节及纪念日放假办法 第2条), apart from any notice. */
export interface StatutoryDay extends HolidayName {
  /** 'MM-DD' within the year asked for. */
  monthDay: string;
}

/**
 * The thirteen public holidays of a year by the rule in force since 2025, for years whose notice is not out.
 * Bridge days and make-up workdays are unknown then. Beyond the table of movable feasts only the fixed days are given.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const days: StatutoryDay[] = [
    { zh: '元旦', en: "New Year's Day", monthDay: '01-01' },
    { zh: '劳动节', en: 'Labour Day', monthDay: '05-01' },
    { zh: '劳动节', en: 'Labour Day', monthDay: '05-02' },
    { zh: '国庆节', en: 'National Day', monthDay: '10-01' },
    { zh: '国庆节', en: 'National Day', monthDay: '10-02' },
    { zh: '国庆节', en: 'National Day', monthDay: '10-03' },
  ];
  const [spring, qingming, dragonBoat, midAutumn] = MOVABLE_FEASTS[year - FIRST_FEASTS]?.split(' ') ?? [];
  if (spring && qingming && dragonBoat && midAutumn) {
    for (const shift of [-1, 0, 1, 2]) {
      days.push({ zh: '春节', en: 'Spring Festival', monthDay: shifted(year, spring, shift) });
    }
    days.push({ zh: '清明节', en: 'Tomb-Sweeping Day', monthDay: qingming });
    days.push({ zh: '端午节', en: 'Dragon Boat Festival', monthDay: dragonBoat });
    days.push({ zh: '中秋节', en: 'Mid-Autumn Festival', monthDay: midAutumn });
  }
  return days.sort((a, b) => (a.monthDay < b.monthDay ? -1 : 1));
}

function shifted(year: number, monthDay: string, by: number): string {
  return addDays(localDate(`${year}-${monthDay}`), by).slice(5);
}

const FIRST_FEASTS = 2004;

/**
 * Per year from 2004 to 2099: first day of the lunar year, Qingming, Dragon Boat, Mid-Autumn.
 * Taken from chinese-days 1.5.7 and compared with ICU's Chinese calendar; the two differ on New Year 2027 and 2030
 * only, where the new moon falls within minutes of midnight in Beijing and the almanac agrees with this table.
 */
const MOVABLE_FEASTS = [
  '01-22 04-04 06-22 09-28',
  '02-09 04-05 06-11 09-18',
  '01-29 04-05 05-31 10-06',
  '02-18 04-05 06-19 09-25',
  '02-07 04-04 06-08 09-14',
  '01-26 04-04 05-28 10-03',
  '02-14 04-05 06-16 09-22',
  '02-03 04-05 06-06 09-12',
  '01-23 04-04 06-23 09-30',
  '02-10 04-04 06-12 09-19',
  '01-31 04-05 06-02 09-08',
  '02-19 04-05 06-20 09-27',
  '02-08 04-04 06-09 09-15',
  '01-28 04-04 05-30 10-04',
  '02-16 04-05 06-18 09-24',
  '02-05 04-05 06-07 09-13',
  '01-25 04-04 06-25 10-01',
  '02-12 04-04 06-14 09-21',
  '02-01 04-05 06-03 09-10',
  '01-22 04-05 06-22 09-29',
  '02-10 04-04 06-10 09-17',
  '01-29 04-04 05-31 10-06',
  '02-17 04-05 06-19 09-25',
  '02-06 04-05 06-09 09-15',
  '01-26 04-04 05-28 10-03',
  '02-13 04-04 06-16 09-22',
  '02-03 04-05 06-05 09-12',
  '01-23 04-05 06-24 10-01',
  '02-11 04-04 06-12 09-19',
  '01-31 04-04 06-01 09-08',
  '02-19 04-05 06-20 09-27',
  '02-08 04-05 06-10 09-16',
  '01-28 04-04 05-30 10-04',
  '02-15 04-04 06-18 09-24',
  '02-04 04-05 06-07 09-13',
  '01-24 04-05 05-27 10-02',
  '02-12 04-04 06-14 09-20',
  '02-01 04-04 06-03 09-10',
  '01-22 04-04 06-22 09-28',
  '02-10 04-05 06-11 09-17',
  '01-30 04-04 05-31 10-05',
  '02-17 04-04 06-19 09-25',
  '02-06 04-04 06-08 09-15',
  '01-26 04-05 05-29 10-04',
  '02-14 04-04 06-15 09-22',
  '02-02 04-04 06-04 09-11',
  '01-23 04-04 06-23 09-30',
  '02-11 04-05 06-13 09-19',
  '02-01 04-04 06-01 09-07',
  '02-19 04-04 06-20 09-26',
  '02-08 04-04 06-10 09-16',
  '01-28 04-05 05-30 10-05',
  '02-15 04-04 06-17 09-24',
  '02-04 04-04 06-06 09-13',
  '01-24 04-04 06-25 10-02',
  '02-12 04-05 06-14 09-21',
  '02-02 04-04 06-03 09-09',
  '01-21 04-04 06-22 09-28',
  '02-09 04-04 06-11 09-17',
  '01-29 04-05 06-01 10-06',
  '02-17 04-04 06-19 09-25',
  '02-05 04-04 06-08 09-15',
  '01-26 04-04 05-28 10-03',
  '02-14 04-05 06-16 09-23',
  '02-03 04-04 06-04 09-11',
  '01-23 04-04 06-23 09-29',
  '02-11 04-04 06-13 09-19',
  '01-31 04-05 06-02 09-08',
  '02-19 04-04 06-20 09-26',
  '02-07 04-04 06-10 09-16',
  '01-27 04-04 05-30 10-05',
  '02-15 04-04 06-17 09-24',
  '02-05 04-04 06-06 09-12',
  '01-24 04-04 06-24 10-01',
  '02-12 04-04 06-14 09-20',
  '02-02 04-04 06-04 09-10',
  '01-22 04-04 06-22 09-28',
  '02-09 04-04 06-11 09-17',
  '01-29 04-04 06-01 10-06',
  '02-17 04-04 06-19 09-26',
  '02-06 04-04 06-07 09-14',
  '01-26 04-04 05-27 10-03',
  '02-14 04-04 06-15 09-22',
  '02-03 04-04 06-05 09-11',
  '01-24 04-04 06-23 09-29',
  '02-10 04-04 06-13 09-18',
  '01-30 04-04 06-02 09-08',
  '02-18 04-04 06-21 09-27',
  '02-07 04-04 06-09 09-16',
  '01-27 04-04 05-29 10-05',
  '02-15 04-04 06-17 09-24',
  '02-05 04-04 06-06 09-13',
  '01-25 04-04 06-24 09-30',
  '02-12 04-04 06-14 09-20',
  '02-01 04-04 06-04 09-09',
  '01-21 04-04 06-23 09-29',
];
