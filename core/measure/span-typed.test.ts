import { expect, test } from 'vitest';
import { spanTitle, spanTyped } from './span-typed.ts';

test.each([
  ['2026-W47', '2026-W47', '2026年11月16日—22日', '16–22 November 2026'],
  ['2026年第49周', '2026-W49', '2026年11月30日—12月6日', '30 November–6 December 2026'],
  ['2026年第1周', '2026-W01', '2025年12月29日—2026年1月4日', '29 December 2025–4 January 2026'],
  ['２０２６年 3月', '2026-03', '2026年3月', '2026-03'],
  ['2026年第4季度', '2026-Q4', '2026年第4季度', 'Q4 2026'],
  ['2026年上半年', '2026-H1', '2026年上半年', 'first half of 2026'],
  ['2026年', '2026', '2026年', '2026'],
])('%s is kept as %s and read in words', (typed, kept, zh, en) => {
  expect(spanTyped(typed)).toBe(kept);
  expect(spanTitle(kept)).toEqual({ zh, en });
});

test('what is no span stays as it was typed', () => {
  for (const typed of ['2026年第54周', '2026年13月', '今年', '2026年第5季度']) expect(spanTyped(typed)).toBe(typed);
});
