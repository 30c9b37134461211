import { expect, test } from 'vitest';
import { searchQuery, searchTokens } from './search-words.ts';

test('a text is cut into every pair of neighbouring characters, and words of letters and digits', () => {
  expect(searchTokens(['拖欠工资3个月，A区'])).toEqual(['拖欠', '欠工', '工资', '3', '个月', 'a']);
});

test('names of the parties, phones and identity numbers are not in the search text', () => {
  const tokens = searchTokens(['我是陈桂香，电话139 1234 5678，证号110101199003078515'], ['陈桂香']);
  expect(tokens.join('|')).not.toMatch(/桂|陈|139|1101|8515/);
  expect(tokens).toContain('电话');
});

test('what was typed is looked for pair by pair, whatever else it holds', () => {
  expect(searchQuery('欠工资')).toBe(`'欠工' & '工资'`);
  expect(searchQuery(`a'; drop table x --`)).toBe(`'a' & 'drop' & 'table' & 'x'`);
  expect(searchQuery('水')).toBeUndefined();
  expect(searchQuery('!!! 。')).toBeUndefined();
});
