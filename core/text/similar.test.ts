import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, bandKeys, estimate, signatureOf } from './minhash.ts';
import { sharedPassages } from './passages.ts';
import { replacements } from './replaced.ts';
import { containment, jaccard, shingles } from './shingles.ts';

const TEXT = '我家住在青石镇柳树小区三栋，楼下的烧烤店每天营业到凌晨两点，油烟和喧哗让老人孩子都睡不着，请管一管。';

describe('resemblance', () => {
  test('width, case, spaces and punctuation make no difference', () => {
    expect(jaccard(shingles('ＡＢ路３号，漏水了'), shingles('ab路3号 漏水了！'))).toBe(1);
  });

  test('is 0 without a common run and for empty texts', () => {
    expect(jaccard(shingles('东边的桥塌了'), shingles('西校门口积水'))).toBe(0);
    expect(jaccard(shingles(''), shingles(''))).toBe(0);
    expect(containment(shingles(''), shingles(TEXT))).toBe(0);
  });

  test('a longer letter that quotes a shorter one contains it', () => {
    expect(containment(shingles(TEXT), shingles(`前几天我写过：${TEXT}一直没有人来。`))).toBe(1);
  });

  test('one character of 40 changed costs five runs', () => {
    const changed = TEXT.replace('烧烤店', '烧腊店');
    const [a, b] = [shingles(TEXT), shingles(changed)];
    expect(a.size).toBe(b.size);
    expect(jaccard(a, b)).toBeCloseTo((a.size - 5) / (a.size + 5), 10);
  });
});

describe('signatures', () => {
  test('are the same on every machine and release: stored ones stay comparable', () => {
    const signature = signatureOf(shingles(TEXT));
    expect([...signature.slice(0, 3)]).toMatchInlineSnapshot(`
      [
        131374544,
        184425560,
        19848161,
      ]
    `);
    expect(bandKeys(signature).slice(0, 3)).toMatchInlineSnapshot(`
      [
        773761582,
        -63367588,
        275320308,
      ]
    `);
  });

  test('estimate the resemblance', () => {
    const words = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 60 }), (first, second, common) => {
        const a = new Set(first);
        const b = new Set([...first.slice(0, common), ...second.slice(common)]);
        expect(Math.abs(estimate(signatureOf(a), signatureOf(b)) - jaccard(a, b))).toBeLessThan(0.3);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('near copies share a band; keys fit a signed 32-bit column', () => {
    const keys = bandKeys(signatureOf(shingles(TEXT)));
    const copied = bandKeys(signatureOf(shingles(TEXT.replace('两点', '三点').replace('请管一管', '求解决'))));
    const other = bandKeys(
      signatureOf(shingles('关于县城到青石镇的公交车班次太少，希望早晚高峰加开两班，方便学生上学和老人看病。')),
    );
    expect(keys).toHaveLength(BANDS);
    expect(keys.some((key) => copied.includes(key))).toBe(true);
    expect(keys.some((key) => other.includes(key))).toBe(false);
    for (const key of keys) expect(key).toBe(key | 0);
  });
});

describe('shared passages', () => {
  test('are marked in both originals, punctuation and width bridged', () => {
    const a = `前言不同。${TEXT}`;
    const b = `另一种开头,${TEXT.replaceAll('，', ',')}`;
    const [passage, ...rest] = sharedPassages(a, b);
    expect(rest).toEqual([]);
    expect(a.slice(passage!.a.from, passage!.a.to)).toBe(TEXT.slice(0, -1));
    expect(b.slice(passage!.b.from, passage!.b.to)).toBe(TEXT.slice(0, -1).replaceAll('，', ','));
  });

  test('do not overlap, and are equal letter by letter', () => {
    const letter = fc.constantFrom(...'甲乙丙丁戊');
    const text = fc.array(letter, { maxLength: 80 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        let end = 0;
        for (const passage of sharedPassages(a, b, 4)) {
          expect(passage.a.from).toBeGreaterThanOrEqual(end);
          end = passage.a.to;
          expect(a.slice(passage.a.from, passage.a.to)).toBe(b.slice(passage.b.from, passage.b.to));
          expect(passage.letters).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });
});

describe('replacements', () => {
  test('count a name that gives way to another', () => {
    expect(replacements('柳树小区停水，柳树小区没人管', '桃园小区停水，桃园小区没人管')).toEqual({
      replaced: [{ a: '柳树', b: '桃园', times: 2 }],
      edits: 2,
    });
  });

  test('are none between equal texts, and unknown when too much differs', () => {
    expect(replacements(TEXT, TEXT)).toEqual({ replaced: [], edits: 0 });
    expect(replacements('甲乙丙丁', '子丑寅卯', 5)).toBeUndefined();
  });

  test('turn one text into the other: as many as the edits leave', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙丁'), { maxLength: 40 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = replacements(a, b)!;
        expect(found.edits === 0).toBe(a === b);
        for (const { a: x, b: y } of found.replaced) {
          expect(a).toContain(x);
          expect(b).toContain(y);
        }
      }),
    );
  });
});
