import { createPrivateKey, createPublicKey, sign as ed25519Sign } from 'node:crypto';
import { type KeyType, type Signer, verifierKey } from '../../core/merkle/index.ts';

/** Repeatable chance for trees (mulberry32): a failing tree can be made again from its number. */
export function chance(seed: number): { below(n: number): number; bytes(n: number): Uint8Array } {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { below: (n) => next() % n, bytes: (n) => Uint8Array.from({ length: n }, () => next() & 255) };
}

/** A signer by node:crypto from one repeated byte. */
export function testSigner(name: string, type: KeyType, seed: number): Signer {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = verifierKey(name, type, new Uint8Array(Buffer.from(x as string, 'base64url')));
  return { key, sign: (message) => new Uint8Array(ed25519Sign(null, message, privateKey)) };
}
