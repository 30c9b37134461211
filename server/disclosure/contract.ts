import { z } from 'zod';

const words = z.object({ zh: z.string(), en: z.string() });
const texts = z.object({
  title: z.string(),
  place: z.string(),
  facts: z.string().optional(),
  requests: z.string().optional(),
  process: z.string(),
  result: z.string(),
});
export type DisclosureTexts = z.output<typeof texts>;

/** A disclosed matter as anybody may read it. */
export interface DisclosedEntry {
  id: string;
  number: string;
  version: number;
  title: string;
  place: string;
  /** The approved bytes; empty when it was taken down. */
  article: string;
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
  leftovers: z.array(z.object({ field: z.string(), from: z.int(), to: z.int(), words: z.string(), rule: words })),
  checks: z.array(z.object({ code: z.string(), ok: z.boolean(), what: words })),
  notBefore: z.string(),
  publicPath: z.string().nullable(),
});
export type DisclosureSheet = z.output<typeof disclosureSheet>;

export const disclosureApi = {
  redacted: '/api/disclosure/redacted', // POST redactionRequest → redacted
  proposal: '/api/disclosure/proposal', // POST proposalRequest → proposal
  sheet: '/api/disclosure/:shardKey/:dossierId', // GET → disclosureSheet (recorded)
} as const;
