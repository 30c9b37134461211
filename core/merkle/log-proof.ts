import { fromBase64, toBase64 } from './encoding.ts';
import { HASH_BYTES, type Hash } from './hash.ts';

/** An entry's place in a log with all that is needed to check it offline (C2SP tlog-proof). */
export interface LogProof {
  index: number;
  /** Leaf to root. */
  path: Hash[];
  /** The signed checkpoint, verbatim. */
  checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/** The proof as text. */
export function formatLogProof({ index, path, checkpoint }: LogProof): string {
  return `${[HEADER, `index ${index}`, ...path.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/** The proof of a text; `undefined` where it is none. Nothing is verified. */
export function parseLogProof(text: string): LogProof | undefined {
  const split = text.indexOf('\n\n');
  const [header, indexLine = '', ...hashes] = text.slice(0, Math.max(split, 0)).split('\n');
  const digits = /^index (0|[1-9]\d{0,15})$/.exec(indexLine)?.[1];
  if (header !== HEADER || digits === undefined || hashes.length > 63) return undefined;
  const path = hashes.flatMap((line) => fromBase64(line) ?? []);
  if (path.length !== hashes.length || path.some((hash) => hash.length !== HASH_BYTES)) return undefined;
  return { index: Number(digits), path, checkpoint: text.slice(split + 2) };
}
