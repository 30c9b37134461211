import { expect, test } from 'vitest';
import { citationIn, citationOf, citationsIn, soughtIn } from './index.ts';

test('a text cites every article that it names, however the numbers are written', () => {
  expect(citationsIn('《信访工作条例》第三十四条；《中华人民共和国劳动法》第50条第2款、劳动合同法第八十五条')).toEqual([
    { title: '信访工作条例', article: 34 },
    { title: '劳动法', article: 50 },
    { title: '劳动合同法', article: 85 },
  ]);
  expect(citationIn('民法典第一百零七条')).toEqual({ title: '民法典', article: 107 });
  expect(citationsIn('《物业管理条例》第六条，《物业管理条例》第6条')).toHaveLength(1);
  expect(citationsIn('县里的老规矩')).toEqual([]);
});

test('an article that is chosen is written as letters cite it, and is found again by what was written', () => {
  const written = (titleZh: string, labelZh: string) => citationOf({ titleZh, labelZh });
  expect(written('信访工作条例', '信访工作条例第34条')).toBe('《信访工作条例》第三十四条');
  expect(written('信访工作条例', '信访工作条例第23条第3项')).toBe('《信访工作条例》第二十三条第三项');
  expect(written('澄溪县物业管理办法', '第10条')).toBe('《澄溪县物业管理办法》第十条');
  for (let article = 1; article <= 1300; article++)
    expect(citationIn(written('民法典', `民法典第${article}条`))).toEqual({ title: '民法典', article });
});

test('words and the number of an article are told apart', () => {
  expect(soughtIn('劳动法 50')).toEqual({ words: '劳动法', article: 50 });
  expect(soughtIn('劳动法第五十条')).toEqual({ words: '劳动法', article: 50 });
  expect(soughtIn('第34条')).toEqual({ words: '', article: 34 });
  expect(soughtIn('３４')).toEqual({ words: '', article: 34 });
  expect(soughtIn('拖欠工资')).toEqual({ words: '拖欠工资', article: undefined });
});
