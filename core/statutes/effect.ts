import type { LocalDate } from '../calendar/local-date.ts';
import type { Words } from '../refusal.ts';

/** 效力: what a version of a text is worth on a day. */
export const EFFECTS = {
  'in-force': { zh: '现行有效', en: 'In force' },
  local: { zh: '地方规定，现行有效', en: 'Local rule, in force' },
  'not-yet': { zh: '尚未施行', en: 'Not in force yet' },
  amended: { zh: '已被修改', en: 'Amended since' },
  repealed: { zh: '已失效', en: 'No longer in force' },
  house: { zh: '本系统规则', en: 'Rule of this system' },
} as const satisfies Record<string, Words>;
export type Effect = keyof typeof EFFECTS;

/** What decides the effect. */
export interface Validity {
  inForceFrom: LocalDate;
  /** First day on which it is no longer in force. */
  endsOn?: LocalDate | null | undefined;
  /** It is known to be out of force, and not since when. */
  replaced?: boolean;
  scope: 'national' | 'local' | 'house';
}

/** @param later first days of the other versions of the same document */
export function effectOn(
  day: LocalDate,
  { inForceFrom, endsOn, replaced, scope }: Validity,
  later: LocalDate[] = [],
): Effect {
  if (replaced || (endsOn && endsOn <= day)) return 'repealed';
  if (scope === 'house') return 'house';
  if (inForceFrom > day) return 'not-yet';
  if (later.some((from) => from > inForceFrom && from <= day)) return 'amended';
  return scope === 'local' ? 'local' : 'in-force';
}

/** 《…》 off, 中华人民共和国 off: two ways of naming one law are one document. */
export const plainTitle = (title: string): string => title.normalize('NFKC').replace(/[《》<>\s]|中华人民共和国/g, '');

/** Law and article of a citation as letters write it: 《信访工作条例》第三十四条, 信访工作条例第34条第2款. */
export function citationIn(text: string): { title: string; article: number } | undefined {
  const found = /《?([^《》，。；第]{2,40})》?第([零一二三四五六七八九十百\d]{1,6})条/.exec(text.normalize('NFKC'));
  if (!found) return undefined;
  const article = /^\d+$/.test(found[2]!) ? Number(found[2]) : hundreds(found[2]!);
  return article > 0 ? { title: plainTitle(found[1]!), article } : undefined;
}

function hundreds(text: string): number {
  const digits = '零一二三四五六七八九';
  let [total, digit] = [0, 0];
  for (const letter of text) {
    const value = digits.indexOf(letter);
    if (value >= 0) digit = value;
    else {
      total += (digit || 1) * (letter === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}
