import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** One comment, as those who answer see it: numbers of persons are covered. */
export const commentView = z.object({
  commentId: z.string(),
  text: z.string(),
  /** Numbers that were covered. */
  covered: z.int(),
  receivedOn: z.string(),
  kind: z.string().nullable(),
});
export const kindCount = z.object({ kind: z.string(), count: z.int() });
export const commentList = z.object({
  number: z.string(),
  title: z.string(),
  phase: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  comments: z.array(commentView),
  next: z.string().nullable(),
  kinds: z.array(kindCount),
  unsorted: z.int(),
  maySort: z.boolean(),
});
export type CommentList = z.output<typeof commentList>;

export const decisionSteps = z.object({
  steps: z.array(
    z.object({
      name: z.string(),
      label: words,
      standing: z.enum(['untouched', 'begun', 'done']),
      missing: z.array(words),
      act: z.string(),
      optional: z.boolean(),
    }),
  ),
});
export type DecisionSteps = z.output<typeof decisionSteps>;

export const sortRequest = z.strictObject({
  commentIds: z.array(z.uuid()).min(1).max(200),
  kind: z.string().trim().min(1).max(120),
});
export const sorted = z.object({ kinds: z.array(kindCount), unsorted: z.int() });

/** A decision by what it led to. Nothing here is about a person. */
export const decisionRow = z.object({
  shardKey: z.string(),
  dossierId: z.string(),
  number: z.string(),
  title: z.string(),
  keeper: words,
  phase: words,
  linked: z.int(),
  since: z.int(),
  threshold: z.int().nullable(),
  /** `reached`: evaluated from now on, until the day named. */
  standing: z.enum(['undecided', 'below', 'reached']),
  evaluateBy: z.string().nullable(),
});
export const decisionRows = z.object({ rows: z.array(decisionRow) });
export type DecisionRow = z.output<typeof decisionRow>;

/** A decision or a problem that a petition may be about; only an officer links. */
export const suggestion = z.object({
  kind: z.enum(['decision-assessment', 'problem']),
  one: words,
  shardKey: z.string(),
  dossierId: z.string(),
  number: z.string(),
  title: z.string(),
  /** The words that both have. */
  words: z.array(z.string()),
  mayLink: z.boolean(),
});
export const suggestions = z.object({ suggestions: z.array(suggestion) });
export type Suggestion = z.output<typeof suggestion>;

/** Paths under /api. */
export const decisionsApi = {
  comments: '/api/decisions/:shardKey/:dossierId/comments', // GET ?after= → commentList (recorded) · POST sortRequest → sorted
  decisionSteps: '/api/decisions/:shardKey/:dossierId/steps', // GET → decisionSteps (recorded)
  decisionPetitions: '/api/decisions/petitions', // GET → decisionRows
  suggestedFor: '/api/decisions/suggested/:number', // GET → suggestions
} as const;

/** A paper of a draft, as anybody may open it; without sheets: no clean copy could be made. */
export interface DraftFile {
  n: number;
  sheets: { digest: string; type: string; bytes: number }[] | null;
}

/** What the public reads of a decision. */
export interface PublicDecision {
  dossierId: string;
  number: string;
  title: string;
  organ: { zh: string; en: string };
  phase: string;
  phaseLabel: { zh: string; en: string };
  summary: string;
  groups: { zh: string; en: string }[];
  from: string;
  until: string;
  shorterBecause: string | null;
  /** Comments are taken today. */
  open: boolean;
  answeredOn: string | null;
  files: DraftFile[];
  /** Measures against its risks, once it is decided: how many are done and open. */
  measures: { done: number; open: number } | null;
  feedback: { kind: string; count: number; adopted: boolean; reason: string | null }[];
  conclusion: { zh: string; en: string } | null;
  outcome: { zh: string; en: string } | null;
  evaluation: { result: { zh: string; en: string }; on: string } | null;
}
