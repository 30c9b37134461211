import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HuiyinProcess, huiyin, ordinaryUser, serverProcesses } from './huiyin-process.ts';

/** Real processes, real kills, fsync on. The folder's name has a space and Chinese characters throughout. */
let root: string;
let data: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'huiyin-durable-'));
  chmodSync(root, 0o755);
  data = join(root, '数 据');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function stop(process: HuiyinProcess): Promise<void> {
  process.child.kill('SIGINT');
  expect(await process.ended).toBe(0);
}

function urls(folder = data): { app: string; admin: string } {
  const { app, admin } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8'));
  const [, , , port, socket] = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const url = (user: string, password: string) =>
    `postgresql://${user}:${password}@localhost/huiyin?host=${encodeURIComponent(socket ?? '')}&port=${port}`;
  return { app: url('huiyin_app', app), admin: url('huiyin_admin', admin) };
}

async function ask(text: string, folder = data): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: urls(folder).admin });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows[0];
}

test('a first start in a bare environment makes a private UTF-8 cluster with checksums, and Ctrl-C ends everything', async () => {
  const process = huiyin(['serve'], { data });
  const home = await process.served();
  expect((await fetch(`${home}/api/health`)).status).toBe(200);
  expect(
    await ask(`select current_setting('server_encoding') as encoding, datcollate, datctype, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as listens, current_setting('fsync') as fsync, current_setting('password_encryption') as passwords
      from pg_database where datname = current_database()`),
  ).toEqual({
    encoding: 'UTF8',
    datcollate: 'C.UTF-8',
    datctype: 'C.UTF-8',
    checksums: 'on',
    listens: '',
    fsync: 'on',
    passwords: 'scram-sha-256',
  });
  const postmaster = serverProcesses(data)[0] ?? 0;
  await stop(process);
  expect(existsSync(`/proc/${postmaster}`)).toBe(false);
  expect(readdirSync(data).filter((name) => name.endsWith('.lock'))).toEqual([]);
});

test('only the owner can read what lies in the data folder', () => {
  expect(statSync(data).mode & 0o007).toBe(0);
  for (const folder of ['keys', 'files', 'log', 'cluster'])
    expect(statSync(join(data, folder)).mode & 0o777, folder).toBe(0o700);
  for (const file of ['database.json', 'keys/master.key', 'log/huiyin.log', 'log/postgres.log'])
    expect(statSync(join(data, file)).mode & 0o777, file).toBe(0o600);
});

test('a second start on the same data is refused in two languages, and the first goes on', async () => {
  const first = huiyin(['serve'], { data });
  const home = await first.served();
  const second = huiyin(['serve'], { data });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`进程号 ${first.child.pid}`);
  expect(second.output()).toContain('is using this data');
  expect((await fetch(`${home}/api/health`)).status).toBe(200);
  const guest = huiyin(['migrate'], { data });
  expect(await guest.ended).toBe(0);
  expect((await fetch(`${home}/api/health`)).status).toBe(200);
  await stop(first);
});

test('when only Node is killed, the next start takes the data back from the server left behind', async () => {
  const killed = huiyin(['serve'], { data });
  await killed.served();
  await ask('create table kept as select 1 as n');
  const orphan = serverProcesses(data)[0] ?? 0;
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(existsSync(`/proc/${orphan}`)).toBe(true);
  const next = huiyin(['serve'], { data });
  await next.served();
  expect(serverProcesses(data)[0]).not.toBe(orphan);
  expect(await ask('select n from kept')).toEqual({ n: 1 });
  await stop(next);
});

test('when everything is killed at once, the next start recovers what was committed', async () => {
  const killed = huiyin(['serve'], { data });
  await killed.served();
  await ask('insert into kept values (2)');
  const victims = [killed.child.pid ?? 0, ...serverProcesses(data)];
  for (const pid of victims) spawnSync('kill', ['-9', String(pid)]);
  await killed.ended;
  const next = huiyin(['serve'], { data });
  await next.served();
  expect(await ask('select sum(n)::int as n from kept')).toEqual({ n: 3 });
  await stop(next);
});

test('when the database dies under it, Huiyin says so with the server’s own words and ends', async () => {
  const process = huiyin(['serve'], { data });
  await process.served();
  spawnSync('kill', ['-9', String(serverProcesses(data)[0])]);
  expect(await process.ended).toBe(1);
  expect(process.output()).toContain('数据库意外停止');
});

test('a taken port is left alone: the next one is used and said', async () => {
  const taken = createServer().listen(18_610, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const process = huiyin(['serve'], { data, env: { HUIYIN_PORT: '18610' } });
  expect(await process.served()).not.toContain(':18610');
  expect(process.output()).toContain('instead of 18610');
  await stop(process);
  taken.close();
});

test('data of another PostgreSQL is refused by its number, and left as it is', async () => {
  const version = join(data, 'cluster', 'PG_VERSION');
  const ours = readFileSync(version, 'utf8');
  writeFileSync(version, '9\n');
  const process = huiyin(['serve'], { data });
  expect(await process.ended).toBe(1);
  expect(process.output()).toContain('PostgreSQL 9');
  writeFileSync(version, ours);
});

test('when the server cannot start, its own log is shown', async () => {
  const control = join(data, 'cluster', 'global', 'pg_control');
  const whole = readFileSync(control);
  writeFileSync(control, Buffer.alloc(whole.length));
  const process = huiyin(['serve'], { data });
  expect(await process.ended).toBe(1);
  expect(process.output()).toMatch(/\| .*pg_control|\| .*checksum|\| .*(FATAL|PANIC)/);
  writeFileSync(control, whole);
});

test('an office’s data is not opened as a demo, nor with another master key', async () => {
  const demo = huiyin(['serve'], { data, env: { HUIYIN_MODE: 'demo' } });
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain('标记为 office');
  const key = join(data, 'keys', 'master.key');
  const ours = readFileSync(key, 'utf8');
  writeFileSync(key, randomBytes(32).toString('hex'));
  const other = huiyin(['serve'], { data });
  expect(await other.ended).toBe(1);
  expect(other.output()).toContain('主密钥');
  writeFileSync(key, ours);
});

test('a data folder with a long path still starts: the socket goes elsewhere', async () => {
  const long = join(root, '很长的目录名'.repeat(4), '又一层'.repeat(8));
  const process = huiyin(['serve'], { data: long });
  await process.served();
  expect(Buffer.byteLength(join(long, 'run', '.s.PGSQL.5432'))).toBeGreaterThan(107);
  expect(await ask('select 1 as n', long)).toEqual({ n: 1 });
  await stop(process);
});

test('an ordinary user starts it as well as root', async () => {
  const user = ordinaryUser();
  const own = join(root, '普通 用户');
  mkdirSync(own);
  if (user) chownSync(own, user.uid, user.gid);
  const process = huiyin(['serve'], { data: join(own, '数据'), ...user });
  await process.served();
  expect(statSync(join(own, '数据')).uid).toBe(user?.uid ?? globalThis.process.getuid?.());
  await stop(process);
});
