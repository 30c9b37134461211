import { z } from 'zod';
import { words } from './contract-parts.ts';

/** A message to the petitioner, or a letter that is owed: what was sent, and what became of it. */
export const messageView = z.object({
  messageId: z.string(),
  at: z.string(),
  /** What it said; '' of a letter. */
  text: z.string(),
  channel: words,
  state: words,
  /** Tries made, and when the next one is due. */
  attempts: z.int(),
  nextAt: z.string().nullable(),
  /** Whether it may still come back as undeliverable. */
  mayBounce: z.boolean(),
  /** It will never arrive: what comes next goes another way. */
  failed: z.boolean(),
  /** Why nobody could be reached, where that was written down. */
  note: z.string().nullable(),
});
export type MessageView = z.output<typeof messageView>;

const translationView = z.object({
  text: z.string(),
  requests: z.array(z.string()),
  translator: z.string(),
  on: z.string(),
});
export const languagesView = z.object({
  /** What it was written in, and what it is answered in; null where that is Chinese. */
  written: z.object({ code: z.string(), label: words }).nullable(),
  answer: z.object({ code: z.string(), label: words }).nullable(),
  /** The petition in Chinese, and the answer in the petitioner's language; the newest of each. */
  ofPetition: translationView.nullable(),
  ofAnswer: translationView.nullable(),
  /** The review and the re-review opinion in that language. */
  ofReview: translationView.nullable(),
  ofRereview: translationView.nullable(),
});
