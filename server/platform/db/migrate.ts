import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { splitStatements } from './split-statements.ts';

export interface Migrated {
  /** Names applied now, in order. */
  applied: string[];
  /** All names the database has. */
  all: string[];
}

export interface Migration {
  /** File name without its ending: `0010_organs`. */
  name: string;
  checksum: string;
  text: string;
}

/** The folder of the project. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Any number known to nobody else: two migrators at once wait for each other. */
const lockNumber = 4_871_190_551;

/**
 * Brings a database forward: each file once, in the order of its number, in one transaction, one statement a message.
 * @throws CannotStart when a file that was applied has changed since, or is gone.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url, application_name: 'huiyin migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await client.query('create schema if not exists app');
    await client.query(
      'create table if not exists app.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const known = await client.query<{ name: string; checksum: string }>('select name, checksum from app.migration');
    const done = new Map(known.rows.map((row) => [row.name, row.checksum]));
    const files = readMigrations(folder);
    requireUnchanged(files, done);
    const applied: string[] = [];
    for (const file of files.filter(({ name }) => !done.has(name))) {
      await apply(client, file);
      applied.push(file.name);
    }
    return { applied, all: files.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/** The files `NNNN_name.sql` in their order. @throws when two have one number. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort();
  const numbers = names.map((name) => name.slice(0, 4));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new Error(`two migrations have the number ${twice}`);
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name: name.slice(0, -4), text, checksum: sha256(text) };
  });
}

/** One word for the state of all migration files together. */
export function migrationsChecksum(folder: string = migrationsFolder): string {
  return sha256(
    readMigrations(folder)
      .map(({ name, checksum }) => `${name} ${checksum}`)
      .join('\n'),
  );
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  await client.query('begin');
  try {
    // Inert on plain PostgreSQL; on Citus DDL after DDL in one transaction needs it.
    await client.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
    for (const statement of splitStatements(file.text)) {
      await client.query(statement).catch((cause: Error) => {
        throw new Error(`migration ${file.name}: ${cause.message}\n${statement}`, { cause });
      });
    }
    await client.query('insert into app.migration (name, checksum) values ($1, $2)', [file.name, file.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

function requireUnchanged(files: Migration[], done: Map<string, string>): void {
  const present = new Map(files.map((file) => [file.name, file.checksum]));
  for (const [name, checksum] of done) {
    if (present.get(name) === checksum) continue;
    throw new CannotStart(
      {
        zh: `迁移文件 ${name}.sql 已在此数据库执行过,但现在${present.has(name) ? '内容不同' : '不存在'}。`,
        en: `Migration ${name}.sql was applied to this database, but ${present.has(name) ? 'has changed since' : 'is missing now'}.`,
      },
      {
        zh: '迁移只能新增、不可修改:请恢复原文件,或使用与此数据库相配的回音版本。',
        en: 'Migrations are only ever added: restore the file, or use the Huiyin version that fits this database.',
      },
    );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
