import { isInstant, shanghaiDate, shanghaiTime } from '../../core/calendar/instant.ts';
import { isLocalDate, weekdayOf } from '../../core/calendar/local-date.ts';

export type Language = 'zh' | 'en';

/** 「2026年5月6日 周三」 · "Wed 6 May 2026". Anything that is no day stays as it is. */
export function longDate(date: string, language: Language): string {
  if (!isLocalDate(date)) return date;
  const { year, month, day, weekday } = parts(date);
  return language === 'zh'
    ? `${year}年${month}月${day}日 周${WEEKDAYS_ZH[weekday]}`
    : `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** For lists: the year only where it is not this one. 「5月6日 周三」 · "Wed 6 May". */
export function listDate(date: string, today: string, language: Language): string {
  if (!isLocalDate(date)) return date;
  if (date.slice(0, 4) !== today.slice(0, 4)) return longDate(date, language);
  const { month, day, weekday } = parts(date);
  return language === 'zh'
    ? `${month}月${day}日 周${WEEKDAYS_ZH[weekday]}`
    : `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS[month - 1]}`;
}

/** Without the weekday, for running text and badges: 「5月6日」 · "6 May". */
export function shortDate(date: string, today: string, language: Language): string {
  if (!isLocalDate(date)) return date;
  const { year, month, day } = parts(date);
  const other = date.slice(0, 4) !== today.slice(0, 4);
  return language === 'zh'
    ? `${other ? `${year}年` : ''}${month}月${day}日`
    : `${day} ${MONTHS[month - 1]}${other ? ` ${year}` : ''}`;
}

/** A moment on the wall clock of Shanghai: 「4月28日 10:42」. */
export function moment(at: string, today: string, language: Language): string {
  if (!isInstant(at)) return at;
  return `${shortDate(shanghaiDate(at), today, language)} ${shanghaiTime(at)}`;
}

/** Only the time: 「10:42」. */
export const timeOf = (at: string): string => (isInstant(at) ? shanghaiTime(at) : at);

/** The day of a moment in Shanghai. */
export const dayOfMoment = (at: string): string => (isInstant(at) ? shanghaiDate(at) : at);

/** A registration number in the groups in which it is read aloud: `990123 00 20260302 02 000017 4`. */
export function groupNumber(number: string): string {
  const match = /^(\d{6})(\d{2})(\d{8})(\d{2})(\d{6})(\d)$/.exec(number);
  return match ? match.slice(1).join(' ') : number;
}

/** The part of a number that tells matters of one office apart: day, form, sequence: `…0302 02 000017`. */
export function shortNumber(number: string): string {
  return /^\d{25}$/.test(number) ? `…${number.slice(12, 16)} ${number.slice(16, 18)} ${number.slice(18, 24)}` : number;
}

/** What a person typed as a number: spaces, hyphens and full-width digits are forgiven. */
export function plainNumber(typed: string): string {
  return typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-－—–_·…]/g, '');
}

/** Whether somebody means a registration number rather than words to search. */
export const looksLikeNumber = (typed: string): boolean => /^\d{6,25}$/.test(plainNumber(typed));

/** `139 1234 5678`; numbers of another shape stay as typed. */
export function groupPhone(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** Size of a file: `860 kB`, `2.3 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `18,204` */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

function parts(date: string) {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    weekday: weekdayOf(date as Parameters<typeof weekdayOf>[0]) - 1,
  };
}

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
