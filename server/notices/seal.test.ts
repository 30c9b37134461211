import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeDocumentCode, judgeFile, parseVerifierKey, readDocumentCode } from '../../core/merkle/index.ts';
import { html, openWritingOffice, pdf, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

const keysOf = () => desk.notices.sealKeys().flatMap(({ key }) => parseVerifierKey(key) ?? []);

test('an issued letter bears a code that holds under its organ’s key, and its file is sealed to the last byte', async () => {
  const at = await desk.register();
  await desk.untilServed(at);
  const { number } = await desk.one(at, 'D-14');
  for (const how of [pdf, { ...pdf, variant: 'large' as const }, { ...pdf, variant: 'copy' as const }]) {
    const { bytes } = await desk.opened(at, 'D-14', how);
    const text = Buffer.from(bytes).toString('latin1');
    expect(judgeDocumentCode(text, keysOf())).toMatchObject({
      state: 'sealed',
      document: { number, organ: '澄溪县人力资源和社会保障局', date: '2026-03-02' },
    });
    expect(judgeFile(new Uint8Array(bytes), keysOf())).toBe('sealed');
  }
});

test('anyone finds a letter genuine by its code, or by number and check digits, and learns nothing else', async () => {
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  const { number } = await desk.one(at, 'D-03');
  const { bytes } = await desk.opened(at, 'D-03', pdf);
  const text = Buffer.from(bytes).toString('latin1');
  const code = /HY2[0-9A-Z]+/.exec(text)![0];
  const genuine = {
    state: 'genuine',
    number,
    organ: '澄溪县信访局',
    date: '2026-03-02',
    register: 'same',
    later: null,
  };
  const byCode = await desk.notices.checkCode(`http://localhost/check?c=${code}`);
  expect(byCode).toMatchObject(genuine);
  expect(Object.keys(byCode).sort()).toEqual([
    'correction',
    'date',
    'later',
    'number',
    'organ',
    'recalledOn',
    'register',
    'short',
    'state',
  ]);
  const short = byCode.state === 'genuine' ? byCode.short : '';
  expect(await desk.notices.checkNumber(number!.replace('〔', '[').replace('〕', ']'), short)).toMatchObject(genuine);
  expect(await desk.notices.checkNumber(number!, '0000 0000 0000 0000')).toEqual({ state: 'no-match' });
  expect(await desk.notices.checkNumber('澄信告〔2026〕9999号', short)).toEqual({ state: 'not-found' });
  expect(await desk.notices.checkNumber(number!, 'xx')).toEqual({ state: 'unreadable' });
  expect(await desk.notices.checkCode(`${code.slice(0, -1)}${code.endsWith('0') ? '4' : '0'}`)).toMatchObject({
    state: expect.stringMatching(/invalid|unreadable/),
  });
  const page = Buffer.from((await desk.opened(at, 'D-03', html)).bytes).toString();
  expect(page).toContain(`/check?c=${code}`);
  expect(readDocumentCode(page)?.number).toBe(number);
});

test('a form, which no organ seals, bears no code', async () => {
  const at = await desk.register();
  const { bytes } = await desk.opened(at, 'D-01', pdf);
  expect(readDocumentCode(Buffer.from(bytes).toString('latin1'))).toBeUndefined();
  expect(judgeFile(new Uint8Array(bytes), keysOf())).toBe('absent');
});
