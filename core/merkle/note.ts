import { fromBase64, hasUtf8, toBase64, toHex, utf8 } from './encoding.ts';
import { type Signer, type VerifierKey, verifySignature } from './verifier-key.ts';

/** A signed note taken apart (C2SP signed-note). `text` ends in a newline and is what the signatures cover. */
export interface Note {
  text: string;
  signatures: NoteSignature[];
}

/** One signature line, unverified. */
export interface NoteSignature {
  name: string;
  id: string;
  /** After the four bytes of the id. */
  signature: Uint8Array;
}

/** A signature that verified. `time` is a witness's, in whole seconds since 1970. */
export interface Verified {
  key: VerifierKey;
  time?: number;
}

/** Why a note was not accepted. */
export type NoteFault = 'malformed' | 'bad-signature' | 'no-known-signature';

const MAX_NOTE_CHARS = 1_000_000;
const MAX_SIGNATURES = 100;
/** End of the year 9999: no honest witness signs later, and dates beyond cannot be written. */
const LAST_SECOND = 253_402_300_799;

/** The parts of a note; `undefined` where it is not one. Nothing is verified. */
export function parseNote(note: string): Note | undefined {
  // A control character other than the newline, or a lone surrogate, makes it no note.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification names these characters
  if (note.length > MAX_NOTE_CHARS || !hasUtf8(note) || /[\x00-\x09\x0b-\x1f]/.test(note)) return undefined;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignatureLine);
  return signatures.every((line) => line !== undefined) ? { text: note.slice(0, split + 1), signatures } : undefined;
}

/** A signature line without its newline: `— name base64`. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^\p{White_Space}+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

/** The line of a signature, with its newline. */
export function signatureLine({ name, id, signature }: NoteSignature): string {
  const bytes = new Uint8Array(4 + signature.length);
  bytes.set((id.match(/../g) as string[]).map((pair) => Number.parseInt(pair, 16)));
  bytes.set(signature, 4);
  return `— ${name} ${toBase64(bytes)}\n`;
}

/** Signs a text, which must end in a newline. */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n')) throw new Error('the text of a note ends in a newline');
  const { name, id } = signer.key;
  return `${text}\n${signatureLine({ name, id, signature: signer.sign(utf8(text)) })}`;
}

/**
 * The text of a note and who signed it, of the keys given. Signatures by other keys are passed over; a wrong one by a
 * known key spoils the note; a note that no known key signed is not accepted.
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string; verified: Verified[] } | { fault: NoteFault } {
  const parsed = parseNote(note);
  if (parsed === undefined) return { fault: 'malformed' };
  const verified: Verified[] = [];
  for (const line of parsed.signatures) {
    const key = keys.find((known) => known.name === line.name && known.id === line.id);
    if (key === undefined || verified.some((before) => before.key === key)) continue;
    const by = verifyLine(parsed.text, line.signature, key);
    if (by === undefined) return { fault: 'bad-signature' };
    verified.push(by);
  }
  return verified.length > 0 ? { text: parsed.text, verified } : { fault: 'no-known-signature' };
}

/** The bytes a witness signs over a checkpoint (C2SP tlog-cosignature, `cosignature/v1`). */
export function cosignedMessage(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`);
}

/** A witness's line for a checkpoint's text; `time` in whole seconds since 1970. */
export function cosign(text: string, time: number, signer: Signer): string {
  const signature = new Uint8Array(8 + 64);
  new DataView(signature.buffer).setBigUint64(0, BigInt(time));
  signature.set(signer.sign(cosignedMessage(text, time)), 8);
  return signatureLine({ name: signer.key.name, id: signer.key.id, signature });
}

function verifyLine(text: string, signature: Uint8Array, key: VerifierKey): Verified | undefined {
  if (key.type === 1) return verifySignature(key.publicKey, utf8(text), signature) ? { key } : undefined;
  if (signature.length !== 8 + 64) return undefined;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (time > LAST_SECOND) return undefined;
  return verifySignature(key.publicKey, cosignedMessage(text, time), signature.subarray(8)) ? { key, time } : undefined;
}
