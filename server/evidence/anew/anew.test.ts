import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { files, secrets, told } from '../../disclosure/kit/hidden-data.ts';
import { pageText, pdfium, remarksOf } from '../public-copy/pdfium.ts';
import { anew } from './index.ts';

const fileOf = async (type: string) => (await files()).find(([, kind]) => kind === type)![2];
const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('a PDF is shown without its author, its attached files and the names on its notes; its pages say what they said', async () => {
  const original = await fileOf(pdf);
  expect(told(original)).toContain('inside');
  const { bytes, clean } = await anew(pdf, original);
  expect(clean).toBe(true);
  expect(told(Buffer.from(bytes))).not.toContain('inside');
  const library = await pdfium();
  const before = await library.loadDocument(original);
  expect(remarksOf(before)).toContain('Author');
  before.destroy();
  const document = await library.loadDocument(bytes);
  expect(remarksOf(document)).not.toContain('Author');
  expect(pageText(document.getPage(0)).text).toContain('The lamp was repaired');
  document.destroy();
});

test('a Word file is shown without who wrote, changed and commented on it; its words stay', async () => {
  const original = await fileOf(word);
  const { bytes, clean } = await anew(word, original);
  expect(clean).toBe(true);
  const parts = unzipSync(bytes);
  const text = (name: string) => Buffer.from(parts[name]!).toString('utf8');
  expect(text('docProps/core.xml')).not.toContain(secrets.author);
  expect(text('word/document.xml')).toContain('路灯已经修好');
  expect(text('word/comments.xml')).toContain(secrets.comment);
  for (const name of Object.keys(parts).filter((one) => one.endsWith('.xml')))
    expect(text(name)).not.toMatch(/w:author="[^"]/);
  expect(Object.keys(parts).sort()).toEqual(Object.keys(unzipSync(original)).sort());
});

test.each([
  [pdf, Buffer.from('%PDF-1.7\nnot a document at all')],
  [word, Buffer.from('PK\u0003\u0004 broken')],
  ['audio/mpeg', Buffer.from('ID3 somebody')],
  ['image/heic', Buffer.from('ftypheic')],
])('what cannot be made anew comes as it is, and is said to (%s)', async (type, bytes) => {
  const shown = await anew(type, bytes);
  expect(shown.clean).toBe(false);
  expect(Buffer.from(shown.bytes).equals(bytes)).toBe(true);
});
