import {
  append,
  consistencyRanges,
  decodeEntryBundle,
  emptyRange,
  type Hash,
  leafHash,
  nodesFromTiles,
  type OpenedCheckpoint,
  openCheckpoint,
  perfectNodes,
  proveConsistency,
  rangeRoot,
  sameBytes,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesFor,
  tilesOf,
  toBase64,
  verifyConsistency,
} from '../core/merkle/index.ts';
import { fileText, type Trusted } from './keys.ts';
import { type LogSource, readTile } from './log-source.ts';
import { CannotCheck, type Outcome, proved, refuted, type Said } from './outcome.ts';

/** A log read whole. */
export interface ReadLog {
  checkpoint: string;
  head: OpenedCheckpoint;
  entries: Uint8Array[];
  faults: Said[];
}

/** Reads a whole log and compares entries, tiles and signed root with one another. */
export async function readLog(source: LogSource, trusted: Trusted): Promise<ReadLog | Outcome> {
  const checkpoint = await latest(source);
  const head = openCheckpoint(checkpoint, trusted.keys, trusted.witnesses);
  if ('fault' in head) return notSigned(source.where, head.fault);
  const entries: Uint8Array[] = [];
  const faults: Said[] = [];
  const hashes = new Map<string, Hash>();
  let tree = emptyRange;
  for (let index = 0; entries.length < head.size; index += 1) {
    const width = Math.min(TILE_WIDTH, head.size - index * TILE_WIDTH);
    const bundle = await readBundle(source, { level: 'entries', index, width });
    const leaves = bundle.map(leafHash);
    for (const [i, leaf] of leaves.entries()) hashes.set(`0/${index * TILE_WIDTH + i}`, leaf);
    tree = append(tree, leaves, (node, hash) => {
      if (node.level % 8 === 0) hashes.set(`${node.level / 8}/${node.index}`, hash);
    });
    entries.push(...bundle);
  }
  if (!sameBytes(rangeRoot(tree), head.root)) faults.push(wrongRoot(head.size));
  for (const tile of tilesOf(head.size)) {
    const bytes = await readTile(source, tile);
    const expected = Array.from(
      { length: tile.width },
      (_, i) => hashes.get(`${tile.level}/${tile.index * 256 + i}`) as Hash,
    );
    if (bytes === undefined || !sameBytes(bytes, Uint8Array.from(expected.flatMap((hash) => [...hash])))) {
      faults.push(wrongTile(tile));
    }
  }
  return { checkpoint, head, entries, faults };
}

/** `log`: the whole log is what was signed. */
export async function checkLog(source: LogSource, trusted: Trusted): Promise<Outcome> {
  const log = await readLog(source, trusted);
  if ('exit' in log) return log;
  return log.faults.length > 0
    ? refuted(...log.faults, described(log.head))
    : proved(sound(log.head), described(log.head));
}

/** `consistency`: the later checkpoint continues the earlier one; nothing was rewritten in between. */
export async function checkConsistency(
  [older, newer]: [string, string],
  source: LogSource,
  trusted: Trusted,
): Promise<Outcome> {
  const notes = [await fileText(older), newer === 'latest' ? await latest(source) : await fileText(newer)] as const;
  const opened = notes.map((note) => openCheckpoint(note, trusted.keys, trusted.witnesses));
  for (const [i, head] of opened.entries())
    if ('fault' in head) return notSigned([older, newer][i] as string, head.fault);
  const [from, to] = opened as [OpenedCheckpoint, OpenedCheckpoint];
  if (from.origin !== to.origin) {
    return refuted({ zh: '两个检查点不是同一个日志的。', en: 'The checkpoints are of different logs.' });
  }
  if (from.size > to.size) {
    throw new CannotCheck({
      zh: `前一个检查点(${from.size} 条)比后一个(${to.size} 条)大,请把较早的写在前面。`,
      en: `The first checkpoint (${from.size}) is larger than the second (${to.size}); name the earlier one first.`,
    });
  }
  const tiles = new Map<string, Uint8Array>();
  for (const tile of tilesFor(consistencyRanges(from.size, to.size).flatMap(perfectNodes), to.size)) {
    const bytes = await readTile(source, tile);
    if (bytes === undefined) throw missing(source, tilePath(tile));
    tiles.set(tilePath(tile), bytes);
  }
  const tree = nodesFromTiles(to.size, (tile) => tiles.get(tilePath(tile)) as Uint8Array);
  const proof = proveConsistency(from.size, to.size, tree);
  const claim = { from: from.size, fromRoot: from.root, to: to.size, toRoot: to.root, proof };
  const trivially = from.size === 0 && to.size > 0;
  return trivially || verifyConsistency(claim) ? proved(continues(from, to)) : refuted(rewritten(from, to));
}

async function latest(source: LogSource): Promise<string> {
  const bytes = await source.read('checkpoint');
  if (bytes === undefined) throw missing(source, 'checkpoint');
  return new TextDecoder().decode(bytes);
}

async function readBundle(source: LogSource, tile: Tile): Promise<Uint8Array[]> {
  const bytes = (await source.read(tilePath(tile))) ?? (await source.read(tilePath({ ...tile, width: TILE_WIDTH })));
  const entries = bytes && decodeEntryBundle(bytes)?.slice(0, tile.width);
  if (entries?.length !== tile.width) throw missing(source, tilePath(tile));
  return entries;
}

function notSigned(what: string, fault: string): Outcome {
  return refuted({
    zh: `${what}:检查点没有可信密钥的有效签名(${fault})。`,
    en: `${what}: the checkpoint has no valid signature of a trusted key (${fault}).`,
  });
}

const missing = (source: LogSource, path: string) =>
  new CannotCheck({ zh: `${source.where} 没有给出 ${path}。`, en: `${source.where} did not give ${path}.` });

const wrongRoot = (size: number): Said => ({
  zh: `日志给出的 ${size} 条与签了名的根不符:有人改过。`,
  en: `The ${size} entries shown do not have the root that was signed: something was changed.`,
});

const wrongTile = (tile: Tile): Said => ({
  zh: `${tilePath(tile)} 与各条目不符。`,
  en: `${tilePath(tile)} does not follow from the entries.`,
});

const sound = (head: OpenedCheckpoint): Said => ({
  zh: `日志完整:${head.size} 条与签了名的根一致。`,
  en: `The log is sound: its ${head.size} entries have the root that was signed.`,
});

function described({ origin, size, root, witnesses }: OpenedCheckpoint): Said {
  const seen = witnesses.map(({ name, time }) => `${name} ${new Date(time * 1000).toISOString()}`).join(', ');
  return {
    zh: `日志 ${origin},${size} 条,根 ${toBase64(root)},见证:${seen || '无'}`,
    en: `log ${origin}, ${size} entries, root ${toBase64(root)}, witnesses: ${seen || 'none'}`,
  };
}

const continues = (from: OpenedCheckpoint, to: OpenedCheckpoint): Said => ({
  zh: `没有被改写:前 ${from.size} 条原样在后来的 ${to.size} 条之中。`,
  en: `Nothing was rewritten: the first ${from.size} entries stand unchanged among the later ${to.size}.`,
});

const rewritten = (from: OpenedCheckpoint, to: OpenedCheckpoint): Said => ({
  zh: `证明不成立:${to.size} 条的日志不是 ${from.size} 条的延续。请保存好这两个检查点:两者都有签名,就是改写的证据(也可能是 ${to.origin} 给出的数据块有误,请再取一次)。`,
  en: `No proof: the log of ${to.size} does not continue that of ${from.size}. Keep both checkpoints: both are signed, and that proves a rewriting (or the tiles served were wrong: fetch them once more).`,
});
