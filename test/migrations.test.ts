import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './kit/index.ts';

/** The rules of distributed.md section 3, read from the catalog of a migrated database: they hold for every table there is. */
let fresh: FreshDatabase;
let migrator: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase();
  migrator = new pg.Client({ connectionString: fresh.adminUrl });
  await migrator.connect();
});
afterAll(async () => {
  await migrator.end();
  await fresh.close();
});

const rows = async (text: string): Promise<string[]> =>
  (await migrator.query({ text, rowMode: 'array' })).rows.map((row) => row.join(' '));

const ownTables = `select c.oid, n.nspname || '.' || c.relname as rel from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$|public$|graphile_)'`;

test('every table is declared once: distributed, replicated or local (R7)', async () => {
  const undeclared = await rows(`select t.rel, count(d.rel) from (${ownTables}) t left join
    (select rel from app.distributed_table union all select rel from app.replicated_table union all select rel from app.local_table) d
    on d.rel = t.rel group by t.rel having count(d.rel) <> 1 order by 1`);
  expect(undeclared).toEqual([]);
});

test('every declared table exists', async () => {
  const missing =
    await rows(`select rel from (select rel from app.distributed_table union select rel from app.replicated_table
    union select rel from app.local_table union select rel from app.append_only_table) d where to_regclass(rel) is null`);
  expect(missing).toEqual([]);
});

test('every table has a primary key (R15)', async () => {
  const without = await rows(`select t.rel from (${ownTables}) t
    where not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary) order by 1`);
  expect(without).toEqual([]);
});

test('every primary key, unique key and exclusion of a distributed table begins with its key (R1)', async () => {
  const wrong = await rows(`select d.rel, i.indexrelid::regclass, a.attname from app.distributed_table d
    join pg_index i on i.indrelid = d.rel::regclass and (i.indisunique or i.indisexclusion)
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where a.attname is distinct from d.key order by 1`);
  expect(wrong).toEqual([]);
});

test('every shard_key is text and not null (R2)', async () => {
  const wrong = await rows(`select d.rel, a.atttypid::regtype from app.distributed_table d
    join pg_attribute a on a.attrelid = d.rel::regclass and a.attname = d.key where a.atttypid <> 'text'::regtype or not a.attnotnull`);
  expect(wrong).toEqual([]);
});

test('every foreign key between distributed tables carries the key, and none leaves for a table it may not (R2, R7)', async () => {
  const wrong = await rows(`select c.conname, c.conrelid::regclass, c.confrelid::regclass from pg_constraint c
    join app.distributed_table d on d.rel::regclass = c.conrelid
    left join app.distributed_table f on f.rel::regclass = c.confrelid
    left join app.replicated_table r on r.rel::regclass = c.confrelid
    where c.contype = 'f' and r.rel is null and not (f.rel is not null and exists (
      select 1 from unnest(c.conkey, c.confkey) as pair (mine, theirs)
      join pg_attribute m on m.attrelid = c.conrelid and m.attnum = pair.mine and m.attname = d.key
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = pair.theirs and t.attname = f.key))
    union all
    select c.conname, c.conrelid::regclass, c.confrelid::regclass from pg_constraint c
    join app.distributed_table f on f.rel::regclass = c.confrelid
    where c.contype = 'f' and not exists (select 1 from app.distributed_table d where d.rel::regclass = c.conrelid)`);
  expect(wrong).toEqual([]);
});

test('no triggers, rules, inheritance, or identities on distributed tables (R4, R9)', async () => {
  const found =
    await rows(`select 'trigger', tgrelid::regclass from pg_trigger t join (${ownTables}) o on o.oid = t.tgrelid where not tgisinternal
    union all select 'rule', ev_class::regclass from pg_rewrite r join (${ownTables}) o on o.oid = r.ev_class
    union all select 'identity', d.rel::regclass from app.distributed_table d join pg_attribute a on a.attrelid = d.rel::regclass
      left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
      where a.attidentity <> '' or pg_get_expr(f.adbin, f.adrelid) like 'nextval(%'`);
  expect(found).toEqual([]);
});

test('no role but the migrator can update, delete or truncate an append-only table', async () => {
  const granted = await rows(`select t.rel, g.grantee, g.privilege_type from app.append_only_table t
    join information_schema.role_table_grants g on g.table_schema || '.' || g.table_name = t.rel
    where g.grantee <> 'huiyin_migrator' and g.privilege_type not in ('SELECT', 'INSERT')`);
  expect(granted).toEqual([]);
  expect(await rows('select rel from app.append_only_table')).not.toEqual([]);
});
