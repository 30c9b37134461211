import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeIds } from '../../server/notices/model.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { drawAll } from './one-case/drawing.ts';
import { type OneCase, type Paper, papersOf, papersThatActsMake, tellOneCase } from './one-case/telling.ts';

/** Every document of the specification, made by the acts of one village's matters; drawn and timed by `bench/documents-of-one-case.ts`. */
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
  expect(noticeIds.filter((id) => !made.has(id))).toEqual([]);
  const hers = new Set(papers.filter(({ of }) => of === 'the matter itself').map(({ kind }) => kind));
  console.info(
    `${papers.length} papers of ${told.dossiers.length} dossiers and ${Object.keys(told.stories).length} petitions; ${hers.size} documents in the matter itself`,
  );
});

test('so is each paper that any act can make, but for those of a clock, and of what takes years', () => {
  const pairs = new Set(papers.flatMap(({ act, kind }) => [`${act} ${kind}`, act]));
  expect(papersThatActsMake().filter((one) => !pairs.has(one))).toEqual([
    // A re-review that orders a redo: the same letter as of a review, by another body.
    'serveRereview D-27',
    'backlog-programme.approve',
    'backlog-programme.close',
    'charge.resolve',
    'inspection-task.lateZero',
    'supervision-card.issueByRule',
  ]);
});

test('no list calls a letter by a number alone that several letters share', () => {
  const vague = papers.filter(({ title }) =>
    ['其他告知书', '听证文书', '听证笔录、报告', '督办函、督办卡'].includes(title),
  );
  expect(vague.map(({ act, kind }) => `${act} ${kind}`)).toEqual([]);
  const recusal = papers.find(({ act }) => act === 'decideRecusal');
  expect(recusal?.title).toBe('回避决定告知书');
  expect(papers.find(({ act }) => act === 'declineReopening')?.title).toBe('不予重新办理告知书');
});

test('nothing in them is empty, unsaid or machine’s; a name in lists is the name at the head', async () => {
  const letters = papers.filter(({ number }) => number !== null);
  for (const { act, kind, title, open } of letters.filter((_, i) => i % 3 === 0)) {
    const { status, text } = await open('html');
    const words = text.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '');
    expect([act, kind, status]).toEqual([act, kind, 200]);
    expect([act, kind, /undefined|NaN|\[object|（）|《》|第条|\d{4}-\d{2}-\d{2}/.exec(words)?.[0]]).toEqual([
      act,
      kind,
      undefined,
    ]);
    if (['D-17', 'D-36', 'D-37'].includes(kind)) expect(words).toContain(title);
  }
});

test('each document is opened as a PDF: one of each, or with DOCUMENTS_FOLDER all of them, kept there and timed', async () => {
  const kept = process.env.DOCUMENTS_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'huiyin-documents-'));
  const drawn = kept ? papers : papers.filter(({ kind }, i) => papers.findIndex((one) => one.kind === kind) === i);
  const lines = await drawAll(drawn, folder);
  if (kept) console.info(lines.join('\n'));
  else rmSync(folder, { recursive: true });
  expect(lines).toHaveLength(drawn.length + 1);
  expect(drawn.length).toBeGreaterThanOrEqual(noticeIds.length);
}, 600_000);
