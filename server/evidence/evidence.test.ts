import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { type FreshDatabase, freshDatabase, manualClock, tempFolder } from '../../test/kit/index.ts';
import { caseSeal } from '../petitioners/index.ts';
import { keysFrom, openFiles, together } from '../platform/index.ts';
import { type Evidence, openEvidence } from './index.ts';

let fresh: FreshDatabase;
let evidence: Evidence;
const folder = tempFolder();
const clock = manualClock('2026-03-02');
const keys = keysFrom({
  master: randomBytes(32),
  ledger: randomBytes(32),
  receipts: randomBytes(32),
  seals: randomBytes(32),
});
const at = { shardKey: '990123~00', petitionId: '018cc251-f400-7000-8000-000000000001' };
const seal = caseSeal(keys, at.shardKey, at.petitionId, randomBytes(32));
const claiming = { ...at, seal, seq: 1, by: 'petitioner' as const, today: clock.today(), already: 0 };

beforeAll(async () => {
  fresh = await freshDatabase();
  const limits = { megabytes: 1, perPetition: 3 };
  evidence = openEvidence({ db: fresh.db, clock, keys, files: openFiles(folder.path), limits });
});
afterAll(async () => {
  await fresh.close();
  folder.close();
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

async function upload(name: string, bytes: Buffer): Promise<string> {
  const taken = await evidence.upload(name, bytes);
  if (isRefusal(taken)) throw new Error(taken.what.zh);
  return taken.token;
}

async function attach(tokens: string[], already = 0) {
  const claimed = await evidence.claim(tokens, { ...claiming, already });
  if (!isRefusal(claimed)) await fresh.db.local(at.shardKey).run(together(claimed.writes));
  return claimed;
}

test.each([
  ['合同.jpg', exe, '「合同.jpg」不是图片，没有收下。'],
  ['合同.jpg', Buffer.from('<script>alert(1)</script>'), '「合同.jpg」不是图片，没有收下。'],
  ['合同.pdf', png, '「合同.pdf」不是PDF，没有收下。'],
  ['表.docx', Buffer.from('PK\u0003\u0004不是'), '「表.docx」不是Word文档，没有收下。'],
  ['说明.txt', exe, '「说明.txt」不是文本，没有收下。'],
  ['setup.exe', exe, '「setup.exe」这种文件不收。'],
  ['page.html', Buffer.from('<html>'), '「page.html」这种文件不收。'],
  ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '「picture.svg」这种文件不收。'],
  ['没有扩展名', png, '「没有扩展名」这种文件不收。'],
  ['空.png', Buffer.alloc(0), '「空.png」是空的。'],
])('%s is refused for what it is, not for what it is called', async (name, bytes, said) => {
  const refusal = await evidence.upload(name, bytes);
  expect(refusal).toMatchObject({ refused: true, field: 'file', what: { zh: said } });
});

test('a name is cut to its last part; a picture under its own name is taken', async () => {
  expect(await evidence.upload('..\\..\\C:\\照片\u202e.png', png)).toMatchObject({
    name: '照片.png',
    type: 'image/png',
  });
});

test('more than the limit is refused, whether it was cut off or came whole', async () => {
  expect(await evidence.upload('大.txt', Buffer.alloc(1024 * 1024 + 1, 65))).toMatchObject({ kind: 'tooLarge' });
  expect(await evidence.upload('大.txt', undefined)).toMatchObject({ kind: 'tooLarge' });
});

test('a file comes back as it went in, and lies sealed on the disk', async () => {
  const bytes = Buffer.from('水样照片的说明：铁锈色');
  const claimed = await attach([await upload('说明.txt', bytes)]);
  if (isRefusal(claimed)) throw new Error(claimed.code);
  const [fileId] = claimed.fileIds;
  const opened = await evidence.open(fresh.db.local(at.shardKey), { ...at, fileId: fileId! }, seal);
  expect(opened?.file).toMatchObject({ name: '说明.txt', type: 'text/plain', by: 'petitioner', addedOn: '2026-03-02' });
  expect(Buffer.from(opened!.bytes)).toEqual(bytes);
  const stored = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of stored) {
    expect(readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from('铁锈'))).toBe(false);
  }
  expect(await evidence.open(fresh.db.local(at.shardKey), { ...at, fileId: 'f'.repeat(64) }, seal)).toBeUndefined();
});

test('a token works once, and not after a day', async () => {
  const token = await upload('a.txt', Buffer.from('一'));
  expect(isRefusal(await attach([token]))).toBe(false);
  expect(await attach([token])).toMatchObject({ code: 'upload.gone', field: 'uploads.0' });
  const old = await upload('b.txt', Buffer.from('二'));
  clock.pass(24 * 3_600_000);
  expect(await attach([old])).toMatchObject({ code: 'upload.gone' });
  const stored = () => readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const before = stored().length;
  expect(await evidence.forgetExpired()).toBe(0);
  clock.pass(3_600_000);
  const forgotten = await evidence.forgetExpired();
  expect(forgotten).toBeGreaterThan(0);
  expect(stored().length).toBe(before - forgotten);
});

test('a matter takes so many files and no more', async () => {
  const token = await upload('c.txt', Buffer.from('三'));
  expect(await attach([token], 3)).toMatchObject({ code: 'upload.too-many', data: { most: 3 } });
  expect(await attach(['w', 'x', 'y', 'z'])).toMatchObject({ code: 'upload.too-many' });
});
