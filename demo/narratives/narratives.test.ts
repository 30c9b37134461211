import { describe, expect, test } from 'vitest';
import { categories, categoryByCode } from '../county/categories.ts';
import { organByCode, organs } from '../county/organs.ts';
import { afterTheEnd, whileHandled } from './follow-ups.ts';
import { narratives } from './narratives.ts';
import { overlap, trigrams } from './overlap.ts';

const texts = [
  ...narratives.map(({ key, text }) => ({ key, text })),
  ...[...whileHandled, ...afterTheEnd].map(({ key, text }) => ({ key, text })),
];

describe('the narratives of the demonstration', () => {
  test('there are at least 420', () => {
    expect(texts.length).toBeGreaterThanOrEqual(420);
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
  });

  test('no two share 60 % of their character trigrams', () => {
    const grams = texts.map(({ key, text }) => ({ key, grams: trigrams(text) }));
    const near: string[] = [];
    for (const [i, one] of grams.entries()) {
      for (const other of grams.slice(i + 1)) {
        if (overlap(one.grams, other.grams) >= 0.6) near.push(`${one.key} ~ ${other.key}`);
      }
    }
    expect(near).toEqual([]);
  });

  test('overlap sees a copy, a part and a stranger', () => {
    const whole = trigrams('路灯坏了两个月没有人修');
    expect(overlap(whole, whole)).toBe(1);
    expect(overlap(whole, trigrams('路灯坏了'))).toBe(1);
    expect(overlap(whole, trigrams('承包地被人占用'))).toBe(0);
  });

  test('each has 60 to 600 characters and no empty slot', () => {
    for (const { key, text } of narratives) {
      expect([key, [...text].length >= 60 && [...text].length <= 600]).toEqual([key, true]);
    }
    for (const { key, text, title, note, asks } of narratives) {
      const all = [text, title, note, ...asks.flatMap((one) => [one.text, one.finding, one.reply, ...one.basis])].join(
        '',
      );
      expect([key, /[{}|]|undefined/.test(all)]).toEqual([key, false]);
    }
  });

  test('one to four requests, each with finding, reply and, where it is granted or refused, a basis (Art. 32)', () => {
    for (const { key, asks } of narratives) {
      expect([key, asks.length >= 1 && asks.length <= 4]).toEqual([key, true]);
      for (const { finding, reply, outcome, basis } of asks) {
        expect(finding).not.toBe('');
        expect(reply).not.toBe('');
        if (outcome !== 'explain') expect([key, basis.length > 0]).toEqual([key, true]);
      }
    }
  });

  test('every first-level category and every kind of outcome occurs', () => {
    const first = new Set(narratives.map(({ categoryCode }) => `${categoryCode.slice(0, 2)}0000`));
    expect(categories.filter(({ code, parentCode }) => !parentCode && !first.has(code))).toEqual([]);
    expect(narratives.filter(({ categoryCode }) => !categoryByCode(categoryCode))).toEqual([]);
    const outcomes = new Set(narratives.flatMap(({ asks }) => asks.map(({ outcome }) => outcome)));
    expect([...outcomes].sort()).toEqual(['explain', 'not-support', 'partial', 'support']);
  });

  test('every county department has narratives of its own', () => {
    const responsible = new Set(narratives.map(({ organCode }) => organCode));
    const idle = organs.filter(
      ({ level, kind, code }) => level === 'county' && kind === 'department' && !responsible.has(code),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  test('an accusation names the organ complained of and rests with another (Art. 30)', () => {
    for (const { nature, accusedCode, organCode } of narratives.filter(({ nature }) => nature === 'accusation')) {
      expect([nature, accusedCode !== undefined && accusedCode !== organCode]).toEqual([nature, true]);
      expect(organByCode(accusedCode ?? '')).toBeDefined();
    }
  });

  test('all five lawful routes of Art. 31(1)–(5) occur', () => {
    expect(new Set(narratives.flatMap(({ route }) => (route ? [route.way] : []))).size).toBe(5);
  });
});
