import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, pdf, review, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

const textOf = (file: { bytes: Uint8Array }) => Buffer.from(file.bytes).toString();

describe('a matter from the window to the review', () => {
  let at: At;

  test('each act leaves its documents, numbered by its organ', async () => {
    at = await desk.register();
    await desk.untilServed(at);
    const reviewOrganId = desk.office.organ('ql-rsj');
    await desk.does(at, 'petitioner', 'requestReview', { reviewOrganId, reason: '数额不对。' });
    await desk.does(at, desk.by.cityReviewer(), 'decideReview', review);
    const posted = { service: { method: 'post', servedOn: '2026-03-02', proof: '邮件号 XA1' } };
    await desk.does(at, desk.by.cityReviewer(), 'serveReview', posted);
    const rows = await desk.listed(at);
    expect(rows.map(({ kind, number, seq }) => [kind, number?.replace(/\d+号/, 'n号') ?? null, seq])).toEqual([
      ['D-01', null, 1],
      ['D-03', '澄信告〔2026〕n号', 2],
      ['D-08', '澄信转〔2026〕n号', 2],
      ['D-04', '澄人社信受〔2026〕n号', 4],
      ['D-13', null, 5],
      ['D-14', '澄人社信意〔2026〕n号', 7],
      ['D-19', null, 8],
      ['D-22', null, 9],
      ['D-23', '青人社信查〔2026〕n号', 10],
      ['D-19', null, 11],
    ]);
    expect((await desk.one(at, 'D-14')).servedOn).toBe('2026-03-02');
    expect((await desk.one(at, 'D-23')).servedOn).toBe('2026-03-02');
  });

  test('every one opens as PDF, in large print, and as DOCX; no file is named after the matter', async () => {
    for (const { documentId } of await desk.listed(at)) {
      for (const variant of ['standard', 'large'] as const) {
        const file = await desk.notices.open({ ...at, documentId }, { format: 'pdf', variant });
        if (isRefusal(file)) throw new Error(file.code);
        expect(readPdf(file.bytes).pages).toBeGreaterThan(0);
        expect(file.name).not.toMatch(/[\u4e00-\u9fff]|D-/);
      }
      const docx = await desk.notices.open({ ...at, documentId }, { format: 'docx', variant: 'standard' });
      if (isRefusal(docx)) throw new Error(docx.code);
      expect((await mammoth.extractRawText({ buffer: Buffer.from(docx.bytes) })).value).toContain('登记编号');
    }
  });

  test('the return slip names opinion, number, proof and the last day for review', async () => {
    const slip = (await desk.listed(at)).find(({ kind }) => kind === 'D-19');
    const file = await desk.notices.open({ ...at, documentId: slip!.documentId }, html);
    if (isRefusal(file)) throw new Error(file.code);
    const { number } = await desk.one(at, 'D-14');
    // 30 days from 2 March.
    for (const part of ['关于反映拖欠工资问题的处理意见', number, '本人签收', '2026年4月1日']) {
      expect(textOf(file)).toContain(part);
    }
  });

  test('telephone and identity number of a form are masked until asked for; opening tells whether identity was shown', async () => {
    const form = await desk.opened(at, 'D-01', html);
    expect(textOf(form)).not.toMatch(/陈桂香|13900001234|990123198405120027/);
    expect(form.identity).toBe(false);
    const named = await desk.opened(at, 'D-01', { ...html, names: true });
    expect(textOf(named)).toContain('990123198405120027');
    expect(named.identity).toBe(true);
    const letter = await desk.opened(at, 'D-04', html);
    expect(textOf(letter)).toContain('陈桂香：');
    expect(textOf(letter)).toMatch(/收到本告知书后5个工作日内，可以申请听证/);
    expect(letter.identity).toBe(true);
    const copy = await desk.opened(at, 'D-04', { ...html, variant: 'copy' });
    expect(textOf(copy)).not.toContain('陈桂香');
    expect(copy.identity).toBe(false);
  });
});

test('the petitioner opens an opinion only once it was served, and never what goes between organs', async () => {
  const at = await desk.register();
  await desk.untilSubmitted(at);
  await desk.does(at, desk.by.head(), 'conclude');
  const { documentId, forPetitioner } = await desk.one(at, 'D-14');
  expect(forPetitioner).toBe(false);
  const unserved = await desk.notices.open({ ...at, documentId, forPetitioner: true }, pdf);
  expect(unserved).toMatchObject({ refused: true, kind: 'unknown' });
  const between = await desk.one(at, 'D-08');
  const internal = await desk.notices.open({ ...at, documentId: between.documentId, forPetitioner: true }, pdf);
  expect(internal).toMatchObject({ refused: true, kind: 'unknown' });
  await desk.does(at, desk.by.handler(), 'serve', {
    service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' },
  });
  expect((await desk.one(at, 'D-14')).forPetitioner).toBe(true);
  expect((await desk.opened(at, 'D-14', pdf, true)).type).toBe('application/pdf');
});

test('a document of another petition does not open here, and an unknown one is not found', async () => {
  const [a, b] = [await desk.register(), await desk.register()];
  const { documentId } = await desk.one(a, 'D-01');
  for (const id of [documentId, crypto.randomUUID(), 'D-01', "x' or 1=1"]) {
    const file = await desk.notices.open({ shardKey: b.shardKey, petitionId: b.petitionId, documentId: id }, pdf);
    expect(file).toMatchObject({ refused: true, kind: 'unknown' });
  }
});

test('whoever asked for another language gets the English sheet with the letter', async () => {
  const at = await desk.register({ wants: { language: 'en' } });
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  expect(textOf(await desk.opened(at, 'D-03', html))).toContain('<section lang="en">');
});

test('letters of a restricted matter are shown without the name', async () => {
  const at = await desk.register({ complainsOfPerson: true });
  const shown = await desk.notices.preview(
    await desk.previewed(at, desk.by.bureau(), 'acknowledge', { delivery: told }),
  );
  if (isRefusal(shown)) throw new Error(shown.code);
  expect(shown[0]?.html).toContain('预览，未签发');
  expect(shown[0]?.html).not.toContain('陈桂香');
});

test('a preview writes nothing', async () => {
  const at = await desk.register();
  const to = desk.office.organ('cx-rsj');
  const documents = await desk.notices.preview(
    await desk.previewed(at, desk.by.bureau(), 'forward', { to, delivery: told }),
  );
  expect(isRefusal(documents) ? [] : documents.map(({ kind, forPetitioner }) => [kind, forPetitioner])).toEqual([
    ['D-08', false],
    ['D-03', true],
  ]);
  expect(await desk.listed(at)).toHaveLength(1);
});

test('the slip bears the code, the sheet of A4 does not', async () => {
  const at = await desk.register();
  const receipt = await desk.office.petitions.receipt(at);
  const slip = await desk.notices.slipPdf({ number: at.number, code: '7K2M9Q4XHT3W5N8RB', receipt });
  const sheet = await desk.notices.receiptPdf(receipt);
  expect(readPdf(slip.bytes).has('查询码7K2M9Q4X')).toBe(true);
  expect(readPdf(sheet.bytes).has('查询码')).toBe(false);
  expect(readPdf(sheet.bytes).has('澄溪县信访局')).toBe(true);
});

test('the slip for somebody who came along bears number, one-time code and where to go, and nothing else of the matter', async () => {
  const at = await desk.register();
  const { office } = await desk.office.petitions.receipt(at);
  const slip = await desk.notices.memberSlipPdf({ number: at.number, office, slip: '7K2M9Q-4XHT3W-5N8RB0', days: 30 });
  const page = readPdf(slip.bytes);
  expect(page.pages).toBe(1);
  for (const said of ['取码条', '7K2M9Q-4XHT3W-5N8RB0', '30日内有效', '/member'])
    expect([said, page.has(said)]).toEqual([said, true]);
});
