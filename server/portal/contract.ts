import { z } from 'zod';

export const concernKinds = ['delay', 'attitude', 'pressure', 'retaliation', 'leak', 'execution'] as const;

/** What a petitioner reports past the handler (反映办理中的问题). */
export const concernInput = z.strictObject({ kind: z.enum(concernKinds), text: z.string().trim().min(1).max(5_000) });

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
});
export type ConcernView = z.output<typeof concernView>;

export const answerInput = z.strictObject({ answer: z.string().trim().min(1).max(5_000) });

/** The custodian's side, under /api. */
export const portalApi = {
  concerns: '/api/concerns', // GET → {concerns}
  concern: '/api/concerns/:shardKey/:concernId', // POST answerInput
} as const;
