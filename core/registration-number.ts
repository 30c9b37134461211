import { isLocalDate, type LocalDate } from './calendar/local-date.ts';
import type { Form } from './procedure/states.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The two digits of a channel within a registration number. */
export const formCodes = { letter: '01', visit: '02', web: '03', call: '04', fax: '05' } as const satisfies Record<
  Form,
  string
>;

/** A registration number taken apart (decisions 11). */
export interface NumberParts {
  region: string;
  bucket: string;
  day: LocalDate;
  form: string;
  /** 1, 2, 3 … of that region, day and form, without gaps. */
  sequence: number;
}

/**
 * `{region6}{bucket2}{yyyyMMdd}{form2}{seq6}{check1}`, 25 digits. The server composes it in SQL
 * (`petitions.registration_number`) together with the counter; a test holds the two to each other.
 */
export function registrationNumber({ region, bucket, day, form, sequence }: NumberParts): string {
  const digits = `${region}${bucket}${day.replaceAll('-', '')}${form}${String(sequence).padStart(6, '0')}`;
  return digits + checkDigit(digits);
}

/** ISO 7064 MOD 11,10 over decimal digits. Finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** The county a registration number belongs to: it routes itself. */
export const shardKeyOfNumber = (number: string) => `${number.slice(0, 6)}~${number.slice(6, 8)}`;

/** The key of a county's rows at registration; opaque afterwards. */
export const shardKeyFor = (region: string, bucket = '00') => `${region.slice(0, 6)}~${bucket}`;

/** Region and bucket of a shard key, for composing a number. */
export const partsOfShardKey = (shardKey: string) => ({ region: shardKey.slice(0, 6), bucket: shardKey.slice(7, 9) });

/**
 * A number as people type it: spaces, hyphens and full-width digits are forgiven, a wrong check digit is not.
 * @returns the 25 digits, or a refusal that tells nothing about what exists
 */
export function readRegistrationNumber(typed: string): string | Refusal {
  const digits = typed.normalize('NFKC').replace(/[\s\-–—·.]/g, '');
  if (/^\d{25}$/.test(digits) && checkDigit(digits.slice(0, 24)) === digits[24]) return digits;
  return refuse({
    kind: 'invalid',
    code: 'number.check-digit',
    field: 'number',
    what: {
      zh: '编号对不上，可能写错或漏了一位。',
      en: 'The number does not add up: a digit may be wrong or missing.',
    },
    way: { zh: '请对照凭证再输一次。', en: 'Please type it again from the receipt.' },
  });
}

/**
 * What lists call a matter, without region and year: `1127 02 000002`, with or without the check digit.
 * @param county region and bucket that it is of
 * @param year the year to begin with; the `back` years before it are meant too
 * @returns the numbers that it may stand for, newest first; none where it has another shape or no such day
 */
export function shortNumberMeans(
  typed: string,
  county: Pick<NumberParts, 'region' | 'bucket'>,
  year: number,
  back = 9,
): string[] {
  const found = /^(\d{2})(\d{2})(\d{2})(\d{6})(\d?)$/.exec(typed.normalize('NFKC').replace(/[\s\-–—·.…]/g, ''));
  if (!found) return [];
  const [, month = '', date = '', form = '', sequence = '', check = ''] = found;
  return Array.from({ length: back + 1 }, (_, i) => `${year - i}-${month}-${date}`)
    .filter(isLocalDate)
    .map((day) => registrationNumber({ ...county, day, form, sequence: Number(sequence) }))
    .filter((number) => number.endsWith(check));
}

/** In the groups in which it is printed: `990123 00 20260302 02 000017 4`. */
export function groupedNumber(number: string): string {
  return [
    number.slice(0, 6),
    number.slice(6, 8),
    number.slice(8, 16),
    number.slice(16, 18),
    number.slice(18, 24),
    number.slice(24),
  ].join(' ');
}
