import { HASH_BYTES, type Hash, nodeHash } from './hash.ts';
import type { Node, NodeSource } from './tree.ts';

/**
 * Tiles: the tree cut into pieces of height 8 that never change once full (C2SP tlog-tiles). Level 0 holds leaf
 * hashes; a hash at level L + 1 is the root of a full tile at level L. The level `entries` holds the entries.
 */
export interface Tile {
  level: number | 'entries';
  index: number;
  /** Hashes or entries in it: 256, or fewer at the right edge. */
  width: number;
}

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** Where a tile is served under the log's prefix, e.g. `tile/0/x001/x234/067.p/12`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile of a path; `undefined` for any path that `tilePath` would not write. */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return undefined;
  const level = match[1] === 'entries' ? ('entries' as const) : Number(match[1]);
  const index = Number((match[2] as string).replaceAll(/[x/]/g, ''));
  const tile = { level, index, width: match[3] === undefined ? TILE_WIDTH : Number(match[3]) };
  const real = tile.width > 0 && (level === 'entries' || level < 64) && Number.isSafeInteger(index);
  return real && tilePath(tile) === path ? tile : undefined;
}

/** How wide a tile is in the tree of `size`: 0 where the tree does not reach it. */
export function tileWidthAt(size: number, level: number | 'entries', index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Every hash tile of the tree of `size`, lowest level first. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level += 1) {
    for (let index = 0; tileWidthAt(size, level, index) > 0; index += 1) {
      tiles.push({ level, index, width: tileWidthAt(size, level, index) });
    }
  }
  return tiles;
}

/** The tile, as wide as it is in the tree of `size`, from which the hash of a node follows. */
export function tileOf({ level, index }: Node, size: number): Tile & { level: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const tileIndex = Math.floor((index * 2 ** (level % TILE_HEIGHT)) / TILE_WIDTH);
  return { level: tileLevel, index: tileIndex, width: tileWidthAt(size, tileLevel, tileIndex) };
}

/** Tiles needed for these nodes, each once. */
export function tilesFor(nodes: Iterable<Node>, size: number): (Tile & { level: number })[] {
  const tiles = new Map<string, Tile & { level: number }>();
  for (const node of nodes) {
    const tile = tileOf(node, size);
    tiles.set(tilePath(tile), tile);
  }
  return [...tiles.values()];
}

/** Node hashes out of the tiles of the tree of `size`. Throws when a tile is short of a hash it must have. */
export function nodesFromTiles(size: number, tileBytes: (tile: Tile & { level: number }) => Uint8Array): NodeSource {
  return (node) => {
    const tile = tileOf(node, size);
    const span = 2 ** (node.level % TILE_HEIGHT);
    const first = (node.index * span) % TILE_WIDTH;
    const bytes = tileBytes(tile);
    if (bytes.length < (first + span) * HASH_BYTES) throw new Error(`${tilePath(tile)} is too short`);
    let hashes: Hash[] = Array.from({ length: span }, (_, i) => hashAt(bytes, first + i));
    while (hashes.length > 1) {
      hashes = hashes.flatMap((hash, i) => (i % 2 === 1 ? [nodeHash(hashes[i - 1] as Hash, hash)] : []));
    }
    return hashes[0] as Hash;
  };
}

/** Entries as a bundle: each with its length as two bytes before it, big-endian. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > 0xffff) throw new Error('an entry is at most 65,535 bytes');
    bundle.set([entry.length >> 8, entry.length & 0xff], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle; `undefined` where it is cut short. */
export function decodeEntryBundle(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] as number) << 8) | (bundle[at + 1] ?? 0);
    if (at + 2 + length > bundle.length) return undefined;
    entries.push(bundle.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/** The `i`-th hash of a tile's bytes. */
export function hashAt(tileBytes: Uint8Array, i: number): Hash {
  return tileBytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
}
