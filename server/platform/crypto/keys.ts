import { randomBytes } from 'node:crypto';
import type { KeyRoots } from './key-files.ts';
import { defaultSuite, type Signer, type Suite } from './suite.ts';

/** The data key of one case: unwrapped for use, wrapped for its row. Destroying the row shreds what it sealed. */
export interface CaseKey {
  key: Buffer;
  wrapped: Buffer;
}

/** Every key of an installation, passed by hand. */
export interface Keys {
  suite: Suite;
  /** Tells master keys apart: 16 hexadecimal characters that reveal nothing of the key. Kept in the database. */
  masterFingerprint: string;
  newCaseKey(): CaseKey;
  /** @throws when it was wrapped by another master key, or changed. */
  unwrap(wrapped: Uint8Array): Buffer;
  /** @param aad what the sealed value belongs to, for example `shardKey/petitionId/field`: it opens nowhere else */
  seal(key: Uint8Array, plaintext: Uint8Array | string, aad: string): Buffer;
  /** @throws when the key, the bytes or the aad differ. */
  open(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer;
  /** The blind index of one county and kind of value: equal values meet, nothing else can be learnt or joined across counties. */
  blindIndex(shardKey: string, kind: string, value: string): Buffer;
  /** How a petitioner's query code is stored (decisions 12). @param code normalised */
  queryCodeMac(code: string): Buffer;
  /** How a session token, a reset token or an idempotency body is stored, one purpose apart from the other. */
  mac(purpose: string, value: string): Buffer;
  /** Signs the checkpoints of one county's log. */
  ledgerSigner(shardKey: string): Signer;
  /** Signs receipts for an organ. */
  organSigner(organId: string): Signer;
  /** Signs documents that an organ seals. */
  sealSigner(organId: string): Signer;
}

/** Counties of a nation and a few purposes each. */
const mostDerived = 20_000;

export function keysFrom(roots: KeyRoots, suite: Suite = defaultSuite): Keys {
  const wrapping = suite.derive(roots.master, 'wrap');
  const queryCodes = suite.derive(roots.master, 'query-code');
  const fingerprint = suite.derive(roots.master, 'fingerprint').subarray(0, 8);
  // Derived once each: one purpose, or one county and kind of value, has one key for as long as the process lives.
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose);
    if (known) return known;
    const made = suite.derive(roots.master, purpose);
    if (derived.size < mostDerived) derived.set(purpose, made);
    return made;
  };
  return {
    suite,
    masterFingerprint: fingerprint.toString('hex'),
    newCaseKey() {
      const key = randomBytes(32);
      return { key, wrapped: Buffer.concat([fingerprint, suite.seal(wrapping, key, fingerprint)]) };
    },
    unwrap(wrapped) {
      if (!fingerprint.equals(wrapped.subarray(0, 8)))
        throw new Error('this data key was wrapped by another master key');
      return suite.open(wrapping, wrapped.subarray(8), fingerprint);
    },
    seal: (key, plaintext, aad) =>
      suite.seal(key, typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext, Buffer.from(aad)),
    open: (key, sealed, aad) => suite.open(key, sealed, Buffer.from(aad)),
    blindIndex: (shardKey, kind, value) => suite.mac(keyFor(`blind/${shardKey}/${kind}`), Buffer.from(value)),
    queryCodeMac: (code) => suite.mac(queryCodes, Buffer.from(code)),
    mac: (purpose, value) => suite.mac(keyFor(`mac/${purpose}`), Buffer.from(value)),
    ledgerSigner: (shardKey) => suite.signer(suite.derive(roots.ledger, shardKey)),
    organSigner: (organId) => suite.signer(suite.derive(roots.receipts, organId)),
    sealSigner: (organId) => suite.signer(suite.derive(roots.seals, organId)),
  };
}
