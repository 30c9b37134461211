import { type Hash, nodeHash } from './hash.ts';
import { foldPeaks, type Node, perfectNodes } from './tree.ts';

/** The right edge of a tree: all that is needed to append. `peaks` are the perfect subtrees, left to right. */
export interface CompactRange {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

/** The edge of the tree without entries. */
export const emptyRange: CompactRange = { size: 0, peaks: [] };

/**
 * Appends leaf hashes and returns the new edge. `onNode` is told of every perfect subtree this completes (level 1 and
 * up), in the order of completion.
 */
export function append(
  range: CompactRange,
  leafHashes: Iterable<Hash>,
  onNode: (node: Node, hash: Hash) => void = () => {},
): CompactRange {
  if (range.peaks.length !== perfectNodes({ begin: 0, end: range.size }).length) {
    throw new Error(`an edge of ${range.peaks.length} subtrees is none of a tree of ${range.size}`);
  }
  const peaks = [...range.peaks];
  let { size } = range;
  for (const leaf of leafHashes) {
    let hash = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = nodeHash(peaks.pop() as Hash, hash);
      index = (index - 1) / 2;
      onNode({ level, index }, hash);
    }
    peaks.push(hash);
    size += 1;
  }
  return { size, peaks };
}

/** Root of the tree with this edge. */
export function rangeRoot(range: CompactRange): Hash {
  return foldPeaks(range.peaks);
}
