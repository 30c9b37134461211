import { sha256 } from '@noble/hashes/sha2.js';

/** A SHA-256 value of 32 bytes. */
export type Hash = Uint8Array;

/** Bytes in a hash. */
export const HASH_BYTES = 32;

/** Hash of a log entry: SHA-256(0x00 ‖ entry) (RFC 6962 §2.1). */
export function leafHash(entry: Uint8Array): Hash {
  const input = new Uint8Array(entry.length + 1);
  input.set(entry, 1);
  return sha256(input);
}

/** Hash of two subtrees: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return sha256(input);
}

/** Root of the tree without entries: SHA-256 of nothing (RFC 6962 §2.1). */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array(0));
}

/** SHA-256 of bytes, for key ids and fingerprints. */
export { sha256 };
