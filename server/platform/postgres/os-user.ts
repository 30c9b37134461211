import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { CannotStart } from '../cannot-start.ts';

/** The operating-system user under which the database server runs. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root: the user `huiyin` (created when absent), else `postgres`.
 * As an ordinary user: `undefined`, the server runs as ourselves.
 * @throws CannotStart when no such user can be had, or when we have no passwd entry (initdb needs one).
 */
export function databaseUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) {
    requireOwnEntry();
    return undefined;
  }
  return entryOf('huiyin') ?? create('huiyin') ?? entryOf('postgres') ?? refuseRoot();
}

/** Runs a shell test as the given user (or as ourselves) and says whether it held. Arguments are `$1`, `$2`… */
export function canAs(user: OsUser | undefined, test: string, ...args: string[]): boolean {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...args], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}

function entryOf(name: string): OsUser | undefined {
  const asked = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const text = asked.error ? readPasswd() : asked.stdout;
  const line = text.split('\n').find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function create(name: string): OsUser | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/var/lib/huiyin', name], {
    stdio: 'ignore',
  });
  // Another start may have created it in the same moment: the entry counts, not the exit code.
  return entryOf(name);
}

function requireOwnEntry(): void {
  try {
    userInfo();
  } catch {
    throw new CannotStart(
      {
        zh: `当前系统用户(uid ${process.getuid?.()})在 passwd 中没有条目,数据库无法初始化。`,
        en: `The current user (uid ${process.getuid?.()}) has no passwd entry; the database cannot be initialised.`,
      },
      {
        zh: '请为该 uid 添加 passwd 条目,或用 DATABASE_URL 指定已有的 PostgreSQL。',
        en: 'Give this uid a passwd entry, or name an existing PostgreSQL server in DATABASE_URL.',
      },
    );
  }
}

function refuseRoot(): never {
  throw new CannotStart(
    {
      zh: '以 root 启动时,数据库须以另一系统用户运行,但无法创建用户 huiyin,也没有用户 postgres。',
      en: 'Started as root, the database must run as another user, but huiyin could not be created and postgres does not exist.',
    },
    {
      zh: '请执行 useradd --system huiyin,或以普通用户启动,或设置 DATABASE_URL。',
      en: 'Run useradd --system huiyin, or start as an ordinary user, or set DATABASE_URL.',
    },
  );
}
