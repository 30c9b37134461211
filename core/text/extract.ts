import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import type { Span } from './passages.ts';
import type { PlaceWords } from './place-words.ts';
import { findPlaces, type Place } from './places.ts';

/** A date written in a text: as precise as it was written. */
export interface FoundDate extends Span {
  /** The day, where year, month and day are all written. */
  date?: LocalDate;
  year?: number;
  month?: number;
}

/** A sum of money written in a text, in yuan. */
export interface FoundAmount extends Span {
  yuan: number;
}

/** An organ, by the ending of its name. Whether it exists is for the organs' register to say. */
export interface FoundOrgan extends Span {
  name: string;
}

/** What a text names. Spans for highlighting; an officer confirms each (R-AI-1). */
export interface Elements {
  places: Place[];
  dates: FoundDate[];
  amounts: FoundAmount[];
  organs: FoundOrgan[];
}

/** Finds places, dates, amounts and organs by rule. Works without any model (R-AI-6). */
export function extract(text: string, words?: PlaceWords): Elements {
  const named = findPlaces(text, words);
  return {
    places: named.filter((place) => place.kind !== 'organ'),
    dates: findDates(text),
    amounts: findAmounts(text),
    organs: organsAmong(text, named),
  };
}

/** Dates such as 2019年3月5日, 2019-3-5, 2019/03/05, 2019年3月, 3月5日. */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { y, m, d, y2, m2, d2 } = match.groups ?? {};
    const year = y ?? y2;
    const month = Number(m ?? m2);
    const day = d ?? d2;
    if (month < 1 || month > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return [];
    const iso = year && day ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : '';
    const found: FoundDate = { from: match.index, to: match.index + match[0].length, month };
    if (year) found.year = Number(year);
    if (isLocalDate(iso)) found.date = iso;
    return [found];
  });
}

/** Sums such as 3万元, 12,300.50元, 1.5亿元, 三千五百元, 两万块钱, in yuan. */
export function findAmounts(text: string): FoundAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const { number = '', scale = '' } = match.groups ?? {};
    const factor = [...scale].reduce((product, unit) => product * (SCALES[unit] ?? 1), 1);
    const value = /\d/.test(number) ? Number(number.replace(/[,，]/g, '')) : chineseNumber(number);
    if (value === undefined || Number.isNaN(value) || value === 0) return [];
    return [{ from: match.index, to: match.index + match[0].length, yuan: Math.round(value * factor * 100) / 100 }];
  });
}

/** Organs such as 澄溪县公安局, 青石镇人民政府, 住建局: with the district or town that stands right before. */
function organsAmong(text: string, places: readonly Place[]): FoundOrgan[] {
  return places.flatMap((place) => {
    if (place.kind !== 'organ') return [];
    let from = place.from;
    for (let before = endingAt(from); before; before = endingAt(from)) from = before.from;
    return [{ name: text.slice(from, place.to), from, to: place.to }];
  });

  function endingAt(at: number): Place | undefined {
    return places.find((other) => other.to === at && (other.kind === 'district' || other.kind === 'town'));
  }
}

/** A number in Chinese numerals (三千五百, 十二, 两万零五十, 一二三); undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined;
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((digit) => DIGITS[digit]).join(''));
  let total = 0; // 亿
  let group = 0; // 万
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) {
      digit = DIGITS[character] ?? 0;
      continue;
    }
    if (scale < 10_000) section += (digit || 1) * scale;
    else if (scale === 10_000) group += (section + digit) * scale;
    else total = (total + group + section + digit) * scale;
    if (scale >= 10_000) section = 0;
    if (scale > 10_000) group = 0;
    digit = 0;
  }
  return total + group + section + digit;
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const DATE =
  /(?<!\d)(?:(?<y>(?:19|20)\d{2})\s?[年./-]\s?)(?<m>\d{1,2})\s?(?:月(?:份)?|(?=[./-]))(?:[./-]?\s?(?<d>\d{1,2})\s?(?:日|号|(?!\d)))?|(?<!\d)(?:(?<y2>(?:19|20)\d{2})年)?(?<m2>\d{1,2})月(?:份)?(?:(?<d2>\d{1,2})[日号])?/g;
const AMOUNT =
  /(?:(?<number>\d[\d,，]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(?<scale>[百千万亿]{0,3}))\s?(?:多|余)?(?:元|块钱|块|圆|人民币)/g;
