import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { sameBytes, utf8 } from './encoding.ts';
import { HASH_BYTES, type Hash, leafHash } from './hash.ts';

/** What is committed to: a fact's header (who, when, which) and its payload, both as plain JSON. */
export interface Committed {
  header: JsonValue;
  payload: JsonValue;
}

/** Random bytes before the JSON. Without them a guessed fact could be confirmed against the public log. */
export const SALT_BYTES = 32;

/**
 * The salted commitment to a fact: SHA-256(0x00 ‖ salt ‖ RFC 8785 JSON of {header, payload}). These 32 bytes are the
 * log's entry: they say nothing about the fact without the salt, and whoever has both can check them.
 */
export function commit(salt: Uint8Array, fact: Committed): Hash {
  if (salt.length !== SALT_BYTES) throw new Error(`a salt is ${SALT_BYTES} bytes`);
  const json = utf8(canonicalJson({ header: fact.header, payload: fact.payload }));
  const input = new Uint8Array(SALT_BYTES + json.length);
  input.set(salt);
  input.set(json, SALT_BYTES);
  return leafHash(input);
}

/** Whether a fact shown with its salt is the one committed to. Any input is answered, none throws. */
export function opens(commitment: Hash, salt: Uint8Array, fact: Committed): boolean {
  if (commitment.length !== HASH_BYTES || salt.length !== SALT_BYTES) return false;
  try {
    return sameBytes(commit(salt, fact), commitment);
  } catch {
    return false; // no canonical JSON, so nobody committed to it
  }
}
