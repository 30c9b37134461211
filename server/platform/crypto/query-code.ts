import { randomBytes } from 'node:crypto';

/** Gives so many random bytes. The demo and tests bring their own. */
export type Randomness = (length: number) => Uint8Array;

/** Douglas Crockford, Base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Check symbols go up to 37; codes whose check needs one of the last five are drawn again, so that people type letters and digits only. */
const modulus = 37;
const length = 17;

/**
 * A petitioner's query code: 17 symbols (85 bits less 0.2 for the drawing again) and a check character that catches any
 * one wrong symbol and any two swapped. Written as three groups of six. It goes to the petitioner alone (decisions 12).
 */
export function newQueryCode(random: Randomness = randomBytes): string {
  for (;;) {
    const digits = [...random(length)].map((byte) => byte & 31);
    const check = checkOf(digits);
    if (check < alphabet.length) return grouped([...digits, check].map((digit) => alphabet[digit]).join(''));
  }
}

/**
 * What a person typed, as the stored form: any case, full-width letters, spaces and hyphens, O for 0, I or L for 1.
 * @returns undefined when it is no code (length, symbol or check character)
 */
export function normaliseQueryCode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== length + 1) return undefined;
  const digits = [...text].map((symbol) => alphabet.indexOf(symbol));
  if (digits.includes(-1)) return undefined;
  return checkOf(digits.slice(0, length)) === digits[length] ? grouped(text) : undefined;
}

function checkOf(digits: number[]): number {
  return digits.reduce((rest, digit) => (rest * 32 + digit) % modulus, 0);
}

function grouped(text: string): string {
  return `${text.slice(0, 6)}-${text.slice(6, 12)}-${text.slice(12)}`;
}
