import { z } from 'zod';

/** The receipt of a registration (docs/ledger-format.md section 9). It never holds a query code, name or subject. */
export const receiptView = z.object({
  number: z.string(),
  office: z.string(),
  at: z.string(),
  salt: z.string(),
  commitment: z.string(),
  origin: z.string(),
  keyId: z.string(),
  /** SHA-256 of the office's public key, in groups of four: as it hangs in the hall. */
  fingerprint: z.string(),
  signature: z.string(),
  /** Code of the QR: number and signed promise. */
  qr: z.string(),
  /** From 0; null until a checkpoint covers the leaf. */
  position: z.int().nullable(),
  /** Hashes in base64, leaf to root. */
  proof: z.array(z.string()).nullable(),
  /** Signed note. */
  checkpoint: z.string().nullable(),
  /** The whole as a file that `cli/verify.ts` reads. */
  file: z.string(),
});
export type ReceiptView = z.output<typeof receiptView>;

/** Public keys of one log. */
export const logKeys = z.object({
  shardKey: z.string(),
  origin: z.string(),
  keys: z.array(
    z.object({
      /** C2SP verifier key: name, id, key. */
      key: z.string(),
      use: z.enum(['log', 'office']),
      fingerprint: z.string(),
      /** An instant. Old keys stay listed for old receipts. */
      since: z.string(),
    }),
  ),
});
export type LogKeys = z.output<typeof logKeys>;

export const allLogKeys = z.object({ logs: z.array(logKeys), witnesses: z.array(z.string()) });
export type AllLogKeys = z.output<typeof allLogKeys>;
