import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

/** The cryptography behind one interface: another suite (SM2, SM3, SM4) has the same shape. All keys are raw bytes. */
export interface Suite {
  /** Written as the first byte of everything sealed, so that old data stays readable after a change of suite. */
  id: number;
  hash(data: Uint8Array): Buffer;
  /** 32 bytes. */
  mac(key: Uint8Array, data: Uint8Array): Buffer;
  /** A key of 32 bytes for one purpose. */
  derive(root: Uint8Array, purpose: string): Buffer;
  /** Authenticated encryption; `aad` is bound and not stored. @param key 32 bytes */
  seal(key: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Buffer;
  /** @throws when the key, the bytes or the aad differ. */
  open(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer;
  /** @param seed 32 bytes */
  signer(seed: Uint8Array): Signer;
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** A signing key that cannot be read back. */
export interface Signer {
  /** Raw, 32 bytes for Ed25519. */
  publicKey: Buffer;
  /** 64 bytes for Ed25519. */
  sign(message: Uint8Array): Buffer;
}

/** AES-256-GCM, SHA-256, HMAC-SHA-256, HKDF-SHA-256 (RFC 5869), Ed25519 (RFC 8032). */
export const defaultSuite: Suite = {
  id: 1,
  hash: (data) => createHash('sha256').update(data).digest(),
  mac: (key, data) => createHmac('sha256', key).update(data).digest(),
  derive: (root, purpose) => Buffer.from(hkdfSync('sha256', root, 'huiyin', purpose, 32)),
  seal(key, plaintext, aad) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
    return Buffer.concat([Buffer.of(this.id), nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, sealed, aad) {
    if (sealed[0] !== this.id || sealed.length < 29) throw new Error('not sealed by this suite');
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13)).setAAD(aad);
    cipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(13, -16)), cipher.final()]);
  },
  signer(seed) {
    const key = createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
    return { publicKey, sign: (message) => sign(null, message, key) };
  },
  verify(publicKey, message, signature) {
    const key = createPublicKey({ key: Buffer.concat([spkiEd25519, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};

/** RFC 8410: what stands before the 32 raw bytes. */
const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiEd25519 = Buffer.from('302a300506032b6570032100', 'hex');
