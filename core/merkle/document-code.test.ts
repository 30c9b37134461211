import { expect, test } from 'vitest';
import { documentCode, judgeDocumentCode, judgeFile, readDocumentCode, sealDocument, sealFile } from './index.ts';
import { ed25519Signer } from './test-keys.ts';

const organ = ed25519Signer('xinfang.example/seal/rsj', 1, new Uint8Array(32).fill(6));
const stranger = ed25519Signer('xinfang.example/seal/rsj', 1, new Uint8Array(32).fill(7));
const claim = {
  number: '澄人社信意〔2026〕12号',
  organ: '澄溪县人力资源和社会保障局',
  date: '2026-04-30',
  digest: new Uint8Array(32).fill(5),
};
const code = documentCode(sealDocument(claim, organ));

test('a code says number, organ, day and digest, and its seal holds under the organ’s key alone', () => {
  expect(judgeDocumentCode(code, [organ.key])).toMatchObject({ state: 'sealed', document: claim });
  expect(judgeDocumentCode(`https://x.example/check?c=${code.toLowerCase()}`, [organ.key]).state).toBe('sealed');
  expect(judgeDocumentCode(code, [stranger.key])).toMatchObject({ state: 'unknown-key', claim });
  expect(judgeDocumentCode(code, []).state).toBe('unknown-key');
});

test('no character of a code can be changed', () => {
  for (let at = 3; at < code.length; at += 1) {
    const other = code[at] === '7' ? '8' : '7';
    const changed = code.slice(0, at) + other + code.slice(at + 1);
    expect(judgeDocumentCode(changed, [organ.key]).state, String(at)).not.toBe('sealed');
  }
});

test('what is no code is none', () => {
  for (const text of ['', 'HY2', 'HY1ABC', code.slice(0, 120), `HY2${'Z'.repeat(300)}`, '%PDF-1.7']) {
    expect(readDocumentCode(text)).toBeUndefined();
  }
});

test('a claim that its code cannot carry is not sealed', () => {
  for (const wrong of [
    { number: '' },
    { organ: 'a\nb' },
    { date: '30 April' },
    { digest: new Uint8Array(31) },
    { organ: '局'.repeat(41) },
  ]) {
    expect(() => sealDocument({ ...claim, ...wrong }, organ)).toThrow('no document');
  }
});

test('a sealed file is what was issued, to the last byte', () => {
  const pdf = new TextEncoder().encode(`%PDF-1.7\n${code}\n%%EOF`);
  const sealed = sealFile(pdf, organ);
  expect(judgeFile(sealed, [organ.key])).toBe('sealed');
  expect(judgeFile(sealed, [stranger.key])).toBe('unknown-key');
  expect(judgeFile(pdf, [organ.key])).toBe('absent');
  expect(judgeFile(new Uint8Array(), [organ.key])).toBe('absent');
  for (const at of [0, 20, pdf.length - 1]) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(judgeFile(changed, [organ.key]), String(at)).toBe('altered');
  }
  const forged = sealFile(pdf, { ...stranger, key: organ.key });
  expect(judgeFile(forged, [organ.key])).toBe('altered');
});
