import { z } from 'zod';

/** A public key that letters may be sealed with. */
export const sealKey = z.object({
  organ: z.object({ zh: z.string(), en: z.string() }),
  /** C2SP verifier key, named `<host>/seal/<organ>`. */
  key: z.string(),
  fingerprint: z.string(),
});
export type SealKey = z.output<typeof sealKey>;

/** What the check page says of a code, or of a number with the check digits under the QR code. */
export type CheckedDocument =
  | { state: 'unreadable' | 'unknown-key' | 'invalid' | 'not-found' | 'no-match' }
  | {
      state: 'genuine';
      number: string;
      organ: string;
      date: string;
      /** Eight bytes of the digest, as printed under the QR code. */
      short: string;
      /** Whether the register has this number with this digest; `absent` where it keeps none for it. */
      register: 'same' | 'other' | 'absent';
      /** A later opinion of the same kind in the same matter, by its number. */
      later: string | null;
    };

export const noticesApi = {
  sealKeys: '/check/keys', // GET
} as const;
