import {
  encodeEntryBundle,
  fingerprint,
  HASH_BYTES,
  leafHash,
  originOf,
  parseVerifierKey,
  type Tile,
  tileWidthAt,
  type VerifierKey,
} from '../../core/merkle/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { LogKeys } from './contract.ts';
import { LogBroken } from './log-broken.ts';
import { cosignaturesOn, type KeyRow, latestCheckpoint } from './store/signed.ts';
import { commitmentsIn, tileRootsIn } from './store/tree.ts';

/** The latest checkpoint with the cosignatures there are; undefined while the log is not open. */
export async function publishedCheckpoint(runner: Runner, shardKey: string): Promise<string | undefined> {
  const latest = await runner.first(latestCheckpoint(shardKey));
  if (latest === undefined) return undefined;
  const lines = await runner.rows(cosignaturesOn(shardKey, latest.size));
  return latest.note + lines.map(({ line }) => line).join('');
}

/**
 * The bytes of a tile or entry bundle; undefined where the latest checkpoint does not reach it: what is not signed is
 * not shown. A narrower piece of a tile that has grown since is still given.
 */
export async function publishedTile(runner: Runner, shardKey: string, tile: Tile): Promise<Uint8Array | undefined> {
  const latest = await runner.first(latestCheckpoint(shardKey));
  const { level, index, width } = tile;
  if (latest === undefined || width > tileWidthAt(latest.size, level, index)) return undefined;
  const span = { first: index * 256, past: index * 256 + width };
  const isEntries = level === 'entries';
  const parts =
    isEntries || level === 0
      ? (await runner.rows(commitmentsIn(shardKey, [span]))).map(({ commitment }) => commitment)
      : (await runner.rows(tileRootsIn(shardKey, [{ ...span, level: level - 1 }]))).map(({ root }) => root);
  if (parts.length !== width)
    throw new LogBroken(shardKey, `tile ${level}/${index} lacks ${width - parts.length} rows`);
  if (isEntries) return encodeEntryBundle(parts);
  const bytes = new Uint8Array(width * HASH_BYTES);
  for (const [i, part] of parts.entries()) bytes.set(level === 0 ? leafHash(part) : part, i * HASH_BYTES);
  return bytes;
}

/** A county's public keys as they are shown. */
export function presentKeys(shardKey: string, rows: readonly KeyRow[]): LogKeys {
  const keys = rows.map(({ keyText, use, since }) => {
    const key = parseVerifierKey(keyText) as VerifierKey;
    const origin = use === 'log' ? key.name : originOf(key);
    return { origin, shown: { key: keyText, use, fingerprint: fingerprint(key.publicKey), since } };
  });
  return { shardKey, origin: keys[0]?.origin ?? '', keys: keys.map(({ shown }) => shown) };
}
