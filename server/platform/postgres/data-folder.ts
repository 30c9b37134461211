import { accessSync, chmodSync, chownSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canAs, type OsUser } from './os-user.ts';

/** Where everything lies under the data folder (decisions 30). */
export interface DataFolder {
  root: string;
  /** The PostgreSQL cluster; owned by the database user, 0700. */
  cluster: string;
  /** Passwords of the cluster's three roles, 0600. In backups, since the cluster holds their hashes. */
  secrets: string;
  /** Master key and signing keys, 0700. Never in backups. */
  keys: string;
  /** Encrypted attachments by hash. */
  files: string;
  log: string;
  /** The socket's folder, where its path is short enough. */
  run: string;
  /** The copy of the server's binaries, where the database user cannot execute the installed ones. */
  binaries: string;
  /** Names the one process that owns this folder. */
  lock: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'cluster'),
    secrets: join(root, 'database.json'),
    keys: join(root, 'keys'),
    files: join(root, 'files'),
    log: join(root, 'log'),
    run: join(root, 'run'),
    binaries: join(root, 'binaries'),
    lock: join(root, 'huiyin.lock'),
  };
}

/**
 * Makes the folder private: 0700, or as root 0710 with the database user's group, so that this user may pass through
 * to the cluster and see nothing else.
 * @throws CannotStart when a folder above it is closed to the database user.
 */
export function prepareDataFolder(folder: DataFolder, user: OsUser | undefined): void {
  makeWritable(folder.root);
  if (user) chownSync(folder.root, 0, user.gid);
  chmodSync(folder.root, user ? 0o710 : 0o700);
  for (const own of [folder.keys, folder.files, folder.log]) privateFolder(own, undefined);
  if (user && !canAs(user, 'cd "$1"', folder.root)) {
    throw new CannotStart(
      {
        zh: `数据目录 ${folder.root} 的上级目录不允许系统用户 ${user.name} 进入,数据库无法启动。`,
        en: `A folder above ${folder.root} is closed to the user ${user.name}; the database cannot start there.`,
      },
      {
        zh: '请把 HUIYIN_DATA 设到该用户可进入之处(例如 /var/lib/huiyin/数据),或以普通用户启动。',
        en: 'Set HUIYIN_DATA to a place that user can reach (for example /var/lib/huiyin/data), or start as an ordinary user.',
      },
    );
  }
}

function makeWritable(root: string): void {
  try {
    mkdirSync(root, { recursive: true, mode: 0o755 });
    accessSync(root, constants.W_OK);
  } catch (cause) {
    const refusal = new CannotStart(
      { zh: `数据目录 ${root} 不能写入。`, en: `The data folder ${root} cannot be written.` },
      {
        zh: '请把 HUIYIN_DATA 设到当前用户可写之处,或改正该目录的属主。',
        en: 'Set HUIYIN_DATA to a place you may write, or correct the folder’s owner.',
      },
    );
    refusal.cause = cause;
    throw refusal;
  }
}

/** A folder that only `user` (or we) may enter. @throws when the path is a link or belongs to someone else. */
export function privateFolder(path: string, user: OsUser | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new Error(`${path} is not a folder`);
  if (user) chownSync(path, user.uid, user.gid);
  else if (found.uid !== process.getuid?.()) throw new Error(`${path} belongs to uid ${found.uid}`);
  chmodSync(path, 0o700);
}
