import { SALT_BYTES } from './commitment.ts';
import { fromBase64, hasUtf8, toBase64, utf8 } from './encoding.ts';
import { HASH_BYTES } from './hash.ts';
import { formatVerifierKey, parseVerifierKey, type Signer, type VerifierKey, verifySignature } from './verifier-key.ts';

/** Seconds within which the organ promises that the registration stands in the public log. */
export const INCLUDED_WITHIN_SECONDS = 600;

/** What a receipt says. It names no person and no subject, and never holds the query code. */
export interface ReceiptPromise {
  /** Registration number, 25 digits. */
  number: string;
  /** Full name of the office that registered, at most 120 bytes of UTF-8; up to 42 fit the QR code of the paper. */
  organ: string;
  /** When it was registered, an instant with milliseconds: `2026-04-28T02:41:07.123Z`. */
  time: string;
  /** The log in which the registration will stand: the first line of that log's checkpoints. */
  origin: string;
  /** 32 random bytes; they open the commitment for whoever also has the fact. */
  salt: Uint8Array;
  /** The 32 bytes that stand in the log. */
  commitment: Uint8Array;
}

/** A promise signed by the office, and once sequenced, its place in the log. */
export interface Receipt extends ReceiptPromise {
  /** The office's own key for receipts, named `<origin>/<office>`; the log signs checkpoints with another, named `<origin>`. */
  key: VerifierKey;
  /** 64 bytes, Ed25519 over `promiseText`. */
  signature: Uint8Array;
  /** Inclusion proof and checkpoint, a C2SP tlog-proof; absent at registration. */
  proof?: string;
}

const FORMAT = 'huiyin-receipt/v1';
const FIELDS = ['format', 'number', 'organ', 'time', 'origin', 'key', 'salt', 'commitment', 'signature', 'proof'];
const MAX_ORGAN_BYTES = 120;

/**
 * The text the office signs. It begins with a line that no log has as origin and no two of its readings coincide, so a
 * signature on it is never one on a checkpoint.
 */
export function promiseText(promise: ReceiptPromise): string {
  return [
    FORMAT,
    `number ${promise.number}`,
    `organ ${promise.organ}`,
    `time ${promise.time}`,
    `origin ${promise.origin}`,
    `salt ${toBase64(promise.salt)}`,
    `commitment ${toBase64(promise.commitment)}`,
    `included-within-seconds ${INCLUDED_WITHIN_SECONDS}`,
    '',
  ].join('\n');
}

/** Signs a promise with the office's key for the log it names. Throws where a field breaks the format: that is a bug. */
export function signReceipt(promise: ReceiptPromise, signer: Signer): Receipt {
  const receipt = { ...promise, key: signer.key, signature: new Uint8Array(64) };
  if (!isWellFormed(receipt)) throw new Error('this is no receipt: a field breaks docs/ledger-format.md');
  return { ...receipt, signature: signer.sign(utf8(promiseText(promise))) };
}

/** Whether the office's signature holds. It says nothing yet about whether the key is the office's. */
export function signatureHolds(receipt: Receipt): boolean {
  return verifySignature(receipt.key.publicKey, utf8(promiseText(receipt)), receipt.signature);
}

/** Last moment of the promise, an instant. */
export function dueAt(promise: ReceiptPromise): string {
  return new Date(Date.parse(promise.time) + INCLUDED_WITHIN_SECONDS * 1000).toISOString();
}

/** The receipt as a JSON file. */
export function formatReceipt(receipt: Receipt): string {
  const { number, organ, time, origin, key, salt, commitment, signature, proof } = receipt;
  const bytes = { salt: toBase64(salt), commitment: toBase64(commitment), signature: toBase64(signature) };
  const written = { format: FORMAT, number, organ, time, origin, key: formatVerifierKey(key), ...bytes };
  return `${JSON.stringify(proof === undefined ? written : { ...written, proof }, null, 2)}\n`;
}

/** The receipt of a JSON file; `undefined` where it is none. A field that the format lacks makes it none. */
export function parseReceipt(json: string): Receipt | undefined {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const field = new Map<string, unknown>(Object.entries(read));
  const texts = new Map([...field].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  if ([...field.keys()].some((name) => !FIELDS.includes(name)) || texts.size !== field.size) return undefined;
  const key = parseVerifierKey(texts.get('key') ?? '');
  const [salt, commitment, signature] = ['salt', 'commitment', 'signature'].map((name) =>
    fromBase64(texts.get(name) ?? ''),
  );
  if (texts.get('format') !== FORMAT || !key || !salt || !commitment || !signature) return undefined;
  const [number = '', organ = '', time = '', origin = ''] = ['number', 'organ', 'time', 'origin'].map((n) =>
    texts.get(n),
  );
  const proof = texts.get('proof');
  const receipt = { number, organ, time, origin, key, salt, commitment, signature };
  return isWellFormed(receipt) ? { ...receipt, ...(proof === undefined ? {} : { proof }) } : undefined;
}

/** Whether every field is one that the format allows. Signature and proof are not verified. */
export function isWellFormed(receipt: Receipt): boolean {
  return (
    /^\d{25}$/.test(receipt.number) &&
    hasUtf8(receipt.organ) &&
    receipt.organ.trim() === receipt.organ &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a name could forge a further line
    !/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(receipt.organ) &&
    receipt.organ !== '' &&
    utf8(receipt.organ).length <= MAX_ORGAN_BYTES &&
    isInstant(receipt.time) &&
    receipt.origin === originOf(receipt.key) &&
    receipt.key.type === 1 &&
    receipt.salt.length === SALT_BYTES &&
    receipt.commitment.length === HASH_BYTES &&
    receipt.signature.length === 64
  );
}

/** The log for which a key signs receipts: its name up to the last slash; '' where that is no receipt key. */
export function originOf(key: VerifierKey): string {
  return /^(.+)\/[^/]+$/.exec(key.name)?.[1] ?? '';
}

function isInstant(time: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(time) && !Number.isNaN(Date.parse(time))
    ? new Date(time).toISOString() === time
    : false;
}
