import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

const texts = z.object({
  title: z.string(),
  place: z.string(),
  facts: z.string().optional(),
  requests: z.string().optional(),
  process: z.string(),
  result: z.string(),
});
export type DisclosureTexts = z.output<typeof texts>;

const sheet = z.object({
  digest: z.string(),
  fileId: z.string(),
  type: z.enum(['image/jpeg', 'text/plain']),
  bytes: z.int(),
  width: z.int().optional(),
  height: z.int().optional(),
});
/** An attachment as it stands, or will stand, on the public page. */
const publicAttachment = z.object({ description: z.string(), sheets: z.array(sheet) });
export type PublicAttachment = z.output<typeof publicAttachment>;

/** A disclosed matter as anybody may read it. */
export interface DisclosedEntry {
  id: string;
  number: string;
  version: number;
  title: string;
  place: string;
  /** The approved bytes; empty when it was taken down. */
  article: string;
  attachments: PublicAttachment[];
  /** Of article and attachments together. */
  digest: string;
  publishedOn: string;
  correctedOn: string | null;
  downOn: string | null;
  downReason: string | null;
  /** An instant, for the feed. */
  changedAt: string;
}
export interface DisclosedPage {
  entries: DisclosedEntry[];
  /** Where the next page begins. */
  next: string | null;
}
/** What an organ publishes (Art. 18). */
export interface StandingNotice {
  organ: { zh: string; en: string };
  bureau: boolean;
  since: string;
  texts: Record<string, string>;
}

export const redactionRequest = z.strictObject({
  /** Their parties' names are covered as known. */
  matters: z.array(z.string().max(60)).max(50),
  texts: z.record(z.string().max(20), z.string().max(4_000)),
});
export const redacted = z.object({ texts: z.record(z.string(), z.string()) });

export const proposalRequest = z.strictObject({ matter: z.string().max(60) });
export const proposal = z.object({ texts });

/** What the second person looks at. */
export const disclosureSheet = z.object({
  seq: z.int(),
  number: z.string(),
  phase: words,
  texts,
  /** Everything that is published, byte for byte. */
  title: z.string(),
  article: z.string(),
  digest: z.string(),
  attachments: z.array(publicAttachment.extend({ copyId: z.string(), removed: z.array(words) })),
  /** Whether this officer makes copies and attaches them. */
  mayAttach: z.boolean(),
  leftovers: z.array(z.object({ field: z.string(), from: z.int(), to: z.int(), words: z.string(), rule: words })),
  checks: z.array(z.object({ code: z.string(), ok: z.boolean(), what: words })),
  notBefore: z.string(),
  publicPath: z.string().nullable(),
});
export type DisclosureSheet = z.output<typeof disclosureSheet>;

/** The attachments of the matters it is about. */
export const disclosureSources = z.object({
  sources: z.array(
    z.object({
      matter: z.string(),
      fileId: z.string(),
      name: z.string(),
      type: z.string(),
      bytes: z.int(),
      by: z.enum(['petitioner', 'office']),
      /** Why no copy of it can be made public, and what to do. */
      cannot: words.nullable(),
    }),
  ),
});
export type DisclosureSource = z.output<typeof disclosureSources>['sources'][number];

const share = z.int().min(0).max(10_000);
export const copyRequest = z.strictObject({
  matter: z.string().max(60),
  fileId: z.string().max(128),
  /** Rectangles to blacken, in ten-thousandths of the page. */
  regions: z
    .array(z.strictObject({ page: z.int().min(1).max(20), x: share, y: share, width: share, height: share }))
    .max(200)
    .default([]),
  /** A document's text with its covers, as a person marked it. */
  text: z.string().max(24_000).optional(),
});
export const madeCopyView = z.object({
  copyId: z.string(),
  by: z.enum(['petitioner', 'office']),
  sheets: z.array(sheet),
  /** What was hidden in the original; the copy has none of it. */
  removed: z.array(words),
  byRule: z.int(),
  text: z.string().nullable(),
  /** Stretches of the text that the rules still find. */
  left: z.int(),
});
export type MadeCopyView = z.output<typeof madeCopyView>;

export const disclosureApi = {
  redacted: '/api/disclosure/redacted', // POST redactionRequest → redacted
  proposal: '/api/disclosure/proposal', // POST proposalRequest → proposal
  sheet: '/api/disclosure/:shardKey/:dossierId', // GET → disclosureSheet (recorded)
  disclosureSources: '/api/disclosure/:shardKey/:dossierId/sources', // GET → disclosureSources (recorded)
  disclosureCopies: '/api/disclosure/:shardKey/:dossierId/copies', // POST copyRequest → madeCopyView
  disclosureCopy: '/api/disclosure/:shardKey/:dossierId/copies/:copyId/:digest', // GET (recorded)
} as const;
