import { emptyRoot, type Hash, leafHash, nodeHash } from './hash.ts';

/**
 * The shape of an RFC 6962 tree, as arithmetic on ranges of entries. A proof is a list of ranges; a range is a few
 * perfect subtrees; where their hashes come from (memory, tiles, a database) is the caller's affair. Sizes and
 * positions are whole numbers below 2^53.
 */

/** Entries `begin` to `end - 1`. */
export interface Range {
  begin: number;
  end: number;
}

/** The perfect subtree over entries `index · 2^level` to `(index + 1) · 2^level − 1`. */
export interface Node {
  level: number;
  index: number;
}

/** Gives the hash of a perfect subtree. Asked only for subtrees that lie inside the tree. */
export type NodeSource = (node: Node) => Hash;

/** The ranges whose hashes prove that entry `index` is in the tree of `size`, leaf to root (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(Number.isSafeInteger(size) && Number.isSafeInteger(index) && 0 <= index && index < size)) {
    throw new Error(`no entry ${index} in a tree of ${size}`);
  }
  const ranges: Range[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that the tree of `from` is a beginning of the tree of `to` (RFC 6962 §2.1.2). */
export function consistencyRanges(from: number, to: number): Range[] {
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to)) {
    throw new Error(`a tree of ${from} is no beginning of a tree of ${to}`);
  }
  if (from === 0 || from === to) return [];
  const ranges: Range[] = [];
  let [begin, end] = [0, to];
  while (from !== end) {
    const middle = begin + splitOf(end - begin);
    if (from <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The verifier knows the old root; it needs this subtree only when it is not the whole old tree.
  if (begin !== 0) ranges.push({ begin, end });
  return ranges.reverse();
}

/** The perfect subtrees that make up a range, left to right; at most two a level. */
export function perfectNodes({ begin, end }: Range): Node[] {
  const nodes: Node[] = [];
  for (let at = begin; at < end; ) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level += 1;
      width *= 2;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** Hash over adjacent perfect subtrees of falling size, given left to right; of none, the empty root. */
export function foldPeaks(peaks: readonly Hash[]): Hash {
  const last = peaks.at(-1);
  if (last === undefined) return emptyRoot();
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Merkle tree hash of a range, `MTH(D[begin:end])`. */
export function rangeHash(range: Range, source: NodeSource): Hash {
  return foldPeaks(perfectNodes(range).map(source));
}

/** Root of the tree of `size`. */
export function rootAt(size: number, source: NodeSource): Hash {
  return rangeHash({ begin: 0, end: size }, source);
}

/** A tree held whole in memory, from its leaf hashes: for verifiers and tests, not for a county's log. */
export function treeInMemory(leafHashes: readonly Hash[]): NodeSource {
  const levels: Hash[][] = [[...leafHashes]];
  for (let below = levels[0] as Hash[]; below.length > 1; ) {
    const level: Hash[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i] as Hash, below[i + 1] as Hash));
    levels.push(level);
    below = level;
  }
  return ({ level, index }) => {
    const hash = levels[level]?.[index];
    if (hash === undefined) throw new Error(`the tree has no node ${level}/${index}`);
    return hash;
  };
}

/** Root over entries given whole. */
export function rootOfEntries(entries: readonly Uint8Array[]): Hash {
  return rootAt(entries.length, treeInMemory(entries.map(leafHash)));
}

/** The largest power of two smaller than `n` (n > 1). */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
