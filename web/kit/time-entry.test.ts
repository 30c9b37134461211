import { expect, test } from 'vitest';
import { readTime } from './time-entry.ts';

test.each([
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['０９：３０', '09:30'],
  ['14.05', '14:05'],
  ['1405', '14:05'],
  ['9', '09:00'],
  ['9点半', '09:30'],
  ['15时20分', '15:20'],
  ['2460', undefined],
  ['25:00', undefined],
  ['晚上', undefined],
  ['', undefined],
])('a time may be typed as hands do: %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
