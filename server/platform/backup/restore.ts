import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { Config } from '../config/index.ts';
import { keyRoots, keysFrom } from '../crypto/index.ts';
import { databaseUser, dataFolder, prepareDataFolder, takeInstanceLock } from '../postgres/index.ts';
import { copyFile, copyFolder } from './copy.ts';
import { changedFiles, type Manifest, readManifest } from './manifest.ts';

/**
 * Puts a backup into an empty data folder whose keys are there already (they are never in a backup). The cluster gets its
 * name last: an interrupted restore leaves none, and can be begun again.
 * @returns the manifest, whose roots the started system has to be compared with
 * @throws CannotStart
 */
export async function restore(config: Config, from: string): Promise<Manifest> {
  const backup = resolve(from);
  const manifest = readManifest(backup);
  const changed = await changedFiles(backup, manifest);
  if (changed.length > 0) throw damaged(changed);
  const folder = dataFolder(config.data);
  if (existsSync(folder.cluster)) throw occupied(folder.cluster);
  requireKeys(config, folder.keys, manifest);
  const user = databaseUser();
  prepareDataFolder(folder, user);
  const release = takeInstanceLock(folder.lock, 'restore');
  try {
    const draft = `${folder.cluster}.new`;
    rmSync(draft, { recursive: true, force: true });
    copyFile(join(backup, 'database.json'), folder.secrets);
    copyFolder(join(backup, 'files'), folder.files);
    copyFolder(join(backup, 'cluster'), draft, user ? { owner: user } : {});
    renameSync(draft, folder.cluster);
  } finally {
    release();
  }
  return manifest;
}

function requireKeys(config: Config, keys: string, manifest: Manifest): void {
  const file = config.masterKeyFile ?? join(keys, 'master.key');
  const fits =
    existsSync(file) && keysFrom(keyRoots(keys, config.masterKeyFile)).masterFingerprint === manifest.masterFingerprint;
  if (fits) return;
  throw new CannotStart(
    { zh: `没有与这份备份相配的主密钥(${file})。`, en: `The master key of this backup is not there (${file}).` },
    {
      zh: `备份不含密钥:请把另行保管的 keys 目录(四个 .key 文件)放到 ${keys},再恢复。`,
      en: `A backup holds no keys: put the keys folder that was kept apart (four .key files) at ${keys}, then restore.`,
    },
  );
}

function damaged(files: string[]): CannotStart {
  return new CannotStart(
    {
      zh: `备份与清单不符:${files.length} 个文件缺失或被改动。`,
      en: `The backup is not what its manifest says: ${files.length} files are missing or changed.`,
    },
    { zh: '请用另一份备份。', en: 'Use another backup.' },
    files.slice(0, 20).join('\n'),
  );
}

function occupied(path: string): CannotStart {
  return new CannotStart(
    { zh: `${path} 已有数据,恢复不会覆盖它。`, en: `There is data in ${path}; a restore never overwrites it.` },
    {
      zh: '请把 HUIYIN_DATA 设为新目录,或先把旧的 cluster 改名移开。',
      en: 'Set HUIYIN_DATA to a new folder, or move the old cluster away first.',
    },
  );
}
