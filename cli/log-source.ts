import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HASH_BYTES, TILE_WIDTH, type Tile, tilePath } from '../core/merkle/index.ts';

/** Where a log is read from: its address, or a folder with the same paths. */
export interface LogSource {
  where: string;
  /** True where the reader fetches it himself now, so that his own clock dates it. */
  live: boolean;
  /** Undefined where there is no such piece. Throws when it cannot be asked. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** @param save a folder in which everything read is kept, to be compared with the log another day */
export function logSource(where: string, save?: string): LogSource {
  const live = /^https?:\/\//.test(where);
  const base = where.replace(/\/+$/, '');
  const fetched = live ? (path: string) => overHttp(`${base}/${path}`) : (path: string) => fromFile(join(base, path));
  return {
    where: base,
    live,
    async read(path) {
      const bytes = await fetched(path);
      if (bytes !== undefined && save !== undefined) {
        await mkdir(dirname(join(save, path)), { recursive: true });
        await writeFile(join(save, path), bytes);
      }
      return bytes;
    },
  };
}

/** A hash tile of this width: the partial one, or the beginning of the full one that has taken its place. */
export async function readTile(source: LogSource, tile: Tile): Promise<Uint8Array | undefined> {
  const bytes = (await source.read(tilePath(tile))) ?? (await source.read(tilePath({ ...tile, width: TILE_WIDTH })));
  return bytes?.subarray(0, tile.width * HASH_BYTES);
}

async function overHttp(url: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(30_000) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function fromFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
