import { expect, test } from 'vitest';
import { identityNumberInDoubt, phoneInDoubt } from './typed-wrong.ts';

test('a mobile number with a digit missing or too many is doubted; whole ones, fixed lines and anything else are not', () => {
  expect(['1990000', '199 0000 123', '139000012345'].map(phoneInDoubt)).toEqual([true, true, true]);
  const fine = [
    '19900001234',
    '199-0000-1234',
    '+86 19900001234',
    '0999-1234567',
    '1234567',
    '7654321',
    '村委会转',
    '',
  ];
  expect(fine.filter(phoneInDoubt)).toEqual([]);
});

test('an identity number is doubted when its last sign does not fit or a digit is missing; other papers are not', () => {
  expect(identityNumberInDoubt('11010519491231002X')).toBe(false);
  expect(identityNumberInDoubt('11010519491231002x')).toBe(false);
  expect(identityNumberInDoubt('110105491231002')).toBe(false);
  expect(identityNumberInDoubt('11010519491231003X')).toBe(true);
  expect(identityNumberInDoubt('1101051949123100')).toBe(true);
  expect(['E12345678', 'H12345', ''].filter(identityNumberInDoubt)).toEqual([]);
});
