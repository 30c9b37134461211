import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentCode, fingerprint, formatVerifierKey, sealDocument, sealFile } from '../core/merkle/index.ts';
import { office, stranger } from './test-log.ts';
import { verify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'document 核验 '));
afterAll(() => rmSync(folder, { recursive: true }));
const claim = {
  number: '澄信告〔2026〕3号',
  organ: '澄溪县信访局',
  date: '2026-04-28',
  digest: new Uint8Array(32).fill(8),
};
const code = documentCode(sealDocument(claim, office));
const pdf = new TextEncoder().encode(`%PDF-1.7\n<</Keywords(${code})>>\n%%EOF`);
const changed = sealFile(pdf, office);
changed[12] = 0x20;
const files = {
  'letter.pdf': sealFile(pdf, office),
  'changed.pdf': changed,
  'saved-anew.pdf': pdf,
  'bare.pdf': new TextEncoder().encode('%PDF-1.7\n%%EOF'),
  code: new TextEncoder().encode(`https://x.example/check?c=${code}`),
  nonsense: new TextEncoder().encode('HY2'),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
const keys = ['--key', formatVerifierKey(office.key)];

test.each<[string, string[], number, RegExp]>([
  ['letter.pdf', keys, 0, /to the last byte/],
  ['letter.pdf', [...keys, '--fingerprint', fingerprint(office.key.publicKey)], 0, /Genuine/],
  ['letter.pdf', ['--key', formatVerifierKey(stranger.key)], 1, /none of the keys/],
  ['letter.pdf', [], 2, /--keys/],
  ['changed.pdf', keys, 1, /was changed|no seal/],
  ['saved-anew.pdf', keys, 3, /no seal over the whole/],
  ['bare.pdf', keys, 1, /bears no seal/],
  ['code', keys, 3, /Compare organ, number/],
  ['nonsense', keys, 1, /begins with HY2/],
  ['nothing', keys, 2, /Cannot read/],
])('document %s %j', async (file, options, exit, says) => {
  const outcome = await verify(['document', join(folder, file), ...options], '2026-04-28T03:00:00.000Z');
  expect([outcome.exit, outcome.says.map(({ en }) => en).join(' ')]).toEqual([exit, expect.stringMatching(says)]);
});
