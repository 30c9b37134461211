import { SALT_BYTES } from './commitment.ts';
import { fromBase32, fromUtf8, toBase32, utf8 } from './encoding.ts';
import { HASH_BYTES } from './hash.ts';
import { isWellFormed, originOf, type Receipt } from './receipt.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/**
 * The receipt in a QR code: `HY1` and the fields in Crockford base32, 271 characters for an office of six Chinese
 * characters. Capitals and digits alone keep it within QR version 10 at level M for names up to 42 bytes. The log's
 * origin is not spelt out: the four bytes of the key's id are a hash over the name that begins with it.
 */
const PREFIX = 'HY1';
const SIZES = { number: 11, time: 6, keyId: 4, salt: SALT_BYTES, commitment: HASH_BYTES, signature: 64 };
const FIXED = Object.values(SIZES).reduce((sum, size) => sum + size);

/** The code of a receipt, without its proof. */
export function receiptCode(receipt: Receipt): string {
  const name = utf8(receipt.organ);
  const bytes = new Uint8Array(FIXED + name.length);
  const keyId = Number.parseInt(receipt.key.id, 16);
  const parts: [number, Uint8Array][] = [
    [SIZES.number, bigEndian(BigInt(receipt.number), SIZES.number)],
    [SIZES.time, bigEndian(BigInt(Date.parse(receipt.time)), SIZES.time)],
    [SIZES.keyId, bigEndian(BigInt(keyId), SIZES.keyId)],
    [SIZES.salt, receipt.salt],
    [SIZES.commitment, receipt.commitment],
    [SIZES.signature, receipt.signature],
    [name.length, name],
  ];
  let at = 0;
  for (const [size, part] of parts) {
    bytes.set(part, at);
    at += size;
  }
  return PREFIX + toBase32(bytes);
}

/** What a code holds. The key is known by its id only, until a list of keys tells the rest. */
export interface ReadCode {
  keyId: string;
  /** The whole receipt under one of the keys it may be under. */
  under(key: VerifierKey): Receipt;
}

/** Reads a code as scanned or typed; `undefined` where it is none. The signature is not verified. */
export function readReceiptCode(code: string): ReadCode | undefined {
  const text = code.trim().toUpperCase();
  const bytes = text.startsWith(PREFIX) ? fromBase32(text.slice(PREFIX.length)) : undefined;
  if (bytes === undefined || bytes.length <= FIXED) return undefined;
  let at = 0;
  const take = (size: number) => {
    at += size;
    return bytes.slice(at - size, at);
  };
  const number = numberOf(take(SIZES.number)).toString().padStart(25, '0');
  const time = new Date(Number(numberOf(take(SIZES.time))));
  const keyId = numberOf(take(SIZES.keyId)).toString(16).padStart(8, '0');
  const [salt, commitment, signature] = [take(SIZES.salt), take(SIZES.commitment), take(SIZES.signature)];
  const organ = fromUtf8(bytes.slice(at));
  if (organ === undefined || number.length > 25 || Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999) {
    return undefined;
  }
  const fields = { number, organ, time: time.toISOString(), salt: salt as Uint8Array, commitment, signature };
  return { keyId, under: (key) => ({ ...fields, origin: originOf(key), key }) };
}

/** The receipts a code can stand for, given the keys one trusts (as texts); usually one, none under other keys. */
export function receiptsOfCode(code: string, trusted: readonly string[]): Receipt[] {
  const read = readReceiptCode(code);
  if (read === undefined) return [];
  return trusted
    .flatMap((text) => parseVerifierKey(text) ?? [])
    .filter((key) => key.id === read.keyId)
    .map((key) => read.under(key))
    .filter(isWellFormed);
}

function bigEndian(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let i = size - 1; i >= 0; i -= 1) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
