import { expect, test } from 'vitest';
import { readDate } from './date-entry.ts';
import {
  count,
  fileSize,
  groupNumber,
  listDate,
  longDate,
  looksLikeNumber,
  moment,
  plainNumber,
  shortNumber,
} from './format.ts';

const today = '2026-04-28';

test('a legal date is written with its weekday, the year only where it is another', () => {
  expect(longDate('2026-05-06', 'zh')).toBe('2026年5月6日 周三');
  expect(longDate('2026-05-06', 'en')).toBe('Wed 6 May 2026');
  expect(listDate('2026-05-06', today, 'zh')).toBe('5月6日 周三');
  expect(listDate('2027-01-21', today, 'en')).toBe('Thu 21 Jan 2027');
});

test('a moment is shown on the wall clock of Shanghai, whatever the machine thinks', () => {
  expect(moment('2026-04-27T18:42:00.000Z', today, 'zh')).toBe('4月28日 02:42');
});

test('a registration number is read in groups and forgiven its spaces, hyphens and full-width digits', () => {
  const number = '9901230020260302020000174';
  expect(groupNumber(number)).toBe('990123 00 20260302 02 000017 4');
  expect(shortNumber(number)).toBe('…0302 02 000017');
  expect(plainNumber('９９０１２３ 00-20260302－02 000017 4')).toBe(number);
  expect(looksLikeNumber('990123 0020260302')).toBe(true);
  expect(looksLikeNumber('3月欠薪')).toBe(false);
});

test.each([
  ['0506', '2026-05-06'],
  ['5.6', '2026-05-06'],
  ['5月6日', '2026-05-06'],
  ['５／６', '2026-05-06'],
  ['20260506', '2026-05-06'],
  ['2026-5-6', '2026-05-06'],
  ['1231', '2025-12-31'],
  ['+7', '2026-05-05'],
  ['0230', undefined],
  ['2026-02-29', undefined],
  ['昨天', undefined],
  ['', undefined],
])('a typed date: %s', (typed, expected) => {
  expect(readDate(typed, today)).toBe(expected);
});

test('sizes and counts carry their unit and their thousands', () => {
  expect(fileSize(23_400_000)).toBe('23.4 MB');
  expect(fileSize(860)).toBe('860 B');
  expect(count(18_204)).toBe('18,204');
});
