import type { Span } from './passages.ts';

/** What a number in a text gives away. */
export type NumberKind = 'identity-card' | 'bank-card' | 'mobile' | 'telephone' | 'e-mail' | 'plate';

export interface FoundNumber extends Span {
  kind: NumberKind;
}

/**
 * Personal numbers in a text by their form: identity card (18 with check digit, or 15), bank card (16–19, Luhn), mobile
 * and fixed telephone, e-mail, number plate. Digits may be full width, and split by spaces or hyphens. Names are not
 * found here: the search text and disclosure drop the parties' names, which they know.
 */
export function findNumbers(text: string): FoundNumber[] {
  const half = text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const found: FoundNumber[] = [];
  for (const { kind, form, holds } of FORMS) {
    for (const match of half.matchAll(form)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      if (!holds || holds(match[0].replace(/[\s-]/g, ''))) found.push({ kind, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with every personal number replaced by `＊`, one for each character, so that lengths and offsets stay. */
export function mask(text: string, cover = '＊'): string {
  let masked = '';
  let at = 0;
  for (const { from, to } of findNumbers(text)) {
    masked += text.slice(at, from) + cover.repeat(to - from);
    at = to;
  }
  return masked + text.slice(at);
}

/** Most telling first: where two forms overlap, the first one keeps the place. */
const FORMS: { kind: NumberKind; form: RegExp; holds?: (digits: string) => boolean }[] = [
  { kind: 'e-mail', form: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  {
    kind: 'identity-card',
    form: /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  {
    kind: 'identity-card',
    form: /(?<![\dA-Za-z])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])/g,
  },
  { kind: 'bank-card', form: /(?<!\d)[2-9]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, holds: luhn },
  { kind: 'mobile', form: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { kind: 'telephone', form: /(?<!\d)(?:0\d{2,3}[ -]?[2-9]\d{6,7}|[48]00[ -]?\d{3}[ -]?\d{4})(?!\d)/g },
  {
    kind: 'plate',
    form: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·\s]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警](?![A-Za-z0-9])/g,
  },
];

/** ISO/IEC 7812-1 annex B. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
