import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { isRefusal } from '../../core/refusal.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { sql } from '../platform/index.ts';
import { type ImportOptions, importMessages, type Progress, registrarFor } from './index.ts';

let office: Office;
const folder = mkdtempSync(join(tmpdir(), 'huiyin-import-'));
const shardKey = '990123~00';
const heading = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情'];
const message = (no: number, text = `路灯坏了第${no}次，一直没人来修。`) => [
  String(no),
  `居民${no}`,
  `路灯${no}`,
  '2019/2/8 11:25:05',
  text,
];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

function csv(name: string, rows: string[][]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
  return path;
}

/** The registrar that commands use; `stopAfter` breaks off as a kill would, between two statements. */
async function imported(path: string, more: Partial<ImportOptions> = {}, stopAfter = Number.POSITIVE_INFINITY) {
  const source = more.source ?? 'test';
  const registrar = registrarFor(office.petitions, office.organ('cx-xfj'), source);
  let left = stopAfter;
  return importMessages(
    office.deps.db.local(shardKey),
    {
      ...registrar,
      register: (...args) => {
        if (left-- <= 0) throw new Error('killed');
        return registrar.register(...args);
      },
    },
    {
      path,
      map: {},
      source,
      divisionCode: '990123',
      dryRun: false,
      writers: 4,
      onProgress: () => undefined,
      ...more,
    },
  );
}

const petitions = async () =>
  (await office.deps.db.wide().first<{ n: number }>(sql`select count(*) as n from petitions.petition`))?.n ?? 0;
const counts = (answer: Awaited<ReturnType<typeof imported>>) => {
  const { read, registered, present, refused } = answer as Progress;
  return { read, registered, present, refused };
};

test('each row is registered once: the same file again adds nothing', async () => {
  const path = csv('twice.csv', [heading, ...Array.from({ length: 9 }, (_, i) => message(i + 1))]);
  expect(counts(await imported(path))).toEqual({ read: 9, registered: 9, present: 0, refused: 0 });
  expect(counts(await imported(path))).toEqual({ read: 9, registered: 0, present: 9, refused: 0 });
  expect(await petitions()).toBe(9);
});

test('the same number twice in one file is one message, also when two rows are registered at once', async () => {
  const before = await petitions();
  const path = csv('same-number.csv', [heading, message(5), message(5), message(5), message(6)]);
  expect(counts(await imported(path, { source: 'numbers' }))).toEqual({
    read: 4,
    registered: 2,
    present: 2,
    refused: 0,
  });
  expect((await petitions()) - before).toBe(2);
});

test('a message of another source under the same number is another message', async () => {
  const path = csv('other-source.csv', [heading, message(1)]);
  expect(counts(await imported(path, { source: 'elsewhere' }))).toMatchObject({ registered: 1, present: 0 });
});

test('an import that broke off in the middle goes on where it stopped', async () => {
  const before = await petitions();
  const path = csv('broken-off.csv', [heading, ...Array.from({ length: 12 }, (_, i) => message(100 + i))]);
  await expect(imported(path, {}, 5)).rejects.toThrow('killed');
  const resumed = (await imported(path)) as Progress;
  expect(resumed.registered).toBeGreaterThanOrEqual(7);
  expect(resumed.registered + resumed.present).toBe(12);
  expect((await petitions()) - before).toBe(12);
});

test('bad rows are listed beside the file with line, field and reason, and stop nothing', async () => {
  const path = csv('bad-rows.csv', [
    heading,
    message(201),
    message(202, '   '),
    message(203, 'x'.repeat(20_001)),
    ['=1+1', ...message(204, '里面有\u0007响铃').slice(1)],
    message(205),
  ]);
  const answer = (await imported(path)) as Progress;
  expect(counts(answer)).toEqual({ read: 5, registered: 2, present: 0, refused: 3 });
  const rows = parse(readFileSync(answer.refusedFile!, 'utf8'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map(({ line, field }) => [line, field]).sort()).toEqual([
    ['3', 'narrative'],
    ['4', 'narrative'],
    ['5', 'narrative'],
  ]);
  // A spreadsheet program must not run what stood in the file.
  expect(rows.find(({ line }) => line === '5')?.编号).toBe("'=1+1");
  expect(rows.every(({ reason, way, 原因, 怎么办 }) => reason && way && 原因 && 怎么办)).toBe(true);
});

test('a dry run checks every row and writes no petition', async () => {
  const before = await petitions();
  const path = csv('dry.csv', [heading, message(301), message(302, '')]);
  expect(counts(await imported(path, { dryRun: true }))).toEqual({ read: 2, registered: 1, present: 0, refused: 1 });
  expect(await petitions()).toBe(before);
});

test('an .xlsx workbook is imported like a CSV, dates and numbers as they show', async () => {
  const path = join(folder, 'messages.xlsx');
  const day = new Date('2019-02-08T11:25:05Z');
  await writeExcel([
    heading.map((value) => ({ value })),
    [{ value: 401 }, { value: '居民' }, { value: '路灯' }, { value: day, format: 'yyyy-mm-dd' }, { value: '路灯不亮' }],
    [{ value: 402 }, null, { value: '水井' }, null, { value: '水井干了' }],
  ]).toFile(path);
  expect(counts(await imported(path))).toEqual({ read: 2, registered: 2, present: 0, refused: 0 });
  expect(counts(await imported(path))).toMatchObject({ registered: 0, present: 2 });
  const row = await office.deps.db
    .wide()
    .first<{ petitionId: string }>(
      sql`select petition_id as "petitionId" from exchange.imported where source = 'test' and message_no = '401'`,
    );
  const opened = await office.petitions.opened({ shardKey, petitionId: row!.petitionId });
  expect(opened?.history[0]?.payload).toMatchObject({ writtenOn: '2019-02-08', receivedOn: '2026-03-02' });
  expect(opened?.history[0]?.sealed).toMatchObject({ subject: '路灯', narrative: '路灯不亮' });
});

test('--map fills a field from a heading that nobody knows', async () => {
  const path = csv('mapped.csv', [
    ['序', '来文'],
    ['501', '井盖丢了'],
  ]);
  const answer = await imported(path, { map: { 序: 'messageNo', 来文: 'narrative' } });
  expect(counts(answer)).toEqual({ read: 1, registered: 1, present: 0, refused: 0 });
});

test('a telephone without a name is kept: the writer can be reached', async () => {
  const path = csv('phone.csv', [
    ['编号', '电话', '内容'],
    ['601', '19900000001', '楼顶漏水'],
  ]);
  await imported(path);
  const row = await office.deps.db
    .wide()
    .first<{ petitionId: string }>(
      sql`select petition_id as "petitionId" from exchange.imported where source = 'test' and message_no = '601'`,
    );
  const opened = await office.petitions.opened({ shardKey, petitionId: row!.petitionId });
  expect((await opened!.parties()).petitioner?.phone).toBe('19900000001');
  expect(opened?.state.reachable).toBe(true);
});

test('a table torn by an open quote is imported up to there, and the tear is named', async () => {
  const path = join(folder, 'torn.csv');
  writeFileSync(path, '编号,内容\n701,路面塌陷\n702,"引号没有关\n703,下一行\n');
  const answer = (await imported(path)) as Progress;
  expect(counts(answer)).toMatchObject({ registered: 1 });
  expect(answer.torn?.code).toBe('import.torn-table');
});

test.each([
  ['no-such-file.csv', undefined, 'import.no-file'],
  ['not-excel.xlsx', 'plain text', 'import.not-excel'],
  ['empty.csv', '', 'import.no-narrative'],
])('what is no table is refused in words: %s', async (name, content, code) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const answer = await imported(path);
  expect(isRefusal(answer) && answer.code).toBe(code);
});

test('a refusal of the register act itself is a refused row, not the end of the import', async () => {
  const path = csv('refused-by-act.csv', [
    ['编号', '内容', '区划代码'],
    ['801', '桥断了', '110101'],
    ['802', '桥断了', ''],
  ]);
  const answer = await imported(path);
  expect(counts(answer)).toEqual({ read: 2, registered: 1, present: 0, refused: 1 });
});
