import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** A public key that letters may be sealed with. */
export const sealKey = z.object({
  organ: words,
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
      /** A letter that corrects slips in this one, by its number. */
      correction: string | null;
      /** Day on which it was recalled: it never took effect. */
      recalledOn: string | null;
    };

/** One thing that is looked at before a letter leaves. `ok: false` asks a person to look. */
export const sendingCheck = z.object({
  code: z.enum(['answered', 'basis', 'remedy', 'nobody-named', 'hidden-data']),
  ok: z.boolean(),
  what: words,
});
export type SendingCheck = z.output<typeof sendingCheck>;

export const wordingFault = z.object({
  code: z.enum(['missing-part', 'twice', 'unknown', 'unfit-word', 'inside', 'empty']),
  what: words,
  line: z.int().optional(),
});

export const templateRow = z.object({
  document: z.string(),
  title: words,
  /** Version in use; 0 is the system's own wording. */
  current: z.int(),
  newest: z.int(),
});
export type TemplateRow = z.output<typeof templateRow>;

export const templateDetail = z.object({
  document: z.string(),
  title: words,
  current: z.int(),
  /** The wording in use. */
  text: z.string(),
  /** The system's own. */
  own: z.string(),
  /** Mandatory parts, in the system's order. */
  parts: z.array(z.object({ key: z.string(), heading: z.string().nullable() })),
  values: z.array(z.object({ key: z.string(), sample: z.string() })),
  versions: z.array(
    z.object({
      version: z.int(),
      text: z.string(),
      reason: z.string(),
      by: z.string(),
      /** Whoever wrote it may not enable it. */
      byMe: z.boolean(),
      at: z.string(),
      enabled: z.object({ by: z.string(), at: z.string() }).nullable(),
      faults: z.array(wordingFault),
    }),
  ),
});
export type TemplateDetail = z.output<typeof templateDetail>;

export const templatePreview = z.object({ html: z.string(), faults: z.array(wordingFault) });
export type TemplatePreview = z.output<typeof templatePreview>;

export const wordingInput = z.strictObject({ text: z.string().max(8000) });
export const wordingVersion = wordingInput.extend({ reason: z.string().trim().min(1).max(300) });

/** A letter that an organ posts on a day; neither name nor address. */
export const dayLetter = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  documentId: z.string(),
  title: words,
  number: z.string().nullable(),
  hasAddress: z.boolean(),
});
export type DayLetter = z.output<typeof dayLetter>;

/** A number of the organ's register: no petition, nobody. */
export const numberEntry = z.object({
  number: z.string(),
  /** The document that bears it; null where none does. */
  title: words.nullable(),
  issuedOn: z.string().nullable(),
  /** Why no document bears it. */
  voidReason: z.string().nullable(),
  /** The later opinion that takes its place. */
  replacedBy: z.string().nullable(),
  /** It came back by post and has not arrived since. */
  returned: z.object({ on: z.string(), reason: words }).nullable(),
});
export type NumberEntry = z.output<typeof numberEntry>;

export const noticesApi = {
  letters: '/api/letters', // GET ?on=
  lettersPdf: '/api/letters/batch.pdf', // GET ?on=
  numbers: '/api/numbers', // GET ?year=
  templates: '/api/templates', // GET
  template: '/api/templates/:document', // GET, POST a new version
  templatePreview: '/api/templates/:document/preview', // POST
  templateEnable: '/api/templates/:document/versions/:version/enable', // POST
  sealKeys: '/check/keys', // GET
} as const;
