import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nationalCalendar } from '../core/calendar/index.ts';
import { readLocalRules } from './local-rules.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-rules-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const rule = (division: string, days: number) => ({
  division,
  name: { zh: '当地规定', en: 'Local rules' },
  versions: [
    {
      validFrom: '2026-01-01',
      shorter: { conclude: { length: { days }, article: { zh: '第九条', en: 'Art. 9' } } },
      duties: [],
    },
  ],
});
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const read = () => readLocalRules(folder, nationalCalendar);

test('no folder is no local rule', async () => {
  expect(await readLocalRules(join(folder, 'absent'), nationalCalendar)).toEqual([]);
});

test('each place has its file; what is not .json is left alone', async () => {
  await put('a.json', JSON.stringify(rule('990000', 55)));
  await put('b.json', JSON.stringify(rule('990123', 45)));
  await put('README.md', 'not a rule');
  expect((await read()).map(({ division }) => division)).toEqual(['990000', '990123']);
});

test('a rule that lengthens a period stops the start, and the message names the article', async () => {
  await put('a.json', JSON.stringify(rule('990123', 61)));
  await expect(read()).rejects.toMatchObject({
    name: 'CannotStart',
    what: { zh: '当地规定没有启用：「办理期限」61日，长于第34条的60日。' },
  });
});

test('two files for one place, and a file that is no JSON, stop the start with their name', async () => {
  await put('a.json', JSON.stringify(rule('990123', 45)));
  await put('b.json', JSON.stringify(rule('990123', 40)));
  await expect(read()).rejects.toThrow('b.json');
  await put('b.json', '{');
  await expect(read()).rejects.toThrow('b.json');
});
