import { describe, expect, test } from 'vitest';
import { ARTICLES, type ArticleId, citeEn, citeZh, isArticleId, LAWS, lawOf } from './articles.ts';

const ids = Object.keys(ARTICLES) as ArticleId[];

describe('a citation', () => {
  test.each([
    ['R.34', '第34条', 'Art. 34'],
    ['R.23.3', '第23条第3款', 'Art. 23(3)'],
    ['R.31.6', '第31条第6项', 'Art. 31(6)'],
    ['XZFY.20', '行政复议法第20条', 'Administrative Reconsideration Law, Art. 20'],
    ['JY16.accept', '信访事项简易办理办法（试行）', 'Trial Measures on Simplified Handling (2016)'],
    ['H.first-holder', '本系统规则', 'Rule of this system'],
  ] as const)('%s reads %s and %s', (id, zh, en) => {
    expect(citeZh(id)).toBe(zh);
    expect(citeEn(id)).toBe(en);
  });

  test('in full names the law', () => {
    expect(citeZh('R.34', true)).toBe('信访工作条例第34条');
    expect(citeEn('R.34', true)).toBe('Regulations on Petition Work, Art. 34');
  });

  test('every article belongs to a law, and every law has an article', () => {
    for (const id of ids) expect([id, lawOf(id)?.zh.length > 0]).toEqual([id, true]);
    for (const law of Object.keys(LAWS)) expect([law, ids.some((id) => id.startsWith(`${law}.`))]).toEqual([law, true]);
  });

  test('every article from 13 to 48 of the Regulations can be cited', () => {
    for (let article = 13; article <= 48; article++) expect(isArticleId(`R.${article}`)).toBe(true);
  });

  test('a paragraph or item says which of the two it is, and its article exists too', () => {
    for (const id of ids.filter((id) => /^R\.\d+\.\d+$/.test(id))) {
      expect([id, 'part' in ARTICLES[id]]).toEqual([id, true]);
      expect(isArticleId(id.slice(0, id.lastIndexOf('.')))).toBe(true);
    }
  });

  test('gists have at most 40 characters in Chinese, both languages, and full-width punctuation', () => {
    for (const id of ids) {
      const { zh, en } = ARTICLES[id];
      expect([id, [...zh].length <= 40, en.length > 0]).toEqual([id, true, true]);
      expect([id, /[,;:()]/.test(zh)]).toEqual([id, false]);
    }
  });

  test('an unknown article is not one', () => {
    expect(isArticleId('R.99')).toBe(false);
    expect(isArticleId('toString')).toBe(false);
  });
});
