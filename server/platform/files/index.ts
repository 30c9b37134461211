import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Sealed attachments by the hash of what is stored (decisions 33). What goes in is ciphertext already. */
export interface Files {
  /** Stores bytes so that they survive a power cut, before the act commits that names them. @returns SHA-256 in hexadecimal */
  put(ciphertext: Uint8Array): Promise<string>;
  /** @returns undefined when there is no such file. @throws when its bytes no longer fit its name. */
  get(hash: string): Promise<Buffer | undefined>;
  has(hash: string): Promise<boolean>;
  /** Removes what belongs to nothing. No harm where it is gone already. */
  remove(hash: string): Promise<void>;
}

/** @param root the folder; files lie in `aa/bb/<hash>` */
export function openFiles(root: string): Files {
  const folderOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4));
  const lasting = new Map<string, Promise<void>>();
  let drafts = 0;
  return {
    async put(ciphertext) {
      const hash = sha256(ciphertext);
      const folder = folderOf(hash);
      if (!lasting.has(folder)) lasting.set(folder, makeLasting(root, folder));
      // A full disk may have room again: what failed once is tried anew.
      await lasting.get(folder)?.catch((error: unknown) => {
        lasting.delete(folder);
        throw error;
      });
      const draft = join(folder, `.${hash}.${process.pid}.${++drafts}`);
      try {
        await writeSynced(draft, ciphertext);
        await rename(draft, join(folder, hash));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(folder);
      return hash;
    },
    async get(hash) {
      const bytes = await readFile(join(folderOf(checked(hash)), hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (bytes && sha256(bytes) !== hash) throw new Error(`the stored file ${hash} is damaged`);
      return bytes;
    },
    remove: (hash) => rm(join(folderOf(checked(hash)), hash), { force: true }),
    has: (hash) =>
      access(join(folderOf(checked(hash)), hash)).then(
        () => true,
        () => false,
      ),
  };
}

/**
 * Reads a stream into memory, up to a limit.
 * @param most bytes
 * @returns undefined when there is more: the caller refuses
 */
export async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function checked(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file');
  return hash;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new folder is an entry of the folder above it, which must last too. Once for each folder in a process's life. */
async function makeLasting(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(join(folder, '..'));
  await syncFolder(root);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
