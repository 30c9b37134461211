import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64, hasUtf8, sameBytes, toBase64, toHex, utf8 } from './encoding.ts';
import { sha256 } from './hash.ts';

/** What a key signs: 1 = notes (a log's checkpoints), 4 = timestamped cosignatures (a witness). C2SP signed-note. */
export type KeyType = 1 | 4;

/** A public key under a name. Name and id together say which key made a signature. */
export interface VerifierKey {
  name: string;
  type: KeyType;
  /** Eight hexadecimal digits: the start of SHA-256(name ‖ 0x0A ‖ type ‖ key). A label, not a proof. */
  id: string;
  /** 32 bytes, Ed25519 (RFC 8032). */
  publicKey: Uint8Array;
}

/** Makes Ed25519 signatures under one key. Server and tests bring their own; the private key never passes here. */
export interface Signer {
  key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
}

/** A key under a name. Throws on a name that a signature line cannot carry, or a key that is not 32 bytes. */
export function verifierKey(name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new Error(`"${name}" cannot name a key: it is empty or holds a space or a plus`);
  if (publicKey.length !== 32) throw new Error('an Ed25519 public key is 32 bytes');
  const id = toHex(sha256(new Uint8Array([...utf8(name), 0x0a, type, ...publicKey])).subarray(0, 4));
  return { name, type, id, publicKey };
}

/** The key as text, `<name>+<id>+<base64 of type and key>` (C2SP signed-note, verifier keys). */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${toBase64(new Uint8Array([key.type, ...key.publicKey]))}`;
}

/** The key of a text; `undefined` where a part is wrong, the id not that of name and key included. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const material = fromBase64(encoded);
  const type = material?.[0];
  if (!isKeyName(name) || material?.length !== 33 || (type !== 1 && type !== 4)) return undefined;
  const key = verifierKey(name, type, material.slice(1));
  return key.id === id ? key : undefined;
}

/** SHA-256 of the public key in groups of four hexadecimal digits: what hangs in the hall and stands on a receipt. */
export function fingerprint(publicKey: Uint8Array): string {
  return (toHex(sha256(publicKey)).match(/.{4}/g) as string[]).join(' ');
}

/** Whether two keys are the same key for the same use under the same name. */
export function sameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && a.type === b.type && sameBytes(a.publicKey, b.publicKey);
}

/** Whether an Ed25519 signature holds (RFC 8032 §5.1.7, canonical encodings only). Never throws. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

function isKeyName(name: string): boolean {
  return name !== '' && hasUtf8(name) && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}
