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
export const duplicateCandidate = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  receivedOn: z.string(),
  holder: words,
  phase: words,
  place: z.string().nullable(),
  narrative: z.string(),
  /** Spans of the typed text that stand in the other too. */
  shared: z.array(z.object({ from: z.int(), to: z.int() })),
  why: z.array(words),
});
