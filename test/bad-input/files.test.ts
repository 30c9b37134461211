import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { expectProblem } from '../kit/problem.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

/** Files that are not what they say, too large, too many, or no files at all. */
let app: RunningApp;
let ask: Ask;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  ask = await asking(app, 'liumei');
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const exe = Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(500)]);
const elf = Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(500)]);
const zip = Buffer.from('504b0304140000000000', 'hex');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');

const upload = (name: string, bytes: Buffer, field = 'file') => {
  const form = new FormData();
  form.set(field, new File([new Uint8Array(bytes)], name));
  return ask('POST', '/api/uploads', { body: form });
};

const filesOnDisk = () => {
  const folder = join(app.platform.config.data, 'files');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
};

test.each<[string, string, Buffer]>([
  ['a program called a picture', '照片.jpg', exe],
  ['a program called a text', '说明.txt', elf],
  ['a program', '安装.exe', exe],
  ['a page called a PDF', '合同.pdf', page],
  ['a page called a picture', '照片.png', page],
  ['a page', '说明.html', page],
  [
    'a drawing with script',
    '图.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['an archive called a document', '申请.docx', zip],
  ['an archive', '材料.zip', zip],
  ['a document with macros', '申请.docm', zip],
  ['a picture called a document', '申请.docx', png],
  ['a picture with two endings, the last one a program’s', '照片.png.exe', png],
  ['an empty file', '空.pdf', Buffer.alloc(0)],
  ['no ending', '照片', png],
  ['an ending alone', '.png', Buffer.alloc(3)],
  ['21 MB', '大.txt', Buffer.alloc(21 * 1024 * 1024, 65)],
])('%s is refused by its content, and nothing is kept', async (_what, name, bytes) => {
  const before = [await rowsStored(app.platform), filesOnDisk()];
  const problem = expectProblem(await upload(name, bytes), name);
  expect(problem).toMatchObject({ field: 'file' });
  expect([await rowsStored(app.platform), filesOnDisk()]).toEqual(before);
});

test.each<[string, string, Buffer]>([
  ['a picture with a page behind it', '照片.png', Buffer.concat([png, page])],
  ['a PDF with a page inside', '合同.pdf', Buffer.concat([pdf, page])],
  ['a text that is a page', '说明.txt', page],
])('%s is kept as what it begins as, and is never shown by a browser as a page', async (_what, name, bytes) => {
  const { token } = (await upload(name, bytes)).body;
  const at = await registered([token]);
  const path = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  const { fileId } = (await ask('GET', path)).body.files[0];
  const answer = await ask('GET', `${path}/files/${fileId}`);
  expect(answer.status).toBe(200);
  expect(answer.type).not.toContain('html');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});

test.each<[string, object]>([
  ['no file', { body: new FormData() }],
  ['JSON', { body: { file: 'x' } }],
  ['nothing', {}],
  [
    'a cut off form',
    {
      body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    },
  ],
  ['a form without a border', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
  [
    'a field that says it is a file',
    {
      body: '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\ntext\r\n--b--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    },
  ],
])('an upload that holds %s is refused', async (what, sending) => {
  expectProblem(await ask('POST', '/api/uploads', sending), what);
});

test('several files in one upload: the first is taken or refused, and the connection is not left hanging', async () => {
  const form = new FormData();
  for (let i = 0; i < 25; i += 1) form.append('file', new File([new Uint8Array(png)], `${i}.png`));
  const answer = await ask('POST', '/api/uploads', { body: form });
  expect(answer.status).toBeLessThan(500);
});

test('twenty files belong to a matter, not twenty-one; a token works once, and none is made up', async () => {
  const tokens: string[] = [];
  for (let i = 0; i < 21; i += 1) tokens.push((await upload(`第${i}张.png`, png)).body.token);
  const before = await rowsStored(app.platform);
  expect(expectProblem(await attempt(tokens), '21 files').field).toBe('uploads');
  expect(expectProblem(await attempt([...tokens.slice(0, 1), 'made-up-token']), 'a token that is none').field).toBe(
    'uploads.1',
  );
  expect(await rowsStored(app.platform)).toEqual(before);
  const at = await registered(tokens.slice(0, 20));
  const path = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  const stored = await rowsStored(app.platform);
  const act = (uploads: string[]) =>
    ask('POST', `${path}/acts/supplyPapers`, { body: { expectedSeq: 1, payload: { note: '再补' }, uploads } });
  expect(expectProblem(await act(tokens.slice(20)), 'one more').field).toBe('uploads');
  expect(expectProblem(await attempt(tokens.slice(0, 1)), 'used').field).toBe('uploads.0');
  expect(await rowsStored(app.platform)).toEqual(stored);
});

test('the same token twice is one file; submissions at once with one token each have the whole file or are refused', async () => {
  const { token } = (await upload('独一份.png', png)).body;
  const answers = await Promise.all([attempt([token, token]), attempt([token]), attempt([token])]);
  for (const answer of answers) {
    if (answer.status !== 200) expectProblem(answer, 'lost');
    else {
      const path = `/api/petitions/${encodeURIComponent(answer.body.shardKey)}/${answer.body.petitionId}`;
      const { files } = (await ask('GET', path)).body;
      expect(files).toHaveLength(1);
      expect((await ask('GET', `${path}/files/${files[0].fileId}`)).status).toBe(200);
    }
  }
  expect(expectProblem(await attempt([token]), 'used').field).toBe('uploads.0');
});

const attempt = (uploads: string[]) =>
  ask('POST', '/api/petitions', {
    body: { form: 'visit', divisionCode: '990123001', narrative: '路灯三个月不亮。', uploads },
  });

async function registered(uploads: string[]): Promise<{ shardKey: string; petitionId: string }> {
  const answer = await attempt(uploads);
  expect([answer.status, answer.text]).toMatchObject([200, expect.any(String)]);
  return answer.body;
}
