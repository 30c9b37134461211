import { z } from 'zod';
import { calendarDay, clockView, words } from './contract-parts.ts';

export const searchQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  number: z.string().trim().max(40).optional(),
  category: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  holder: z.string().max(64).optional(),
  phase: z.string().max(30).optional(),
  form: z.string().max(10).optional(),
  from: calendarDay.optional(),
  to: calendarDay.optional(),
  after: z.string().max(200).optional(),
});
export const listRow = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  subject: z.string(),
  place: z.string().nullable(),
  phase: z.object({ code: z.string(), label: words }),
  category: words.nullable(),
  holder: words,
  receivedOn: z.string(),
  form: words,
  requestCount: z.int(),
  personCount: z.int(),
  clock: clockView.nullable(),
  /** What can be done next, and whether this reader's role does it. */
  next: z.object({ act: z.string(), label: words, yours: z.boolean() }).nullable(),
  restricted: z.boolean(),
});
export type ListRow = z.output<typeof listRow>;
export const listPage = z.object({ rows: z.array(listRow), next: z.string().nullable() });

/** The first screen of every role: rows by due date (docket). */
export const todayView = z.object({
  date: z.string(),
  /** Due today or late, and by the end of the week: what this officer's role has to move. */
  mustAct: z.int(),
  thisWeek: z.int(),
  waiting: z.int(),
  rows: z.array(listRow),
  waitingRows: z.array(listRow),
  /** 最近一件4月30日到期 */
  nearest: z.object({ due: z.string(), number: z.string() }).nullable(),
  log: z.object({ size: z.int(), at: z.string().nullable() }),
});

export const duplicateQuery = z.strictObject({
  narrative: z.string().max(20_000),
  divisionCode: z.string().max(12).optional(),
  place: z.string().max(200).optional(),
  idNumber: z.string().max(30).optional(),
  phone: z.string().max(30).optional(),
});
/** Offsets into a text, `to` exclusive. */
const span = z.object({ from: z.int(), to: z.int() });

export const duplicateCandidate = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  receivedOn: z.string(),
  holder: words,
  phase: words,
  place: z.string().nullable(),
  narrative: z.string(),
  /** Passages that stand in both texts: where in the typed one, and where in `narrative`. */
  shared: z.array(z.object({ typed: span, there: span })),
  why: z.array(words),
});

export type DuplicateCandidate = z.output<typeof duplicateCandidate>;

/** `elsewhere`: the same words about another place or body, which is another matter. */
export const duplicatesFound = z.object({
  candidates: z.array(duplicateCandidate),
  elsewhere: z.array(duplicateCandidate),
});

export type DuplicatesFound = z.output<typeof duplicatesFound>;

/** What a registration says so far. */
export const suggestionQuery = z.strictObject({
  narrative: z.string().max(20_000),
  requests: z.array(z.string().max(2_000)).max(20).default([]),
  divisionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  complainedOrganIds: z.array(z.string().max(64)).max(20).default([]),
  complainedOfficerIds: z.array(z.string().max(64)).max(10).default([]),
  /** An accusation, or about a person: who would get it is then not said. */
  kept: z.boolean().default(false),
});
export const suggestionView = z.object({
  kind: z.enum(['category', 'route']),
  code: z.string(),
  label: words,
  /** Words of the text on which it rests. */
  evidence: z.array(z.string()),
  reason: words,
});
export const suggestionsFound = z.object({ suggestions: z.array(suggestionView) });
export type SuggestionView = z.output<typeof suggestionView>;
