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
  return {
    places: findPlaces(text, words),
    dates: findDates(text),
    amounts: findAmounts(text),
    organs: findOrgans(text),
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

/** Organs such as 澄溪县人力资源和社会保障局, 市公安局, 青石镇人民政府, 住建局. */
export function findOrgans(text: string): FoundOrgan[] {
  return [...text.matchAll(ORGAN)].flatMap((match) => {
    const lead = match[0].match(LEAD)?.[0].length ?? 0;
    const name = match[0].slice(lead);
    const from = match.index + lead;
    return [...name].length < 3 || NOT_ORGANS.has(name) ? [] : [{ name, from, to: from + name.length }];
  });
}

/** A number in Chinese numerals (三千五百, 十二, 两万零五十, 一二三); undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined;
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((digit) => DIGITS[digit]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) digit = DIGITS[character] ?? 0;
    else if (scale >= 10_000) {
      total = (total + section + digit) * scale;
      section = 0;
      digit = 0;
    } else {
      section += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
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
const ORGAN =
  /[\p{Script=Han}A-Z0-9]{0,14}?(?:人民政府|人民法院|人民检察院|公安局|派出所|街道办事处|办事处|交警大队|执法大队|管理局|监督局|保障局|委员会|管委会|居委会|村委会|城管局|住建局|人社局|教育局|卫健局|卫健委|民政局|税务局|国土局|规划局|环保局|信访局|财政局|水务局|交通局|工商局|司法局|发改委|发改局|纪委|监委|检察院|法院|政府|局)(?!长|面|部)/gu;
const LEAD =
  /^.*(?:我们|本人|请求|希望|建议|反映|投诉|举报|向|到|去|找|由|被|让|请|的|了|在|是|和|与|及|经|给|对|从|将|把|据|按|但|而|并|尊敬|求)(?=.{2})/u;
const NOT_ORGANS = new Set([
  '当地政府',
  '相关政府',
  '有关政府',
  '地方政府',
  '各级政府',
  '上级政府',
  '业主委员会',
  '结局',
  '格局',
  '布局',
  '邮局',
]);
