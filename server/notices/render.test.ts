import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActName } from '../../core/procedure/acts/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { draftsFor } from './drafts.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type NoticeModel, numberText, withoutNames } from './model.ts';
import { type ReceiptSheet, receiptPdf } from './receipt.ts';
import { renderDocx } from './render/docx.ts';
import { renderHtml } from './render/html.ts';
import { type Rendering, renderPdf } from './render/pdf.ts';
import { openTypesetter, type Typesetter } from './render/typst.ts';
import { payloads, type SampleAct, sampleContext } from './sample/case.ts';
import { templates } from './templates/index.ts';
import { dateZh } from './words.ts';

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = openTypesetter();
});

const samples = (Object.keys(payloads) as SampleAct[])
  .filter((act) => act in templates)
  .flatMap((act) => {
    const models = draftsFor(act as ActName, payloads[act], sampleContext(act));
    if (isRefusal(models)) throw new Error(models.what.zh);
    return models.map((model): [string, NoticeModel] => [`${model.document} of ${act}`, model]);
  });

const issued = (model: NoticeModel, more: Partial<Rendering> = {}): Rendering => ({
  variant: 'standard',
  names: true,
  ...(model.numberWord && { number: numberText(model.numberWord, 2026, 12) }),
  ...more,
});

describe.each(samples)('%s', (_name, model) => {
  it('is a PDF whose Chinese text can be selected', async () => {
    const pdf = readPdf(await renderPdf(model, issued(model), typesetter));
    expect(pdf.pages).toBeGreaterThanOrEqual(1);
    expect(pdf.has(`${model.title.join('')}登记编号`)).toBe(true);
    if (model.layout !== 'form') expect(pdf.has(`${model.issuer.name}${dateZh(model.date)}〔〕号`)).toBe(true);
  });

  it('is a DOCX with title, number, organ, date and addressee', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await renderDocx(model, issued(model)) });
    const text = value.replace(/\s/g, '');
    expect(text).toContain(model.title.join('').replace(/\s/g, ''));
    expect(text).toContain('990123002026030102000017');
    if (model.layout === 'form') return;
    for (const part of [model.issuer.name, dateZh(model.date), `${model.numberWord}〔2026〕12号`])
      expect(text).toContain(part);
    expect(text).toContain(model.reader === 'petitioner' ? '陶海燕：' : '：');
  });

  it('is HTML that tells the same', () => {
    const html = renderHtml(model, issued(model));
    expect(html).toMatch(/^<article [^>]*lang="zh-CN">/);
    const text = html.replace(/<[^>]+>/g, '');
    expect(text).toContain(model.title.join(''));
    if (model.numberWord) expect(text).toContain(`${model.numberWord}〔2026〕12号`);
  });

  it('in large print is 22 pt and keeps every word', async () => {
    const standard = readPdf(await renderPdf({ ...model, copyTo: [] }, issued(model), typesetter));
    const large = readPdf(await renderPdf(model, issued(model, { variant: 'large' }), typesetter));
    expect(large.pages).toBeGreaterThanOrEqual(standard.pages);
    expect([...standard.characters].filter((character) => !large.characters.has(character))).toEqual([]);
  });

  it('as a copy shows no name', () => {
    const copy = renderHtml(model, issued(model, { variant: 'copy' }));
    if (model.addressee && typeof model.addressee !== 'string') expect(copy).not.toContain('陶海燕');
    expect(copy).not.toContain('139 0000 0000');
  });
});

describe('rendering', () => {
  const [, accepted] = samples.find(([name]) => name === 'D-04 of accept')!;

  it('the same letter gives the same bytes', async () => {
    const once = await renderPdf(accepted, issued(accepted), typesetter);
    const again = await renderPdf(structuredClone(accepted), issued(accepted), openTypesetter());
    expect(again.equals(once)).toBe(true);
  });

  it('text is never read as markup, in HTML or in the typesetter', async () => {
    const nasty = '<script>alert(1)</script>&"\' #panic() $x$ *b* _i_ @ref `raw` \\ // [x](y) ]]';
    const model: NoticeModel = {
      ...accepted,
      title: [nasty],
      blocks: [
        { kind: 'para', text: nasty },
        { kind: 'list', items: [[{ strong: nasty }]] },
        { kind: 'rows', rows: [{ label: nasty, value: nasty }] },
        { kind: 'requests', rows: [{ no: 1, text: nasty }] },
        { kind: 'clock', lines: [{ label: nasty, text: nasty }] },
        { kind: 'heading', level: 1, text: nasty },
        { kind: 'signatures', labels: [nasty] },
      ],
    };
    const html = renderHtml(model, issued(model));
    expect(html).not.toMatch(/<script|&"|\son\w+=/);
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;&quot;&#39;/g)).toHaveLength(10);
    expect(readPdf(await renderPdf(model, issued(model), typesetter)).has('<script>#$*_@`\\[]')).toBe(true);
  });

  it('a preview has no number and says that it is one', async () => {
    const html = renderHtml(accepted, { variant: 'standard', names: true, preview: true });
    expect(html).toContain('预览，未签发');
    expect(html).toContain('澄人社信受〔2026〕　号');
    expect(
      readPdf(await renderPdf(accepted, { variant: 'standard', names: true, preview: true }, typesetter)).has(
        '预览未签发',
      ),
    ).toBe(true);
  });

  it('the English sheet comes after the Chinese document, for those who asked', async () => {
    const plain = readPdf(await renderPdf(accepted, issued(accepted), typesetter));
    const both = readPdf(await renderPdf(accepted, issued(accepted, { english: true }), typesetter));
    expect(both.pages).toBe(plain.pages + 1);
    expect(renderHtml(accepted, issued(accepted, { english: true }))).toContain('lang="en"');
  });

  it('a rare name is set, not boxed', async () => {
    const model = { ...accepted, addressee: { text: '喆堃犇', masked: '', identity: true as const } };
    expect(readPdf(await renderPdf(model, issued(model), typesetter)).has('喆堃犇')).toBe(true);
  });

  it('a long opinion of forty pages is set too', async () => {
    const long = {
      ...accepted,
      blocks: Array.from({ length: 200 }, () => ({ kind: 'para' as const, text: '经查，情况属实。'.repeat(40) })),
    };
    expect(readPdf(await renderPdf(long, issued(long), typesetter)).pages).toBeGreaterThan(40);
  });

  it('masking leaves the document otherwise as it is', () => {
    const masked = withoutNames(accepted);
    expect({ ...masked, addressee: undefined, blocks: [] }).toEqual({ ...accepted, addressee: undefined, blocks: [] });
    expect(masked.blocks).toHaveLength(accepted.blocks.length);
  });
});

describe('the typesetter', () => {
  const [, letter] = samples[0]!;

  it('many documents asked for at once come out each as its own', async () => {
    const numbers = Array.from({ length: 20 }, (_, i) => String(i));
    const drawn = (caseNumber: string) => renderPdf({ ...letter, caseNumber }, issued(letter), typesetter);
    const together = await Promise.all(numbers.map(drawn));
    expect((await drawn('7')).equals(together[7]!)).toBe(true);
    expect(new Set(together.map((pdf) => pdf.toString('latin1'))).size).toBe(20);
  });

  it('a document that cannot be set is an error, and the next one is set', async () => {
    await expect(typesetter.pdf('letter', { layout: 'notice' })).rejects.toThrow('could not be set');
    expect(readPdf(await renderPdf(letter, issued(letter), typesetter)).pages).toBeGreaterThan(0);
  });
});

describe('the receipt', () => {
  const sheet: ReceiptSheet = {
    office: '澄溪县信访局',
    phone: '0999-1234567',
    number: '990123 00 20260301 02 000017 4',
    at: '2026年3月1日 10:42',
    commitment: 'a3f09c2b77e1d4588812ffab',
    qr: `https://x.example/#${'A1b2C3d4'.repeat(20)}`,
    fingerprint: '3F2A 91C0 77AB 1204',
    portal: 'http://localhost/f',
  };

  it('bears the query code only when it was handed over for the petitioner', async () => {
    const without = readPdf(await receiptPdf(sheet, 'a4', typesetter));
    expect(without.has('查询码')).toBe(false);
    const slip = readPdf(await receiptPdf({ ...sheet, code: '7K2M 9Q4X HT3W 5N8R B' }, 'slip', typesetter));
    expect(slip.has('查询码7K2M9Q4XHT3W5N8R')).toBe(true);
    const reprint = readPdf(
      await receiptPdf({ ...sheet, code: 'withheld', reprintedAt: '2026年3月8日' }, 'slip', typesetter),
    );
    expect(reprint.has('补打核对身份')).toBe(true);
    expect(reprint.has('7K2M9Q4X')).toBe(false);
  });

  it('never puts the query code into the QR code', async () => {
    await expect(receiptPdf({ ...sheet, code: 'A1b2' }, 'slip', typesetter)).rejects.toThrow('QR');
  });

  it('is one page, 80 mm wide with measured height, or one sheet of A4', async () => {
    const slip = await receiptPdf({ ...sheet, code: '7K2M 9Q4X HT3W 5N8R B' }, 'slip', typesetter);
    const a4 = await receiptPdf({ ...sheet, code: '7K2M 9Q4X HT3W 5N8R B' }, 'a4', typesetter);
    expect([readPdf(slip).pages, readPdf(a4).pages]).toEqual([1, 1]);
    const [, width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(slip.toString('latin1'))!.map(Number);
    expect(width).toBeCloseTo((80 / 25.4) * 72, 1);
    expect(height).toBeGreaterThan((150 / 25.4) * 72);
  });
});
