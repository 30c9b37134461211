import { createHash, randomBytes } from 'node:crypto';
import type { CaseSeal } from '../petitioners/index.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { NoticeModel } from './model.ts';

type Signing = Pick<Keys, 'sealSigner' | 'suite'>;

/** A letter's text as kept: sealed with the case's key, and signed by its organ (R-DOC-4). */
export interface KeptText {
  model: Buffer;
  seal: Buffer;
  /** SHA-256 of the salted text: what the printed code names. */
  digest: Buffer;
}

/** Seals and signs. The salt keeps the signature from confirming a guessed text. */
export function keepText(keys: Signing, caseSeal: CaseSeal, documentId: string, model: NoticeModel): KeptText {
  const text = JSON.stringify({ salt: randomBytes(16).toString('hex'), model });
  return {
    model: caseSeal.seal(`document/${documentId}`, text),
    seal: keys.sealSigner(model.issuer.id).sign(signed(documentId, text)),
    digest: digestOf(text),
  };
}

/** Opens a letter. @throws when it is not the text that its organ signed */
export function openText(
  keys: Signing,
  caseSeal: CaseSeal,
  documentId: string,
  kept: Pick<KeptText, 'model' | 'seal'>,
): { model: NoticeModel; digest: Buffer } {
  const text = caseSeal.open(`document/${documentId}`, kept.model);
  const { model } = JSON.parse(text) as { model: NoticeModel };
  const { publicKey } = keys.sealSigner(model.issuer.id);
  if (!keys.suite.verify(publicKey, signed(documentId, text), kept.seal))
    throw new Error(`document ${documentId} is not what its organ signed`);
  return { model, digest: digestOf(text) };
}

function signed(documentId: string, text: string): Buffer {
  return Buffer.from(`${documentId}\n${digestOf(text).toString('hex')}`);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
