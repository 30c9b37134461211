import { z } from 'zod';
import { clockView, words } from '../petitions/contract.ts';

export const concernKinds = ['delay', 'attitude', 'pressure', 'retaliation', 'leak', 'execution'] as const;

/** What a petitioner reports past the handler (反映办理中的问题). */
export const concernInput = z.strictObject({
  kind: z.enum(concernKinds),
  text: z.string().trim().min(1).max(5_000),
  consent: z.enum(['quiet', 'unnamed', 'named']).default('quiet'),
});

/** What came of it: who looks into it by when, or the result. */
export const concernReview = z.object({
  phase: z.enum(['open', 'asked', 'concluded']),
  dueOn: z.string().nullable(),
  result: words.nullable(),
  told: z.string().nullable(),
  on: z.string().nullable(),
});
export type ConcernReview = z.output<typeof concernReview>;

export const concernView = z.object({
  shardKey: z.string(),
  concernId: z.string(),
  petitionId: z.string(),
  number: z.string(),
  kind: z.enum(concernKinds),
  text: z.string(),
  reportedAt: z.string(),
  dueOn: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.string().nullable(),
  /** What the petitioner says of the answer; null: nothing was said, which is not satisfaction. */
  solved: z.enum(['yes', 'partly', 'no']).nullable(),
  /** The report and the answer that did not solve it, where this is looked at again. */
  before: z.object({ text: z.string(), answer: z.string().nullable() }).nullable(),
  /** Absent where it stays with the custodian, as retaliation and leaks do. */
  review: concernReview.nullable(),
});
export type ConcernView = z.output<typeof concernView>;

/** A report as the custodian finds it: with the reason of its day, and where the matter stands that it is about. */
export const concernToAnswer = concernView.extend({
  clock: clockView,
  matter: z.object({ holder: words, phase: words, receivedOn: z.string(), restricted: z.boolean() }),
});
export type ConcernToAnswer = z.output<typeof concernToAnswer>;
export const concernsToAnswer = z.object({ concerns: z.array(concernToAnswer) });

export const answerInput = z.strictObject({ answer: z.string().trim().min(1).max(5_000) });

/** The custodian's side, under /api. */
export const portalApi = {
  concerns: '/api/concerns', // GET → concernsToAnswer, unanswered first
  concern: '/api/concerns/:shardKey/:concernId', // POST answerInput → concernView
} as const;
