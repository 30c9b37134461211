import { describe, expect, test } from 'vitest';
import { bigrams } from './bigrams.ts';
import { chineseNumber, extract, findAmounts, findDates } from './extract.ts';
import { PLACE_WORDS } from './place-words.ts';
import { findPlaces } from './places.ts';

describe('places', () => {
  test.each([
    ['我是青石镇柳树小区3栋的业主', ['town:青石镇', 'estate:柳树小区', 'building:3栋']],
    ['反映A7县春华镇金鼎村的路', ['district:A7县', 'town:春华镇', 'village:金鼎村']],
    ['位于和平路与解放大道交汇处', ['road:和平路', 'road:解放大道']],
    ['大新村和大塘村', ['village:大新村', 'village:大塘村']],
    ['乘８０５路到澄溪师范学院', ['line:805路', 'school:澄溪师范学院']],
    ['本小区、全村、这条路、这个学校', []],
    ['农村和城市的社区', []],
  ])('%s', (text, names) => {
    expect(findPlaces(text).map(({ kind, name }) => `${kind}:${name}`)).toEqual(names);
  });

  test('names without an ending are found when the county knows them', () => {
    const words = { ...PLACE_WORDS, known: [{ name: '金水湾', kind: 'estate' as const }] };
    expect(findPlaces('金水湾停水', words).map(({ name }) => name)).toEqual(['金水湾']);
    expect(findPlaces('金水湾停水')).toEqual([]);
  });

  test('spans point into the original', () => {
    const text = '反映Ａ７县春华镇金鼎村的路';
    expect(findPlaces(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Ａ７县', '春华镇', '金鼎村']);
  });
});

describe('dates', () => {
  test.each([
    ['2019年3月5日起', '2019-03-05'],
    ['2019-3-5', '2019-03-05'],
    ['2019/03/05 上午', '2019-03-05'],
    ['2019.3.5', '2019-03-05'],
    ['2019年2月30日', undefined],
  ])('%s is the day %s', (text, date) => {
    expect(findDates(text)[0]?.date).toBe(date);
  });

  test('are as precise as written', () => {
    expect(findDates('2018年4月份举报，5月6日答复').map(({ year, month, date }) => [year, month, date])).toEqual([
      [2018, 4, undefined],
      [undefined, 5, undefined],
    ]);
    expect(findDates('第13月40日')).toEqual([]);
  });
});

describe('amounts', () => {
  test.each([
    ['欠我12,300.50元', 12_300.5],
    ['共3万元', 30_000],
    ['约1.5亿元', 150_000_000],
    ['三千五百元', 3500],
    ['两万块钱', 20_000],
    ['226960元', 226_960],
  ])('%s is %d yuan', (text, yuan) => {
    expect(findAmounts(text).map((amount) => amount.yuan)).toEqual([yuan]);
  });

  test.each([
    ['十二', 12],
    ['两万零五十', 20_050],
    ['一百零三', 103],
    ['二〇一九', 2019],
    ['三亿五千万', 350_000_000],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  test('other words are no number', () => {
    expect(chineseNumber('很多')).toBeUndefined();
    expect(findAmounts('没有元旦放假')).toEqual([]);
  });
});

describe('organs', () => {
  test('are taken with the district or town before them', () => {
    const { organs, places } = extract('投诉A7县公安局和青石镇人民政府，住建局不管，当地政府不理');
    expect(organs.map(({ name }) => name)).toEqual(['A7县公安局', '青石镇人民政府', '住建局']);
    expect(places.map(({ kind }) => kind)).not.toContain('organ');
  });
});

describe('search words', () => {
  test.each([
    ['拖欠工资', ['拖欠', '欠工', '工资']],
    ['水', ['水']],
    ['5G网络，A7县', ['5g', '网络', 'a7', '县']],
    ['', []],
  ])('%j', (text, words) => {
    expect(bigrams(text)).toEqual(words);
  });
});
