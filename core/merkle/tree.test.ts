import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRoot, type Hash, nodeHash } from './hash.ts';
import {
  append,
  emptyRange,
  leafHash,
  nodesFromTiles,
  perfectNodes,
  proveConsistency,
  proveInclusion,
  rangeRoot,
  rootAt,
  sameBytes,
  type Tile,
  tileOf,
  tileWidthAt,
  treeInMemory,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

const LEAVES = Array.from({ length: 1200 }, (_, i) => leafHash(new Uint8Array([i >> 8, i & 255])));
const TREE = treeInMemory(LEAVES);

/** RFC 6962 §2.1, word for word. */
function treeHash(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0] as Hash;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const pair = fc.nat(LEAVES.length).chain((to) => fc.tuple(fc.nat(to), fc.constant(to)));

describe('a tree of any size', () => {
  test('has the root that the definition of RFC 6962 gives', () => {
    for (let size = 0; size <= 130; size++) {
      expect(rootAt(size, TREE)).toEqual(treeHash(LEAVES.slice(0, size)));
    }
  });

  test('proves every entry it holds, and no entry at another place, of another tree, or with another path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LEAVES.length }), fc.nat(), fc.nat(), (size, pick, other) => {
        const index = pick % size;
        const claim = {
          index,
          size,
          leaf: LEAVES[index] as Hash,
          proof: proveInclusion(index, size, TREE),
          root: rootAt(size, TREE),
        };
        expect(verifyInclusion(claim)).toBe(true);
        if (other % size !== index) expect(verifyInclusion({ ...claim, index: other % size })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(size === 1);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, leaf: leafHash(claim.leaf) })).toBe(false);
      }),
    );
  });

  test('proves each of its beginnings, and no other tree of that size', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const proof = proveConsistency(from, to, TREE);
        const claim = { from, to, fromRoot: rootAt(from, TREE), toRoot: rootAt(to, TREE), proof };
        expect(verifyConsistency(claim)).toBe(from > 0 || to === 0);
        expect(verifyConsistency({ ...claim, fromRoot: leafHash(claim.fromRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, toRoot: leafHash(claim.toRoot) })).toBe(false);
        if (from > 0 && from < to) {
          expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
          expect(verifyConsistency({ ...claim, proof: [...proof, claim.toRoot] })).toBe(false);
        }
      }),
    );
  });

  test('grows by its edge alone, telling of each subtree it completes', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const told: boolean[] = [];
        const edge = append(emptyRange, LEAVES.slice(0, from));
        const grown = append(edge, LEAVES.slice(from, to), (node, hash) => told.push(sameBytes(hash, TREE(node))));
        expect(rangeRoot(grown)).toEqual(rootAt(to, TREE));
        expect(told.every(Boolean)).toBe(true);
        // A tree of n entries has n − (number of peaks) completed nodes.
        expect(told.length).toBe(to - grown.peaks.length - (from - edge.peaks.length));
      }),
    );
  });

  test('yields the same hashes from its tiles', () => {
    fc.assert(
      fc.property(pair, ([from, size]) => {
        const tiles = (tile: Tile & { level: number }) => {
          const width = tileWidthAt(size, tile.level, tile.index);
          expect(tile.width).toBe(width);
          const first = tile.index * 256;
          const nodes = Array.from({ length: width }, (_, i) => TREE({ level: tile.level * 8, index: first + i }));
          return new Uint8Array(nodes.flatMap((hash) => [...hash]));
        };
        const source = nodesFromTiles(size, tiles);
        expect(rootAt(size, source)).toEqual(rootAt(size, TREE));
        expect(proveConsistency(from, size, source)).toEqual(proveConsistency(from, size, TREE));
        if (from < size) expect(proveInclusion(from, size, source)).toEqual(proveInclusion(from, size, TREE));
      }),
    );
  });
});

describe('bounds', () => {
  test('a claim with a size that no log has is refused, not computed', () => {
    const hash = LEAVES[0] as Hash;
    for (const size of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(verifyInclusion({ index: 0, size, leaf: hash, proof: [], root: hash })).toBe(false);
      expect(verifyConsistency({ from: 1, to: size, fromRoot: hash, toRoot: hash, proof: [hash] })).toBe(false);
    }
  });

  test('positions beyond 32 bits are still arithmetic', () => {
    const size = 2 ** 40 + 3;
    expect(perfectNodes({ begin: 0, end: size })).toEqual([
      { level: 40, index: 0 },
      { level: 1, index: 2 ** 39 },
      { level: 0, index: 2 ** 40 + 2 },
    ]);
    expect(tileOf({ level: 0, index: 2 ** 40 + 2 }, size)).toEqual({ level: 0, index: 2 ** 32, width: 3 });
  });

  test('asking for a proof that cannot be is a bug, and throws', () => {
    expect(() => proveInclusion(5, 5, TREE)).toThrow('no entry 5 in a tree of 5');
    expect(() => proveConsistency(6, 5, TREE)).toThrow('a tree of 6 is no beginning');
    expect(() => append({ size: 3, peaks: [] }, LEAVES)).toThrow('an edge of 0 subtrees');
  });
});
