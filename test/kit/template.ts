import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, migrationsChecksum } from '../../server/platform/db/index.ts';

/** How a test file reaches the cluster of its run. */
export interface TestCluster {
  /** Connection URL of the role that makes databases. */
  admin: string;
  migratorPassword: string;
  appPassword: string;
}

/** Any number: the workers of one run take turns at making a template. */
const lockNumber = 7_215_004;

/** A database with all migrations applied, one per state of the migration files. @returns its name */
export async function templateDatabase(cluster: TestCluster): Promise<string> {
  const template = `template_${migrationsChecksum().slice(0, 16)}`;
  await withAdmin(cluster, async (client) => {
    if (await exists(client, template)) return;
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    if (await exists(client, template)) return;
    const draft = `draft_${randomBytes(6).toString('hex')}`;
    await client.query(`create database ${draft} owner huiyin_migrator template template0`);
    await migrate(urlFor(cluster, 'huiyin_migrator', draft));
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return template;
}

/** A copy of the template, of its files: written through the log, as is usual, it takes six times as long. @returns its name */
export async function cloneTemplate(cluster: TestCluster): Promise<string> {
  const template = await templateDatabase(cluster);
  const clone = `test_${randomBytes(8).toString('hex')}`;
  await withAdmin(cluster, (client) =>
    client.query(`create database ${clone} owner huiyin_migrator template ${template} strategy file_copy`),
  );
  return clone;
}

export async function dropDatabase(cluster: TestCluster, name: string): Promise<void> {
  await withAdmin(cluster, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** The connection URL of a role in a database of the run's cluster. */
export function urlFor(
  cluster: TestCluster,
  role: 'huiyin_admin' | 'huiyin_migrator' | 'huiyin_app',
  database: string,
): string {
  const url = new URL(cluster.admin);
  url.username = role;
  if (role === 'huiyin_migrator') url.password = cluster.migratorPassword;
  if (role === 'huiyin_app') url.password = cluster.appPassword;
  url.pathname = `/${database}`;
  return url.href;
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [database])).rowCount === 1;
}

async function withAdmin<Result>(cluster: TestCluster, fn: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: cluster.admin });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}
