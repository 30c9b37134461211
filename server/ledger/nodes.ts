import {
  type CompactRange,
  type Hash,
  leafHash,
  type Node,
  type NodeSource,
  nodeHash,
  perfectNodes,
  rangeRoot,
  rootAt,
  sameBytes,
  toHex,
} from '../../core/merkle/index.ts';
import type { Runner } from '../platform/db/index.ts';
import { LogBroken } from './log-broken.ts';
import { commitmentsIn, type Span, tileRootsIn } from './store/tree.ts';

/** Levels between one that is stored and the next: leaves, roots of tiles of 256 leaves, roots of 256 of those. */
const STEP = 8;

/**
 * The hashes of these subtrees, from the rows below them: at most 255 short rows a node, in two statements.
 * @throws LogBroken when a row is missing
 */
export async function readNodes(runner: Runner, shardKey: string, nodes: readonly Node[]): Promise<NodeSource> {
  const spans = nodes.map(spanOf);
  const leaves = spans.filter(({ stored }) => stored === 0);
  const tiles = spans.filter(({ stored }) => stored > 0).map((span) => ({ ...span, level: span.stored - 1 }));
  const hashes = new Map<string, Hash>();
  if (leaves.length > 0) {
    for (const { position, commitment } of await runner.rows(commitmentsIn(shardKey, leaves))) {
      hashes.set(`0/${position}`, leafHash(commitment));
    }
  }
  if (tiles.length > 0) {
    for (const { level, n, root } of await runner.rows(tileRootsIn(shardKey, tiles))) {
      hashes.set(`${level + 1}/${n}`, root);
    }
  }
  return (node) => {
    const { stored, first, past } = spanOf(node);
    let row = Array.from({ length: past - first }, (_, i) => {
      const hash = hashes.get(`${stored}/${first + i}`);
      if (hash === undefined) throw new LogBroken(shardKey, `level ${stored * STEP} lacks hash ${first + i}`);
      return hash;
    });
    while (row.length > 1) row = row.flatMap((hash, i) => (i % 2 === 1 ? [nodeHash(row[i - 1] as Hash, hash)] : []));
    return row[0] as Hash;
  };
}

/**
 * The right edge of the tree at its head, read from the rows and compared with the head.
 * @throws LogBroken when they disagree: rows were lost or changed, or the head was
 */
export async function readEdge(
  runner: Runner,
  shardKey: string,
  head: { size: number; root: Uint8Array },
): Promise<CompactRange> {
  const nodes = perfectNodes({ begin: 0, end: head.size });
  const source = await readNodes(runner, shardKey, nodes);
  const edge = { size: head.size, peaks: nodes.map(source) };
  if (!sameBytes(rangeRoot(edge), head.root)) {
    throw new LogBroken(shardKey, `its ${head.size} leaves do not have the root that was recorded`);
  }
  return edge;
}

/** Root of the first `size` leaves, hexadecimal. @throws LogBroken when there are fewer */
export async function rootOf(runner: Runner, shardKey: string, size: number): Promise<string> {
  const source = await readNodes(runner, shardKey, perfectNodes({ begin: 0, end: size }));
  return toHex(rootAt(size, source));
}

/** Which stored hashes a node covers. */
function spanOf({ level, index }: Node): Span & { stored: number } {
  const width = 2 ** (level % STEP);
  return { stored: Math.floor(level / STEP), first: index * width, past: (index + 1) * width };
}
