import { chmodSync, chownSync, closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a folder so that the copy lasts: every file and folder is synced. Private modes throughout. */
export function copyFolder(
  from: string,
  to: string,
  options: { leaveOut?: (path: string) => boolean; owner?: { uid: number; gid: number } } = {},
  path = '',
): void {
  mkdirSync(join(to, path), { recursive: true, mode: 0o700 });
  own(join(to, path), 0o700, options.owner);
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const inside = path ? `${path}/${entry.name}` : entry.name;
    if (options.leaveOut?.(inside)) continue;
    if (entry.isDirectory()) copyFolder(from, to, options, inside);
    else if (entry.isFile()) copyFile(join(from, inside), join(to, inside), options.owner);
  }
  sync(join(to, path));
}

/** A file may vanish while a running server's folder is copied: its log tells the server what it held. */
export function copyFile(from: string, to: string, owner?: { uid: number; gid: number }): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  own(to, 0o600, owner);
  sync(to);
}

function own(path: string, mode: number, owner: { uid: number; gid: number } | undefined): void {
  if (owner) chownSync(path, owner.uid, owner.gid);
  chmodSync(path, mode);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
