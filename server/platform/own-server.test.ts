import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempFolder } from '../../test/kit/index.ts';
import { CannotStart } from './cannot-start.ts';
import { readConfig } from './config/index.ts';
import { sql, sqlState } from './db/index.ts';
import { openPlatform } from './open.ts';
import { binariesIn, type Embedded, startEmbedded } from './postgres/index.ts';

/** A server that is there: the machine's own PostgreSQL (15 or later) where it has one, else the package's. */
const installed = '/usr/lib/postgresql';
const system = existsSync(installed)
  ? readdirSync(installed)
      .filter((version) => Number(version) >= 15 && existsSync(join(installed, version, 'bin', 'initdb')))
      .at(-1)
  : undefined;

const folder = tempFolder();
let server: Embedded;

beforeAll(async () => {
  const binaries = system ? { binaries: binariesIn(join(installed, system, 'bin')) } : {};
  server = await startEmbedded({ root: join(folder.path, 'server'), command: 'test', durable: false, ...binaries });
  await asAdmin(
    server.urls.admin,
    `create role office login createrole password 'x'`,
    'create database office owner office',
    `create role weak login password 'x'`,
    'create database weak owner weak',
  );
});
afterAll(async () => {
  await server.stop();
  folder.close();
});

async function asAdmin(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function urlOf(login: string): string {
  const url = new URL(server.urls.admin);
  url.username = login;
  url.password = 'x';
  url.pathname = `/${login}`;
  return url.href;
}

function config(env: Record<string, string>) {
  const data = join(folder.path, 'data');
  mkdirSync(data, { recursive: true });
  return readConfig({ HUIYIN_DATA: data, HUIYIN_MODE: 'office', HUIYIN_LOG: 'silent', ...env });
}

test('a login that lacks a privilege is told which statements its administrator has to run', async () => {
  const opened = openPlatform(config({ DATABASE_URL: urlOf('weak') }), { command: 'test' });
  const refusal = await opened.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect((refusal as CannotStart).explain()).toContain('grant huiyin_app to');
});

test('with DATABASE_URL one login migrates, and works as the application, which cannot change what is append-only', async () => {
  await asAdmin(server.urls.admin, 'grant huiyin_app to office');
  const platform = await openPlatform(config({ DATABASE_URL: urlOf('office') }), { command: 'test' });
  expect(platform.migrated).toContain('0001_app');
  expect(await platform.db.wide().first(sql`select current_user as name`)).toEqual({ name: 'huiyin_app' });
  const error = await platform.db
    .wide()
    .run(sql`delete from app.installation`)
    .catch((thrown: unknown) => thrown);
  expect(sqlState(error)).toBe('42501');
  expect(platform.installation.mode).toBe('office');
  await platform.close();
});

test('an unreachable server is said to be so, without its password', async () => {
  const refusal = await openPlatform(config({ DATABASE_URL: 'postgresql://u:geheim@127.0.0.1:9/d' }), {
    command: 'test',
  }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect((refusal as CannotStart).explain()).not.toContain('geheim');
});
