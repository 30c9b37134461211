import pg from 'pg';
import type { Keys } from '../../server/platform/index.ts';
import { startEmbedded } from '../../server/platform/postgres/index.ts';
import { writeClones } from './clones.ts';
import { fill } from './copy.ts';
import { columnsOf, type Template, tables } from './templates.ts';

/**
 * Fills an office with so many petitions by COPY, without fsync while loading; its indexes are made afterwards. The
 * server is stopped in order at the end, and served with fsync on.
 */
export async function load(
  root: string,
  keys: Keys,
  templates: Template[],
  size: number,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const server = await startEmbedded({ root, command: 'bench', durable: false });
  try {
    const url = new URL(server.urls.admin);
    url.pathname = new URL(server.urls.app).pathname;
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    const names = tables.map(({ name }) => `'${name}'::regclass`).join(', ');
    const { rows: indexes } = await owner.query(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
       where i.indrelid in (${names}) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    );
    for (const { name } of indexes) await owner.query(`drop index ${name}`);
    const fillings = new Map(
      await Promise.all(
        tables.map(async ({ name }) => [name, await fill(url.href, name, columnsOf(templates, name))] as const),
      ),
    );
    await writeClones(templates, size, keys, fillings, (done) => say(`  ${done} petitions after ${since()}`));
    const written = await Promise.all(
      [...fillings].map(async ([name, filling]) => [name, await filling.end()] as const),
    );
    say(`  ${written.map(([name, n]) => `${name} ${n}`).join(', ')} rows after ${since()}`);
    await owner.query(`set maintenance_work_mem = '1GB'`);
    for (const { definition } of indexes) await owner.query(definition);
    for (const { name } of tables) await owner.query(`vacuum (analyze) ${name}`);
    const { rows } = await owner.query(`select pg_size_pretty(pg_database_size(current_database())) as size`);
    await owner.query('checkpoint');
    await owner.end();
    say(`  ${size} petitions loaded, indexed and analysed in ${since()}, ${rows[0].size}`);
  } finally {
    await server.stop();
  }
}
