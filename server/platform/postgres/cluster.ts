import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './binaries.ts';
import { type DataFolder, privateFolder } from './data-folder.ts';
import { syncFolder, writeSynced } from './durable-file.ts';
import type { OsUser } from './os-user.ts';

/** Passwords of the three roles: `admin` makes roles and databases, `migrator` owns the schema, `app` serves. */
export interface Secrets {
  admin: string;
  migrator: string;
  app: string;
}

/** What every program of PostgreSQL gets: the person's language and home must not shape the cluster. */
export const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster on first start, and checks that an existing one fits these binaries.
 * initdb works in a folder of its own that is renamed when whole: an interrupted first start leaves nothing half-made.
 * @throws CannotStart
 */
export function prepareCluster(
  folder: DataFolder,
  binaries: Binaries,
  user: OsUser | undefined,
  durable: boolean,
): Secrets {
  const versionFile = join(folder.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    requireSameMajor(readFileSync(versionFile, 'utf8').trim(), binaries.major, folder);
    return readSecrets(folder);
  }
  const secrets = existsSync(folder.secrets) ? readSecrets(folder) : makeSecrets(folder);
  initialise(folder, binaries, user, secrets, durable);
  return secrets;
}

function initialise(
  folder: DataFolder,
  binaries: Binaries,
  user: OsUser | undefined,
  secrets: Secrets,
  durable: boolean,
) {
  const draft = `${folder.cluster}.new`;
  const passwordFile = join(folder.root, 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  privateFolder(draft, user);
  writeFileSync(passwordFile, secrets.admin, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--auth=scram-sha-256'];
    if (!durable) flags.push('--no-sync');
    const run = spawnSync(
      binaries.initdb,
      [...flags, '--username=huiyin_admin', `--pwfile=${passwordFile}`, `--pgdata=${draft}`],
      { ...(user && { uid: user.uid, gid: user.gid }), env: cleanEnvironment, cwd: '/', encoding: 'utf8' },
    );
    if (run.status !== 0) throw initFailed(`${run.error ?? ''}${run.stdout ?? ''}${run.stderr ?? ''}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder.cluster);
  if (durable) syncFolder(folder.root);
}

function makeSecrets(folder: DataFolder): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { admin: password(), migrator: password(), app: password() };
  writeSynced(folder.secrets, `${JSON.stringify(secrets, null, 2)}\n`);
  chmodSync(folder.secrets, 0o600);
  return secrets;
}

/** The passwords of an existing cluster. @throws CannotStart when their file is lost. */
export function readSecrets(folder: DataFolder): Secrets {
  try {
    return JSON.parse(readFileSync(folder.secrets, 'utf8')) as Secrets;
  } catch (cause) {
    const lost = new CannotStart(
      {
        zh: `数据库口令文件 ${folder.secrets} 缺失或损坏。`,
        en: `The database password file ${folder.secrets} is missing or damaged.`,
      },
      {
        zh: '请从备份恢复该文件(它在备份的根目录)。',
        en: 'Restore that file from a backup (it lies at the root of the backup).',
      },
    );
    lost.cause = cause;
    throw lost;
  }
}

function requireSameMajor(found: string, ours: string, folder: DataFolder): void {
  if (found === ours) return;
  throw new CannotStart(
    {
      zh: `数据目录 ${folder.cluster} 由 PostgreSQL ${found} 建立,而内置程序是 PostgreSQL ${ours}。`,
      en: `The cluster ${folder.cluster} was made by PostgreSQL ${found}; the embedded programs are PostgreSQL ${ours}.`,
    },
    {
      zh: `请用原来的回音版本执行 huiyin backup 并迁移,或用 DATABASE_URL 连接一个 PostgreSQL ${found} 服务器。`,
      en: `Back up with the Huiyin version that made it, or name a PostgreSQL ${found} server in DATABASE_URL.`,
    },
  );
}

function initFailed(log: string): CannotStart {
  return new CannotStart(
    { zh: '数据库初始化(initdb)失败。', en: 'Initialising the database (initdb) failed.' },
    {
      zh: '原因见下方 initdb 的输出;常见原因是磁盘已满或目录不可写。',
      en: 'See initdb’s own output below; a full disk or a folder that cannot be written is common.',
    },
    log,
  );
}
