import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeIds } from '../../server/notices/model.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { drawAll } from './one-case/drawing.ts';
import { type OneCase, type Paper, papersOf, papersThatActsMake, tellOneCase } from './one-case/telling.ts';

let office: Office;
let told: OneCase;
let papers: Paper[];

beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
  told = await tellOneCase(office);
  papers = await papersOf(office, told);
});
afterAll(() => office.close());

test('every document of the specification is made by an act in the matters of one village', () => {
  const made = new Set(papers.map(({ kind }) => kind));
  expect(noticeIds.filter((id) => !made.has(id) && id !== 'D-34')).toEqual([]);
  const pairs = new Set(papers.flatMap(({ act, kind }) => [`${act} ${kind}`, act]));
  console.info(
    `${papers.length} papers; not told: ${papersThatActsMake()
      .filter((one) => !pairs.has(one))
      .join(', ')}`,
  );
});

test.runIf(process.env.DOCUMENTS_FOLDER)(
  'each is opened as a PDF, and how long that takes',
  async () => {
    const lines = await drawAll(papers, process.env.DOCUMENTS_FOLDER!);
    console.info(lines.join('\n'));
    expect(lines.length).toBeGreaterThan(100);
  },
  600_000,
);
