import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** The minutes as they would be issued now. */
export const minutesPreview = z.object({
  html: z.string(),
  /** What they still lack. */
  lacking: z.object({ what: words, way: words }).nullable(),
});
export type MinutesPreview = z.output<typeof minutesPreview>;

/** One line of a session's agenda, for its own screen. */
export const agendaItem = z.object({
  no: z.int(),
  title: z.string(),
  source: words,
  /** A registration number. */
  matter: z.string().nullable(),
  shardKey: z.string().nullable(),
  petitionId: z.string().nullable(),
  card: z.string().nullable(),
  /** The petition waits for this decision in its own procedure (Art. 24). */
  waits: z.boolean(),
  holder: words.nullable(),
  outcome: z.enum(['decided', 'deferred']).nullable(),
  decision: z
    .object({
      discussion: z.string(),
      decision: z.string(),
      unit: words.nullable(),
      unitId: z.string().nullable(),
      by: z.string().nullable(),
      dissent: z.string().nullable(),
      /** As it was written, field by field, to be written again. */
      written: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])),
    })
    .nullable(),
  entered: words.nullable(),
});
export const carriedTask = z.object({
  task: z.string(),
  what: z.string(),
  unit: words,
  dueOn: z.string(),
  late: z.boolean(),
  done: z.boolean(),
  /** What was said of it at this session. */
  report: z.string().nullable(),
});
export const sessionView = z.object({
  /** Open tasks of earlier sessions come first. */
  carried: z.array(carriedTask),
  items: z.array(agendaItem),
  /** 「1项未显示，第30条」 */
  notShown: words.nullable(),
});
export type SessionView = z.output<typeof sessionView>;
export type AgendaItem = z.output<typeof agendaItem>;
export type CarriedTask = z.output<typeof carriedTask>;

/** Paths under /api. */
export const conferenceApi = {
  session: '/api/conference/:shardKey/:dossierId', // GET → sessionView (recorded)
  minutes: '/api/conference/:shardKey/:dossierId/minutes', // GET → minutesPreview (recorded)
} as const;
