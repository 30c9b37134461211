import { expect, test } from 'vitest';
import { faultsOf } from '../lint.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

const chinese = leaves(zh);
const english = leaves(en);

test('the lint finds what it is for', () => {
  expect(faultsOf('提交成功！')).not.toEqual([]);
  expect(faultsOf('没有网络,请重试')).toEqual(['half-width punctuation']);
  expect(faultsOf('草稿存于{{time}}')).toEqual([]);
});

test('no Chinese sentence of the desk blames, hides, shouts or is set in half-width punctuation', () => {
  expect([...chinese].flatMap(([key, text]) => faultsOf(text).map((fault) => `${key}: ${fault} in ${text}`))).toEqual(
    [],
  );
});

test('every English sentence is English and says as much as is put into the Chinese one', () => {
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
  for (const [key, text] of english) {
    expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
    const original = chinese.get(key.replace(/_one$/, '_other'));
    expect(holes(text), key).toEqual(holes(original ?? ''));
  }
});

test('buttons and labels end without a full stop', () => {
  const labels = [
    'frame.signOut',
    'kit.preview',
    'kit.take',
    'register.act',
    'receipt.slip',
    'organs.save',
    'find.search',
    'signin.enter',
  ];
  for (const key of labels) expect(chinese.get(key), key).toMatch(/[^。]$/);
});

function leaves(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...leaves(value as object, `${path}${key}.`)],
    ),
  );
}
