import type { Platform } from '../../server/platform/index.ts';
import { sql } from '../../server/platform/index.ts';

/** Tables that may change while nothing is done: who tried to sign in, who read, when a job ran. */
const mayMove = [
  'organs.session',
  'organs.sign_in_try',
  'petitioners.access_record',
  'dossiers.reading',
  'platform.job',
];

/** How many rows each table holds. Two of these are equal when nothing was written in between. */
export async function rowsStored({ db }: Pick<Platform, 'db'>): Promise<Record<string, number>> {
  const tables = await tablesOf({ db });
  const counts = tables
    .filter((rel) => !mayMove.includes(rel))
    .map((rel) => sql`select ${rel}::text as rel, count(*) as n from ${sql.raw(rel)}`);
  const rows = await db.wide().rows<{ rel: string; n: number }>(sql.join(counts, sql` union all `));
  return Object.fromEntries(rows.map(({ rel, n }) => [rel, n]));
}

/** Every text that the database holds in the clear, and every sealed byte as hexadecimal, one line a row. */
export async function everythingStored({ db }: Pick<Platform, 'db'>): Promise<{ rel: string; row: string }[]> {
  const tables = await tablesOf({ db });
  const rows = await Promise.all(
    tables.map((rel) =>
      db
        .wide()
        .rows<{ rel: string; row: string }>(sql`select ${rel}::text as rel, t::text as row from ${sql.raw(rel)} t`),
    ),
  );
  return rows.flat();
}

async function tablesOf({ db }: Pick<Platform, 'db'>): Promise<string[]> {
  const found = await db
    .wide()
    .rows<{ rel: string }>(sql`select rel from app.distributed_table union select rel from app.replicated_table
      union select rel from app.local_table order by 1`);
  return found.map(({ rel }) => rel);
}
