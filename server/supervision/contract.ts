import { z } from 'zod';
import { dossierListRow } from '../dossiers/contract.ts';
import { words } from '../petitions/contract.ts';

const parts = z.object({ investigated: z.boolean(), handled: z.boolean(), implemented: z.boolean() });

/** A card on the board: unit, broken article, its own day, 三包. */
export const cardRow = dossierListRow.extend({
  unit: words,
  trigger: words,
  article: words,
  method: words,
  dueOn: z.string(),
  done: parts,
  returns: z.int(),
  /** 1: before the head; 2: before a leader and the conference. */
  level: z.int(),
  /** The overdue duty was met meanwhile. */
  met: z.boolean(),
  listedUntil: z.string().nullable(),
  lead: z.string().nullable(),
});
export type CardRow = z.output<typeof cardRow>;

/** A clock past its day that no card is about yet. No number: what is not a card yet is nobody's reading. */
export const waitingRow = z.object({ unit: words, trigger: words, article: words, dueOn: z.string() });
export type WaitingRow = z.output<typeof waitingRow>;

export const boardQuery = z.strictObject({ organ: z.string().max(64).optional() });

export const supervisionBoard = z.object({
  date: z.string(),
  /** 已触发未发卡, for those who see the county; null for others. */
  waiting: z.array(waitingRow).nullable(),
  columns: z.array(z.object({ code: z.string(), label: words, rows: z.array(cardRow), more: z.boolean() })),
  units: z.array(z.object({ organId: z.string(), name: words })),
  mayIssue: z.boolean(),
});
export type SupervisionBoard = z.output<typeof supervisionBoard>;

/** A charge on the board: five roles, the next step, what resolution lacks. */
export const chargeRow = dossierListRow.extend({
  responsible: words,
  roles: z.array(z.object({ role: words, name: z.string() })),
  criteria: z.array(words),
  deadline: z.string().nullable(),
  /** How the day of the whole stands; the row's own `standing` is that of the nearest duty. */
  deadlineStanding: dossierListRow.shape.standing,
  deadlineLeft: words.nullable(),
  extended: z.boolean(),
  next: z.object({ step: z.int(), of: z.int(), by: z.string() }).nullable(),
  done: parts,
  handOverBy: z.string().nullable(),
  /** What resolution needs: served, executed, called back by another unit. */
  served: z.boolean(),
  executed: z.boolean(),
  calledBack: z.boolean(),
  result: z.enum(['settled', 'done']).nullable(),
});
export type ChargeRow = z.output<typeof chargeRow>;

export const chargeBoard = z.object({
  date: z.string(),
  columns: z.array(z.object({ code: z.string(), label: words, rows: z.array(chargeRow), more: z.boolean() })),
  /** The criteria by which matters are proposed. */
  criteria: z.array(words),
  mayPropose: z.boolean(),
});
export type ChargeBoard = z.output<typeof chargeBoard>;

/** A matter in one of the backlog's lists. */
/** 挂牌督办, for the public. */
export interface Listed {
  category: { zh: string; en: string };
  unit: { zh: string; en: string };
  from: string;
  until: string;
}

/** Paths under /api. */
export const supervisionApi = {
  supervisionBoard: '/api/supervision/board', // GET ?organ= → supervisionBoard
  chargeBoard: '/api/charges/board', // GET ?organ= → chargeBoard
} as const;

/** A round of the yearly special inspection, as it is published. */
export interface PublishedInspection {
  title: string;
  summary: string;
  on: string;
  from: string;
  until: string;
  units: number;
  findings: number;
  duties: { zh: string; en: string }[];
}
