import { fromBase32, fromUtf8, toBase32, toHex, utf8 } from './encoding.ts';
import { HASH_BYTES, sha256 } from './hash.ts';
import type { Signer, VerifierKey } from './verifier-key.ts';
import { verifySignature } from './verifier-key.ts';

/** What the code on an issued letter says of it. It names no person and no subject. */
export interface DocumentClaim {
  /** 文号: 澄人社信意〔2026〕12号. At most 120 bytes of UTF-8. */
  number: string;
  /** Full name of the organ that issued it, at most 120 bytes of UTF-8. */
  organ: string;
  /** Legal day of issue, `2026-04-30`. */
  date: string;
  /** SHA-256 of the salted text as the organ keeps it: 32 bytes. It confirms no guess of the text. */
  digest: Uint8Array;
}

/** A claim under the organ's seal key. */
export interface SealedDocument extends DocumentClaim {
  key: VerifierKey;
  /** 64 bytes, Ed25519 over `documentText`. */
  signature: Uint8Array;
}

const FORMAT = 'huiyin-document/v1';
const PREFIX = 'HY2';
const SIZES = { date: 4, keyId: 4, digest: HASH_BYTES, signature: 64, numberLength: 1 };
const FIXED = Object.values(SIZES).reduce((sum, size) => sum + size);
const MAX_BYTES = 120;

/** The text that the organ's seal key signs. Its first line is that of no receipt, file or checkpoint. */
export function documentText({ number, organ, date, digest }: DocumentClaim): string {
  return [FORMAT, `number ${number}`, `organ ${organ}`, `date ${date}`, `digest ${toHex(digest)}`, ''].join('\n');
}

/** Seals a claim. @throws where a field breaks the format: a bug */
export function sealDocument(claim: DocumentClaim, signer: Signer): SealedDocument {
  if (!isClaim(claim)) throw new Error('this is no document: a field breaks the format of its code');
  return { ...claim, key: signer.key, signature: signer.sign(utf8(documentText(claim))) };
}

/** Whether the seal holds. It says nothing yet about whether the key is the organ's, or what else stands on the paper. */
export function sealHolds(document: SealedDocument): boolean {
  return verifySignature(document.key.publicKey, utf8(documentText(document)), document.signature);
}

/** The code in the QR: `HY2` and the fields in Crockford base32. */
export function documentCode({ number, organ, date, digest, key, signature }: SealedDocument): string {
  const [name, said] = [utf8(organ), utf8(number)];
  const day = Number(date.replaceAll('-', ''));
  const parts = [fourBytes(day), fourBytes(Number.parseInt(key.id, 16)), digest, signature, [said.length], said, name];
  return PREFIX + toBase32(new Uint8Array(parts.flatMap((part) => [...part])));
}

/** A code as read: its key is known by its id only, until a list of keys tells the rest. */
export interface ReadDocumentCode extends DocumentClaim {
  keyId: string;
  under(key: VerifierKey): SealedDocument;
}

/** Reads a code, alone or within an address or a file's text; `undefined` where there is none. Nothing is verified. */
export function readDocumentCode(text: string): ReadDocumentCode | undefined {
  const code = /HY2([0-9A-HJKMNP-TV-Z]{150,})/.exec(text.toUpperCase())?.[1];
  const bytes = code === undefined ? undefined : fromBase32(code);
  if (bytes === undefined || bytes.length <= FIXED) return undefined;
  let at = 0;
  const take = (size: number) => {
    at += size;
    return bytes.slice(at - size, at);
  };
  const day = String(numberOf(take(SIZES.date)));
  const keyId = numberOf(take(SIZES.keyId)).toString(16).padStart(8, '0');
  const [digest, signature] = [take(SIZES.digest), take(SIZES.signature)];
  const [length = 0] = take(SIZES.numberLength);
  const [number, organ] = [fromUtf8(take(length)), fromUtf8(bytes.slice(at))];
  if (number === undefined || organ === undefined || !/^\d{8}$/.test(day)) return undefined;
  const claim = { number, organ, date: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, digest };
  return isClaim(claim) ? { ...claim, keyId, under: (key) => ({ ...claim, key, signature }) } : undefined;
}

/** What came of checking a code against the keys one trusts. */
export type DocumentJudgement =
  | { state: 'unreadable' }
  | { state: 'unknown-key'; claim: DocumentClaim }
  | { state: 'invalid'; claim: DocumentClaim }
  | { state: 'sealed'; document: SealedDocument };

export function judgeDocumentCode(text: string, keys: readonly VerifierKey[]): DocumentJudgement {
  const read = readDocumentCode(text);
  if (read === undefined) return { state: 'unreadable' };
  const candidates = keys.filter(({ id }) => id === read.keyId).map((key) => read.under(key));
  const document = candidates.find(sealHolds);
  if (document !== undefined) return { state: 'sealed', document };
  return { state: candidates.length > 0 ? 'invalid' : 'unknown-key', claim: read };
}

/** The eight bytes of the digest that stand under the QR code, in groups of four, for whoever cannot scan. */
export function shortDigest(digest: Uint8Array): string {
  return (toHex(digest.subarray(0, 8)).toUpperCase().match(/.{4}/g) as string[]).join(' ');
}

const FILE_FORMAT = 'huiyin-file/v1';
const MARK = '\n%HUIYIN-SEAL ';

/** The file with its organ's seal over all its bytes, as a last line that readers of PDF take for a comment. */
export function sealFile(pdf: Uint8Array, signer: Signer): Uint8Array {
  const line = utf8(`${MARK}${signer.key.id} ${toBase32(signer.sign(fileMessage(pdf)))}\n`);
  const sealed = new Uint8Array(pdf.length + line.length);
  sealed.set(pdf);
  sealed.set(line, pdf.length);
  return sealed;
}

/** Whether a file is, to the last byte, what its organ issued; `absent` where it bears no seal of its own. */
export function judgeFile(
  file: Uint8Array,
  keys: readonly VerifierKey[],
): 'sealed' | 'altered' | 'unknown-key' | 'absent' {
  const tail = file.subarray(Math.max(0, file.length - 200));
  const text = String.fromCharCode(...tail);
  const found = /\n%HUIYIN-SEAL ([0-9a-f]{8}) ([0-9A-Z]+)\n$/.exec(text);
  if (!found) return 'absent';
  const body = file.subarray(0, file.length - found[0].length);
  const signature = fromBase32(found[2] ?? '');
  const named = keys.filter(({ id }) => id === found[1]);
  if (named.length === 0) return 'unknown-key';
  const holds = named.some(({ publicKey }) => signature && verifySignature(publicKey, fileMessage(body), signature));
  return holds ? 'sealed' : 'altered';
}

function fileMessage(bytes: Uint8Array): Uint8Array {
  return utf8(`${FILE_FORMAT}\n${toHex(sha256(bytes))}\n`);
}

function isClaim({ number, organ, date, digest }: DocumentClaim): boolean {
  const fits = (text: string) =>
    text !== '' && text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text) && utf8(text).length <= MAX_BYTES;
  return fits(number) && fits(organ) && /^\d{4}-\d{2}-\d{2}$/.test(date) && digest.length === HASH_BYTES;
}

function fourBytes(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
