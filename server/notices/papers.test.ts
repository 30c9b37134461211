import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type NoticeModel, noticeIds, withoutNames } from './model.ts';
import { renderDocx } from './render/docx.ts';
import { renderHtml } from './render/html.ts';
import { renderPdf } from './render/pdf.ts';
import { openTypesetter } from './render/typst.ts';
import { sampleContext } from './sample/case.ts';
import { samplePapers } from './sample/papers.ts';
import { templates } from './templates/index.ts';
import { papers } from './templates/papers.ts';

const samples = samplePapers();
const typesetter = openTypesetter();
const issued = (model: NoticeModel) => ({
  variant: 'standard' as const,
  names: true,
  ...(model.numberWord && { number: `${model.numberWord}〔2026〕3号` }),
});
const words = (model: NoticeModel) => JSON.stringify(model, (key, value) => (key === 'english' ? undefined : value));

it('all 35 documents of the specification are made, by an act or on their own, and two that are this system’s own', () => {
  const made = new Set([...Object.values(templates).flatMap(Object.keys), ...Object.keys(papers)]);
  expect(noticeIds.filter((id) => !made.has(id))).toEqual([]);
  expect(noticeIds).toHaveLength(37);
});

describe.each(samples)('%s', (name, model) => {
  it('is a document of its number, with a title and no hole', () => {
    expect(name.startsWith(model.document)).toBe(true);
    expect(model.title.join('').length).toBeGreaterThan(2);
    expect(JSON.stringify(model)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is set as PDF, in large print, as DOCX and as HTML', async () => {
    const pdf = readPdf(await renderPdf(model, issued(model), typesetter));
    expect(pdf.pages).toBeGreaterThan(0);
    expect(pdf.has(model.title.join('').replace(/[^\u4e00-\u9fff]/g, ''))).toBe(true);
    expect(
      readPdf(await renderPdf(model, { ...issued(model), variant: 'large' }, typesetter)).pages,
    ).toBeGreaterThanOrEqual(pdf.pages);
    const docx = await mammoth.extractRawText({ buffer: await renderDocx(model, issued(model)) });
    expect(docx.value).toContain(model.title[0]);
    expect(renderHtml(model, issued(model))).toContain('<h1>');
  });

  it('accuses and counts nobody, and says 您 to the petitioner', () => {
    expect(words(model)).not.toMatch(/缠访|闹访|非正常上访|重点人员|息诉|稳控|盯人|劝返/);
    if (model.reader === 'petitioner' && model.document !== 'D-18') expect(words(model)).toContain('您');
    expect(words(model)).not.toMatch(/你(?!单位)/);
  });

  it('masks whoever brought the matter, for readers who may not know', () => {
    expect(JSON.stringify(withoutNames(model))).not.toMatch(/陶海燕|139 0000 0000/);
  });
});

it.each(['不再就此事信访', '承诺不再上访', '放弃起诉的权利', '息诉罢访'])(
  'an agreement that says 「%s」 is not made (decisions 8)',
  (text) => {
    const [, sample] = samples.find(([name]) => name.startsWith('D-15'))!;
    expect(sample.document).toBe('D-15');
    const terms = [{ text, performer: '信访人', way: '书面', by: sample.date }];
    const agreement = { counterparty: { name: '公司' }, facts: '事实。', dispute: '争议。', terms };
    const refused = papers['D-16'].settlement(sampleContext('conclude'), agreement);
    expect(refused).toMatchObject({ refused: true, code: 'D-16.gives-up-rights', field: 'terms.0.text' });
    const lawful = papers['D-16'].settlement(sampleContext('conclude'), {
      ...agreement,
      terms: [{ ...terms[0]!, text: '付清工资' }],
    });
    expect(isRefusal(lawful)).toBe(false);
  },
);
