import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './kit/index.ts';

/** Facts, ledger, letters and the record of readings are written once: tried as the application, on every such table. */
let fresh: FreshDatabase;
let application: pg.Client;
let tables: { rel: string; columns: string[]; key: string[] }[];

beforeAll(async () => {
  fresh = await freshDatabase();
  application = new pg.Client(fresh.appUrl);
  await application.connect();
  const found = await application.query(`select t.rel,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = t.rel::regclass and a.attnum > 0 and not a.attisdropped) as columns,
      (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = t.rel::regclass and i.indisprimary) as key
    from app.append_only_table t order by 1`);
  tables = found.rows;
});
afterAll(async () => {
  await application.end();
  await fresh.close();
});

const ways: [string, (table: (typeof tables)[number]) => string][] = [
  ['UPDATE', ({ rel, columns: [first] }) => `update ${rel} set ${first} = ${first}`],
  ['DELETE', ({ rel }) => `delete from ${rel}`],
  ['TRUNCATE', ({ rel }) => `truncate ${rel}`],
  [
    'ON CONFLICT DO UPDATE',
    ({ rel, columns, key }) =>
      `insert into ${rel} select * from ${rel} on conflict (${key.join()}) do update set ${columns.at(-1)} = excluded.${columns.at(-1)}`,
  ],
  ['a locking read', ({ rel }) => `select * from ${rel} for update`],
  ['a rule', ({ rel }) => `create rule quiet as on insert to ${rel} do instead nothing`],
  ['a change of the table', ({ rel }) => `alter table ${rel} add column more text`],
  ['dropping it', ({ rel }) => `drop table ${rel}`],
];

test.each(ways)('%s is refused on every append-only table', async (_way, statement) => {
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const tried = application.query(statement(table)).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code,
    );
    expect([table.rel, await tried]).toEqual([table.rel, '42501']);
  }
});

test('the application does not become the migrator', async () => {
  for (const statement of [
    'set role huiyin_migrator',
    'set session authorization huiyin_migrator',
    'create role other superuser',
  ])
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('what must be append-only is', () => {
  const named = tables.map(({ rel }) => rel);
  const must = [
    'petitions.fact',
    'petitioners.access_record',
    'ledger.leaf',
    'ledger.queued',
    'ledger.checkpoint',
    'ledger.tile',
    'ledger.log',
    'ledger.key',
    'notices.document',
    'notices.number',
    'exchange.imported',
    'statistics.published',
  ];
  expect(named).toEqual(expect.arrayContaining(must));
});
