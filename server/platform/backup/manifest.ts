import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';

/** Size and root (hexadecimal) of one county's public log: what a restore has to arrive at. */
export interface LedgerRoot {
  shardKey: string;
  size: number;
  root: string;
}

const schema = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  /** Major version of the PostgreSQL whose cluster was copied. */
  postgres: z.string(),
  migrations: z.array(z.string()),
  masterFingerprint: z.string(),
  roots: z.array(z.strictObject({ shardKey: z.string(), size: z.int(), root: z.string() })),
  /** Every file with its length in bytes and SHA-256. */
  files: z.record(z.string(), z.tuple([z.int(), z.string()])),
});

/** What a backup says of itself: `manifest.json`, written last. */
export type Manifest = z.output<typeof schema>;

export const manifestName = 'manifest.json';

/** @throws CannotStart when there is no whole backup in the folder. */
export function readManifest(folder: string): Manifest {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch (cause) {
    const refusal = new CannotStart(
      {
        zh: `${folder} 中没有完整的备份(缺少或读不出 ${manifestName})。`,
        en: `There is no whole backup in ${folder} (${manifestName} is missing or unreadable).`,
      },
      {
        zh: '清单最后写入:没有清单,说明备份当时没有做完。请用另一份备份。',
        en: 'The manifest is written last: without it the backup was not finished. Use another one.',
      },
    );
    refusal.cause = cause;
    throw refusal;
  }
}

/** Length and hash of every file below the folder, the manifest apart. */
export async function listFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const path of pathsIn(folder))
    files[path] = [statSync(join(folder, path)).size, await hashOf(join(folder, path))];
  return files;
}

/** Compares a backup with its manifest. @returns names of files that are missing, changed, or not listed */
export async function changedFiles(folder: string, manifest: Manifest): Promise<string[]> {
  const found = await listFiles(folder);
  const names = new Set([...Object.keys(found), ...Object.keys(manifest.files)]);
  return [...names].filter((name) => found[name]?.join() !== manifest.files[name]?.join());
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== manifestName)
    .sort();
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
