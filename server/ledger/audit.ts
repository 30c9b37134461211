import {
  append,
  type CompactRange,
  emptyRange,
  leafHash,
  rangeRoot,
  sameBytes,
  toHex,
} from '../../core/merkle/index.ts';
import type { Db, Runner } from '../platform/db/index.ts';
import { putBackLost } from './store/queue.ts';
import { checkpointsFrom } from './store/signed.ts';
import { countTiles, leavesFrom, readHead, tileRootsIn } from './store/tree.ts';

const CHUNK = 8192;

/** What reading a county's whole log found. Without faults it is sound. */
export interface Audit {
  size: number;
  /** Recomputed from every leaf, hexadecimal. */
  root: string;
  /** Queued leaves that stood on no list and were put back. */
  putBack: number;
  faults: string[];
}

/**
 * Recomputes a county's log from its leaves and compares with everything that was derived or signed: what was queued,
 * the roots of tiles, each checkpoint, the head. Reads all rows of the county, in chunks.
 */
export async function audit(db: Db, shardKey: string): Promise<Audit> {
  const local = db.local(shardKey);
  const faults: string[] = [];
  const head = await local.first(readHead(shardKey));
  let tree: CompactRange = emptyRange;
  let roots: { level: number; n: number; root: Uint8Array }[] = [];
  let due = await signedFrom(local, shardKey, 0);
  const compareSigned = async () => {
    while (due[0]?.size === tree.size) {
      const { size, root } = due.shift() as { size: number; root: Uint8Array };
      if (!sameBytes(root, rangeRoot(tree))) faults.push(`the checkpoint of ${size} leaves was signed over others`);
      if (due.length === 0) due = await signedFrom(local, shardKey, size + 1);
    }
  };
  await compareSigned();
  for (let more = true; more; ) {
    const leaves = await local.rows(leavesFrom(shardKey, tree.size, CHUNK));
    more = leaves.length === CHUNK;
    for (const { position, commitment, queued } of leaves) {
      if (position !== tree.size)
        return { ...sum(tree), putBack: 0, faults: [...faults, `leaf ${tree.size} is missing`] };
      if (queued === null) faults.push(`leaf ${position} was never queued`);
      else if (!queued.equals(commitment)) faults.push(`leaf ${position} is not what was queued`);
      tree = append(tree, [leafHash(commitment)], ({ level, index }, root) => {
        if (level % 8 === 0) roots.push({ level: level / 8 - 1, n: index, root });
      });
      await compareSigned();
    }
    faults.push(...(await compareTiles(local, shardKey, roots)));
    roots = [];
  }
  if (due.length > 0) faults.push(`${due[0]?.size} leaves were signed, ${tree.size} are there`);
  faults.push(...compareHead(tree, head), ...(await compareTileCount(local, shardKey, tree.size)));
  return { ...sum(tree), putBack: await local.run(putBackLost(shardKey)), faults };
}

const sum = (tree: CompactRange) => ({ size: tree.size, root: toHex(rangeRoot(tree)) });

const signedFrom = (runner: Runner, shardKey: string, size: number): Promise<{ size: number; root: Uint8Array }[]> =>
  runner.rows(checkpointsFrom(shardKey, size, CHUNK));

async function compareTiles(
  runner: Runner,
  shardKey: string,
  roots: readonly { level: number; n: number; root: Uint8Array }[],
): Promise<string[]> {
  if (roots.length === 0) return [];
  const spans = roots.map(({ level, n }) => ({ level, first: n, past: n + 1 }));
  const stored = new Map(
    (await runner.rows(tileRootsIn(shardKey, spans))).map((row) => [`${row.level}/${row.n}`, row.root]),
  );
  return roots.flatMap(({ level, n, root }) => {
    const found = stored.get(`${level}/${n}`);
    if (found === undefined) return [`tile ${level}/${n} is missing`];
    return sameBytes(found, root) ? [] : [`tile ${level}/${n} has another root`];
  });
}

async function compareTileCount(runner: Runner, shardKey: string, size: number): Promise<string[]> {
  const counted = await runner.rows(countTiles(shardKey));
  return counted
    .filter(({ level, last }) => last >= Math.floor(size / 256 ** (level + 1)))
    .map(({ level, last }) => `tile ${level}/${last} lies beyond the leaves`);
}

function compareHead(tree: CompactRange, head: { size: number; root: Uint8Array } | undefined) {
  if (head === undefined) return tree.size === 0 ? [] : ['the head is missing'];
  const same = head.size === tree.size && sameBytes(head.root, rangeRoot(tree));
  return same ? [] : [`the head records ${head.size} leaves and another root than ${tree.size} leaves have`];
}
