import { describe, expect, test } from 'vitest';
import { leftovers, marked, marksOf, redact, unmarked } from './redact.ts';

describe('what has to be covered before a text is made public', () => {
  test.each([
    ['known names', '赵小满的工资已发，小满签收。', ['赵小满'], '某某的工资已发，小满签收。'],
    ['likely names', '村民陈桂香反映，刘副局长到场。', [], '村民某某反映，某某副局长到场。'],
    [
      'a name once found, wherever it stands again',
      '信访人黄成林，男，五十岁。黄成林说。',
      [],
      '信访人某某，男，五十岁。某某说。',
    ],
    ['a telephone by its form', '电话13912345678。', [], '电话（电话略）。'],
    ['a telephone by the word before it', '联系电话：88214567', [], '联系电话：（电话略）'],
    ['an identity number', '证号11010519491231002X', [], '证号（证件号略）'],
    ['house and room', '住3栋2单元402室。', [], '住某处。'],
    ['a village; the town stays', '青石镇河湾村的路修好了。', [], '青石镇某村（社区）的路修好了。'],
    ['a company and a school', '由澄溪宏远建筑有限公司承建实验小学教学楼。', [], undefined],
    [
      'an organ stays: whose duty it was is public',
      '县住房和城乡建设局已责令整改。',
      [],
      '县住房和城乡建设局已责令整改。',
    ],
    ['a sum stays', '补发工资12345678元。', [], '补发工资12345678元。'],
    ['general words stay', '主干道路和小区内部道路。', [], '主干道路和小区内部道路。'],
  ])('%s', (_what, text, names, expected) => {
    const made = redact(text, names);
    if (expected !== undefined) expect(made).toBe(expected);
    expect(leftovers(marked(text, names), names)).toEqual([]);
  });
});

test('a mark says its rule, is taken out of what is published, and is no leftover itself', () => {
  const text = marked('村民陈桂香，电话13912345678。');
  expect(marksOf(text).map(({ rule, cover }) => [rule, cover])).toEqual([
    [2, '某某'],
    [4, '（电话略）'],
  ]);
  expect(unmarked(text)).toBe('村民某某，电话（电话略）。');
  expect(marked(text)).toBe(text);
  expect(marked('〖9|手写〗〖')).toBe('〖9|手写〗');
});

test('a word let stand by hand is no leftover; a number or a party’s name never can be', () => {
  expect(leftovers('〖k|张经理〗说')).toEqual([]);
  expect(leftovers('〖k|13912345678〗').map(({ rule }) => rule)).toEqual([4]);
  expect(leftovers('〖k|赵小满〗', ['赵小满']).map(({ rule }) => rule)).toEqual([1]);
});
