import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { dayOf, mappingOf, messageOf } from './mapping.ts';
import { readTable, type Table, type TableRow } from './read-table.ts';

const fileOf = async (name: string, content: string | Buffer) => {
  const path = join(await mkdtemp(join(tmpdir(), 'huiyin-import-')), name);
  await writeFile(path, content);
  return path;
};

test('a CSV with quotes, line breaks and a byte order mark is read with the lines of the file', async () => {
  const path = await fileOf('a.csv', '\uFEFF留言编号,留言详情\n1,"第一行\n第二行, 有逗号"\n2,短\n');
  const table = (await readTable(path)) as Table;
  const rows = (await Array.fromAsync(table.rows)) as TableRow[];
  expect(table.headings).toEqual(['留言编号', '留言详情']);
  expect(rows.map(({ cells }) => cells.留言详情)).toEqual(['第一行\n第二行, 有逗号', '短']);
  expect(rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('a GB 18030 export is read as well as UTF-8', async () => {
  // 「留言详情\n水井干了\n」 in GB 18030
  const path = await fileOf('b.csv', Buffer.from('c1f4d1d4cfeac7e90acbaebeaeb8c9c1cb0a', 'hex'));
  const rows = (await Array.fromAsync(((await readTable(path)) as Table).rows)) as TableRow[];
  expect(rows[0]?.cells.留言详情).toBe('水井干了');
});

test('a GB 18030 file that begins with many plain characters is not taken for UTF-8', async () => {
  const plain = Buffer.alloc(300_000, 'a,b\n');
  const path = await fileOf('c.csv', Buffer.concat([plain, Buffer.from('cbaebeaeb8c9c1cb0a', 'hex')]));
  const rows = (await Array.fromAsync(((await readTable(path)) as Table).rows)) as TableRow[];
  expect(rows.at(-1)?.cells.a).toBe('水井干了');
});

test('one damaged byte does not turn a UTF-8 file into another encoding', async () => {
  const path = await fileOf(
    'd.csv',
    Buffer.concat([Buffer.from('内容\n水井干了'), Buffer.from([0xff]), Buffer.from('好几天\n')]),
  );
  const rows = (await Array.fromAsync(((await readTable(path)) as Table).rows)) as TableRow[];
  expect(rows[0]?.cells.内容).toBe('水井干了\uFFFD好几天');
});

test('an unknown column in --map is refused with the columns that exist', () => {
  const answer = mappingOf(['内容'], { 正文: 'narrative' });
  expect(isRefusal(answer) && answer.way.zh).toContain('内容');
});

test('a table without a text column is refused, not imported empty', () => {
  expect(isRefusal(mappingOf(['编号', '日期'], {}))).toBe(true);
});

test('the writer’s date is kept apart and starts no clock: received on the day of import', () => {
  const { registration } = messageOf(
    { line: 2, cells: { 编号: '7', 内容: '路灯不亮', 日期: '2019/2/8 11:25:05' } },
    { messageNo: '编号', narrative: '内容', writtenOn: '日期' },
    '990123',
  );
  expect(registration).toMatchObject({ writtenOn: '2019-02-08', anonymous: true });
  expect(registration.receivedOn).toBeUndefined();
});

test.each([
  ['2019/2/8 11:25', '2019-02-08'],
  ['2020年12月1日', '2020-12-01'],
  ['昨天', undefined],
  ['2019/13/40', undefined],
])('a date as written: %s', (text, day) => expect(dayOf(text)).toBe(day));

test('a row without a number is known by its content', () => {
  const of = (text: string) => messageOf({ line: 2, cells: { 内容: text } }, { narrative: '内容' }, '990123').messageNo;
  expect(of('甲')).toBe(of('甲'));
  expect(of('甲')).not.toBe(of('乙'));
});
