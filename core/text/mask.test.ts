import { describe, expect, test } from 'vitest';
import { findNumbers, mask } from './mask.ts';

describe('personal numbers are found by their form and masked in place', () => {
  test.each([
    ['电话13912345678联系', 'mobile', '13912345678'],
    ['电话 139 1234 5678 联系', 'mobile', '139 1234 5678'],
    ['请拨139-1234-5678', 'mobile', '139-1234-5678'],
    ['手机１３９１２３４５６７８。', 'mobile', '１３９１２３４５６７８'],
    ['座机0999-12345678', 'telephone', undefined],
    ['座机0999-2345678', 'telephone', '0999-2345678'],
    ['座机021 62345678', 'telephone', '021 62345678'],
    ['身份证11010519491231002X', 'identity-card', '11010519491231002X'],
    ['身份证号990123197001010017', 'identity-card', '990123197001010017'],
    ['卡号6222 0212 3456 7890 129', 'bank-card', undefined],
    ['卡号4111 1111 1111 1111', 'bank-card', '4111 1111 1111 1111'],
    ['邮箱lan.wang@example.org.cn收', 'e-mail', 'lan.wang@example.org.cn'],
    ['车牌湘A12345撞人', 'plate', '湘A12345'],
    ['新能源车粤BD12345', 'plate', '粤BD12345'],
  ])('%s', (text, kind, number) => {
    const found = findNumbers(text).filter((one) => one.kind === kind);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(number === undefined ? [] : [number]);
  });

  test('the text keeps its length, and nothing else changes', () => {
    const text = '我叫某某，电话13912345678，身份证11010519491231002X，2026年3月2日。';
    const masked = mask(text);
    expect(masked).toBe(
      '我叫某某，电话＊＊＊＊＊＊＊＊＊＊＊，身份证＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊，2026年3月2日。',
    );
    expect(masked.length).toBe(text.length);
    expect(mask(masked)).toBe(masked);
  });

  test.each(['欠薪12300元', '2026年11月22日', '登记号990123202603020200017', '107国道旁3栋201室', '第34条、第35条'])(
    'an ordinary number stays: %s',
    (text) => {
      expect(mask(text)).toBe(text);
    },
  );
});
