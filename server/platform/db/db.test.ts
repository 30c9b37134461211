import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../../core/refusal.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/kit/index.ts';
import { isUniqueViolation, json, openDb, sql, sqlState, together } from './index.ts';

let fresh: FreshDatabase;
const words = { zh: '不。', en: 'No.' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const migrator = new pg.Client({ connectionString: fresh.adminUrl });
  await migrator.connect();
  for (const statement of [
    'create schema trial',
    'create table trial.thing (shard_key text not null, id int8 not null, day date, at timestamptz, data jsonb, primary key (shard_key, id))',
    `select app.open_schema('trial')`,
    `select app.distribute('trial.thing', 'shard_key')`,
    `select app.grant_append_only('trial.thing')`,
    'create table trial.plain (id int8 primary key, n int8 not null)',
    `select app.grant_ordinary('trial.plain')`,
  ]) {
    await migrator.query(statement);
  }
  await migrator.end();
});
afterAll(() => fresh.close());

const insert = (key: string, id: number) => sql`insert into trial.thing (shard_key, id) values (${key}, ${id})`;

test('values keep their meaning: int8 a number, a day a text, a moment an ISO instant, jsonb a value', async () => {
  const row = await fresh.db.wide().first(sql`
    select 9007199254740991::int8 as n, date '2026-03-02' as day, timestamptz '2026-03-02 09:12:00.120+08' as at,
           ${json([{ 甲: 1 }])} as data, array[date '2026-05-01'] as days`);
  expect(row).toEqual({
    n: 9007199254740991,
    day: '2026-03-02',
    at: '2026-03-02T01:12:00.120Z',
    data: [{ 甲: 1 }],
    days: ['2026-05-01'],
  });
});

test('an int8 that JavaScript cannot hold is an error, not a wrong number', async () => {
  await expect(fresh.db.wide().rows(sql`select 9007199254740993::int8 as n`)).rejects.toThrow('beyond 2^53');
});

test('a transaction that returns a refusal leaves nothing behind', async () => {
  const county = fresh.db.local('990101~00');
  const result = await county.tx(async (tx) => {
    await tx.run(insert('990101~00', 1));
    return refuse({ kind: 'unlawful', code: 'trial', what: words, way: words });
  });
  expect(result.refused).toBe(true);
  expect(await county.rows(sql`select id from trial.thing where shard_key = ${'990101~00'}`)).toEqual([]);
});

test('writes joined by together are one statement, and fail as one', async () => {
  const county = fresh.db.local('b');
  const written = together(
    [
      { name: 'first', statement: sql`${insert('b', 1)} returning id` },
      { name: 'second', statement: insert('b', 2) },
    ],
    sql<{ id: number }>`select id from first`,
  );
  expect(await county.rows(written)).toEqual([{ id: 1 }]);
  const clash = together([
    { name: 'first', statement: insert('b', 3) },
    { name: 'second', statement: insert('b', 2) },
  ]);
  const error = await county.run(clash).catch((thrown: unknown) => thrown);
  expect(isUniqueViolation(error, 'thing_pkey')).toBe(true);
  expect(await county.rows(sql`select id from trial.thing where shard_key = ${'b'} order by id`)).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
});

test('two transactions that lock each other out are both brought to an end', async () => {
  await fresh.db.wide().run(sql`insert into trial.plain (id, n) values (1, 0), (2, 0)`);
  const bump = (first: number, second: number) =>
    fresh.db.wide().tx(async (tx) => {
      await tx.run(sql`update trial.plain set n = n + 1 where id = ${first}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.run(sql`update trial.plain set n = n + 1 where id = ${second}`);
    });
  await Promise.all([bump(1, 2), bump(2, 1)]);
  expect(await fresh.db.wide().rows(sql`select n from trial.plain order by id`)).toEqual([{ n: 2 }, { n: 2 }]);
});

test('the application cannot change, delete or empty an append-only table, nor overwrite by ON CONFLICT', async () => {
  const attempts = [
    sql`update trial.thing set id = 9 where shard_key = ${'b'}`,
    sql`delete from trial.thing where shard_key = ${'b'}`,
    sql`truncate trial.thing`,
    sql`insert into trial.thing (shard_key, id) values ('b', 1) on conflict (shard_key, id) do update set data = excluded.data`,
  ];
  for (const attempt of attempts) {
    const error = await fresh.db
      .wide()
      .run(attempt)
      .catch((thrown: unknown) => thrown);
    expect(sqlState(error)).toBe('42501');
  }
});

test('a statement of one county that forgets its key is refused in tests', async () => {
  const guarded = await openDb({ url: fresh.appUrl, checkShardKeys: true });
  await expect(guarded.local('b').rows(sql`select id from trial.thing where id = ${1}`)).rejects.toThrow('shard_key');
  await guarded.close();
});
