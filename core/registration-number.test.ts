import { expect, test } from 'vitest';
import type { LocalDate } from './calendar/index.ts';
import { isRefusal } from './refusal.ts';
import {
  checkDigit,
  groupedNumber,
  readRegistrationNumber,
  registrationNumber,
  shardKeyOfNumber,
  shortNumberMeans,
} from './registration-number.ts';

const number = registrationNumber({
  region: '990123',
  bucket: '00',
  day: '2026-03-02' as LocalDate,
  form: '02',
  sequence: 17,
});

test('the check digit is ISO 7064 MOD 11,10 (the standard’s own example: 0794 gives 5)', () => {
  expect(checkDigit('0794')).toBe('5');
});

test('a number has 25 digits and names its county', () => {
  expect(number).toMatch(/^990123002026030202000017\d$/);
  expect(shardKeyOfNumber(number)).toBe('990123~00');
  expect(groupedNumber(number).replaceAll(' ', '')).toBe(number);
});

test('spaces, hyphens and full-width digits are forgiven', () => {
  expect(readRegistrationNumber(` ${groupedNumber(number)} `)).toBe(number);
  expect(readRegistrationNumber(number.replace(/(\d{6})/, '$1-'))).toBe(number);
  expect(readRegistrationNumber([...number].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''))).toBe(
    number,
  );
});

test('every single wrong digit is noticed', () => {
  for (let at = 0; at < 25; at++) {
    for (let digit = 0; digit < 10; digit++) {
      if (String(digit) === number[at]) continue;
      expect(isRefusal(readRegistrationNumber(number.slice(0, at) + digit + number.slice(at + 1)))).toBe(true);
    }
  }
});

test('a missing digit, letters and nothing at all are refused', () => {
  for (const typed of ['', number.slice(1), `${number}0`, 'abc', number.replace('9', 'g')]) {
    expect(readRegistrationNumber(typed)).toMatchObject({ refused: true, code: 'number.check-digit' });
  }
});

test('what lists call a matter stands for it in whichever year: with a check digit, for those that it fits', () => {
  const county = { region: '990123', bucket: '00' };
  const number = registrationNumber({ ...county, day: '2025-11-27' as LocalDate, form: '02', sequence: 2 });
  expect(shortNumberMeans('…1127 02 000002', county, 2026)).toContain(number);
  expect(shortNumberMeans('1127 02 000002', county, 2026)).toHaveLength(10);
  expect(shortNumberMeans(`１１２７ 02 000002 ${number.at(-1)}`, county, 2026)).toContain(number);
  expect(shortNumberMeans('0230 02 000002', county, 2026)).toEqual([]);
  expect(shortNumberMeans(number, county, 2026)).toEqual([]);
});
