import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, normalise } from './normalise.ts';

describe('normalising a text', () => {
  test.each([
    ['ＡＢＣ１２３，。', 'abc123,。'],
    ['  两行\n\t之间　 空白 ', '两行 之间 空白'],
    ['壹贰叁万元', '一二三万元'],
    ['三一大道', '三一大道'],
    ['零\u200b宽\ufeff字', '零宽字'],
  ])('%j becomes %j', (original, text) => {
    expect(normalise(original).text).toBe(text);
  });

  test('letters alone drop punctuation and spaces', () => {
    expect(lettersOf('您好！！ 我家(3栋) 漏水……').text).toBe('您好我家3栋漏水');
  });

  test('every letter knows where it came from, also outside the basic plane', () => {
    const { text, origin } = lettersOf('甲，㎡𠮷乙');
    expect(text).toBe('甲m2𠮷乙');
    expect([...origin]).toEqual([0, 2, 2, 3, 3, 5, 6]);
  });

  test('is stable, and origins never go back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (original) => {
        const { text, origin } = normalise(original);
        expect(origin.length).toBe(text.length + 1);
        for (let at = 1; at < origin.length; at++) expect(origin[at]!).toBeGreaterThanOrEqual(origin[at - 1]!);
        expect(lettersOf(text).text).toBe(lettersOf(original).text);
      }),
    );
  });
});
