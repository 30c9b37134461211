import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase, tempFolder } from '../../../test/kit/index.ts';
import { CannotStart } from '../cannot-start.ts';
import { migrate, openDb, readMigrations, sql } from './index.ts';

const folder = tempFolder();
const migrations = join(folder.path, 'migrations');
const write = (name: string, text: string) => writeFileSync(join(migrations, `${name}.sql`), text);
let fresh: FreshDatabase;

beforeAll(async () => {
  mkdirSync(migrations);
  for (const { name, text } of readMigrations()) write(name, text);
  fresh = await freshDatabase();
});
afterAll(async () => {
  await fresh.close();
  folder.close();
});

const count = async (table: string) => {
  const db = await openDb({ url: fresh.adminUrl });
  const row = await db
    .wide()
    .first<{ n: number }>(sql`select count(*) as n from ${sql.table(table)}`)
    .catch(() => undefined);
  await db.close();
  return row?.n;
};

test('a new file is applied once, even by two who start together', async () => {
  write('9001_trial', 'create schema trial; create table trial.one (a int); insert into trial.one values (1);');
  const [first, second] = await Promise.all([migrate(fresh.adminUrl, migrations), migrate(fresh.adminUrl, migrations)]);
  expect([...first.applied, ...second.applied]).toEqual(['9001_trial']);
  expect(await count('trial.one')).toBe(1);
});

test('a file that fails in its middle leaves nothing, and says which statement', async () => {
  write('9002_broken', 'create table trial.two (a int); select nothing_of_the_kind();');
  await expect(migrate(fresh.adminUrl, migrations)).rejects.toThrow(/9002_broken.*nothing_of_the_kind/s);
  expect(await count('trial.two')).toBeUndefined();
  rmSync(join(migrations, '9002_broken.sql'));
});

test('a file that was applied is never changed or taken away', async () => {
  write('9001_trial', 'create schema trial;');
  await expect(migrate(fresh.adminUrl, migrations)).rejects.toThrow(CannotStart);
  rmSync(join(migrations, '9001_trial.sql'));
  await expect(migrate(fresh.adminUrl, migrations)).rejects.toThrow('9001_trial');
});

test('two files of one number are refused', () => {
  write('9003_a', '');
  write('9003_b', '');
  expect(() => readMigrations(migrations)).toThrow('9003');
});
