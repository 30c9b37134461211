import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  checkpointText,
  cosign,
  encodeEntryBundle,
  formatVerifierKey,
  leafHash,
  rootAt,
  signNote,
  tilePath,
  tilesOf,
  treeInMemory,
} from '../core/merkle/index.ts';
import { ed25519Signer } from '../core/merkle/test-keys.ts';

/** A log of 700 entries with its signers, laid out as files for the tests of the verifier. */
export const ORIGIN = 'xinfang.example/ledger/990101~00';
export const office = ed25519Signer(`${ORIGIN}/xfj`, 1, new Uint8Array(32).fill(6));
export const logKey = ed25519Signer(ORIGIN, 1, new Uint8Array(32).fill(1));
export const witness = ed25519Signer('archive.example/witness', 4, new Uint8Array(32).fill(3));
export const stranger = ed25519Signer(ORIGIN, 1, new Uint8Array(32).fill(9));
export const entries = Array.from({ length: 700 }, (_, i) => leafHash(new Uint8Array([i >> 8, i & 255])));
export const tree = treeInMemory(entries.map(leafHash));

/** A log of these entries laid out as files, the way it is served. */
export function writeLog(to: string, list: readonly Uint8Array[], by = logKey) {
  const put = (name: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  };
  const own = treeInMemory(list.map(leafHash));
  put('checkpoint', signedAt(list.length, by, own));
  put('keys', JSON.stringify({ keys: [office.key, by.key].map((key) => ({ key: formatVerifierKey(key) })) }));
  for (const tile of tilesOf(list.length)) {
    const nodes = Array.from({ length: tile.width }, (_, i) =>
      own({ level: (tile.level as number) * 8, index: tile.index * 256 + i }),
    );
    put(tilePath(tile), Buffer.concat(nodes));
    if (tile.level === 0) {
      const part = list.slice(tile.index * 256, tile.index * 256 + tile.width);
      put(tilePath({ ...tile, level: 'entries' }), encodeEntryBundle(part));
    }
  }
}

/** A signed and witnessed checkpoint over the first `size` of 700 entries. */
export function signedAt(size: number, by = logKey, of = tree): string {
  const text = checkpointText({ origin: ORIGIN, size, root: rootAt(size, of) });
  return signNote(text, by) + cosign(text, 1_777_345_000, witness);
}
