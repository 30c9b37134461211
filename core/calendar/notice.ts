/** A holiday's name in both languages; joined holidays are joined here too (国庆节、中秋节). */
export interface HolidayName {
  zh: string;
  en: string;
}

/** One holiday of a notice: first and last day off, and the weekend days worked in exchange (调休). 'YYYY-MM-DD'. */
export interface Holiday extends HolidayName {
  from: string;
  to: string;
  makeUp: readonly string[];
}

/**
 * The State Council's yearly holiday arrangement. It may reach into the last days of December before:
 * the notices for 2007, 2008, 2012, 2019 and 2023 did.
 */
export interface Notice {
  year: number;
  holidays: readonly Holiday[];
}
