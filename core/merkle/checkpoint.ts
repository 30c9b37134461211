import { fromBase64, toBase64 } from './encoding.ts';
import { HASH_BYTES, type Hash } from './hash.ts';
import { type NoteFault, openNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A tree's head: which log, how many entries, which root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Hash;
}

/** A checkpoint that its log signed, with the witnesses that verified; `time` in seconds since 1970. */
export interface OpenedCheckpoint extends Checkpoint {
  /** The signed text, three lines. */
  text: string;
  witnesses: { name: string; time: number }[];
}

/** Why a signed checkpoint was not accepted. */
export type CheckpointFault = NoteFault | 'not-a-checkpoint' | 'other-log' | 'not-signed-by-log';

/** The text to sign: origin, size, root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The checkpoint of a text; `undefined` where it is none. Logs of this format write no extension lines. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, digits, encoded, end, ...more] = text.split('\n');
  if (!origin || !digits || !encoded || end !== '' || more.length > 0) return undefined;
  const size = /^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : Number.NaN;
  const root = fromBase64(encoded);
  return Number.isSafeInteger(size) && root?.length === HASH_BYTES ? { origin, size, root } : undefined;
}

/**
 * Verifies a signed checkpoint against the keys of one log (their name is the log's origin; several after a change of
 * key), and the cosignatures of known witnesses on it.
 */
export function openCheckpoint(
  note: string,
  logKeys: readonly VerifierKey[],
  witnessKeys: readonly VerifierKey[] = [],
): OpenedCheckpoint | { fault: CheckpointFault } {
  const opened = openNote(note, [...logKeys, ...witnessKeys]);
  if ('fault' in opened) return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint === undefined) return { fault: 'not-a-checkpoint' };
  const own = opened.verified.filter(({ key }) => key.type === 1 && logKeys.includes(key));
  if (own.length === 0) return { fault: 'not-signed-by-log' };
  if (!own.some(({ key }) => key.name === checkpoint.origin)) return { fault: 'other-log' };
  const witnesses = opened.verified.flatMap(({ key, time }) => (time === undefined ? [] : [{ name: key.name, time }]));
  return { ...checkpoint, text: opened.text, witnesses };
}
