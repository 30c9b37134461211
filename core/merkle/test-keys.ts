import { ed25519 } from '@noble/curves/ed25519.js';
import { type KeyType, type Signer, verifierKey } from './verifier-key.ts';

/** A signer from a fixed 32-byte seed. For tests: a real key is never in the hands of this folder. */
export function ed25519Signer(name: string, type: KeyType, seed: Uint8Array): Signer {
  return {
    key: verifierKey(name, type, ed25519.getPublicKey(seed)),
    sign: (message) => ed25519.sign(message, seed),
  };
}
