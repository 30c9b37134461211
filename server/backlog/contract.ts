import { z } from 'zod';
import { dossierListRow } from '../dossiers/contract.ts';
import { wordsSchema as words } from '../platform/http/contract.ts';

const cite = z.object({ label: words, gist: words });

const unitProgress = z.object({
  unit: words,
  organId: z.string(),
  listed: z.int(),
  done: z.int(),
  /** Of those resolved: the petitioner says so. */
  settled: z.int(),
  /** How many were to be resolved by today. */
  due: z.int(),
  next: z.object({ count: z.int(), by: z.string() }).nullable(),
  behind: z.int(),
  explained: z.object({ on: z.string(), by: z.string() }).nullable(),
  unexplainedSince: z.string().nullable(),
});
export type UnitProgressView = z.output<typeof unitProgress>;

export const backlogRow = z.object({
  number: z.string(),
  shardKey: z.string(),
  petitionId: z.string(),
  subject: z.string(),
  holder: words,
  since: z.string(),
  due: z.string().nullable(),
  charged: z.boolean(),
  supervised: z.boolean(),
  /** The number of the running or drafted programme that lists it. */
  programme: z.string().nullable(),
});
export type BacklogRow = z.output<typeof backlogRow>;

/** 积案: programmes, and three lists of matters with their rules. Figures are the lengths of lists, and each leads to its cases. */
export const backlog = z.object({
  date: z.string(),
  /** Null for those who do not oversee the county's charges. */
  lists: z
    .array(
      z.object({
        /** 减存量 · 控增量 · 防变量. */
        code: z.enum(['stock', 'inflow', 'change']),
        label: words,
        rule: words,
        duty: words,
        cite,
        rows: z.array(backlogRow),
        more: z.boolean(),
      }),
    )
    .nullable(),
  programmes: z.array(
    dossierListRow.extend({
      until: z.string(),
      takenOn: z.string().nullable(),
      listed: z.int(),
      done: z.int(),
      settled: z.int(),
      /** How many were to be resolved by today. */
      owed: z.int(),
      behind: z.int(),
    }),
  ),
  mayDraft: z.boolean(),
  /** K-13: charges found settled, of those decided; both terms shown. */
  settled: z.object({ settled: z.int(), of: z.int() }),
});
export type Backlog = z.output<typeof backlog>;

/** One line of an inventory, for those entitled to its petition. */
const line = z.object({
  no: z.int(),
  number: z.string(),
  shardKey: z.string(),
  petitionId: z.string(),
  subject: z.string(),
  unit: words,
  organId: z.string(),
  ground: words,
  since: z.string(),
  days: z.int(),
  /** Added by hand: when, and why. */
  added: z.object({ on: z.string(), reason: z.string() }).nullable(),
  out: z.object({ on: z.string(), why: words, reason: z.string() }).nullable(),
  served: z.boolean(),
  executed: z.boolean(),
  callBack: z.object({ on: z.string(), solved: words, by: words }).nullable(),
  reportedOn: z.string().nullable(),
  charged: z.boolean(),
  conferenceOn: z.string().nullable(),
  done: z.object({ on: z.string(), result: words, charge: z.string().nullable() }).nullable(),
});
export type BacklogLine = z.output<typeof line>;

/** 方案: how far each unit has come, the list, the months. */
export const programme = z.object({
  date: z.string(),
  takenOn: z.string().nullable(),
  until: z.string(),
  rules: z.array(words),
  resolved: cite,
  units: z.array(unitProgress),
  lines: z.array(line),
  /** Lines of other units that the reader is not entitled to. */
  others: z.int(),
  asked: z
    .object({
      on: z.string(),
      unit: words,
      targets: z.array(z.object({ count: z.int(), by: z.string() })),
      reason: z.string(),
    })
    .nullable(),
  reviews: z.array(
    z.object({
      on: z.string(),
      note: z.string(),
      units: z.array(z.object({ unit: words, listed: z.int(), done: z.int(), due: z.int() })),
      /** Computed again from the facts of that day, and the same. */
      agrees: z.boolean(),
      reasons: z.array(z.object({ unit: words, on: z.string(), reason: z.string(), next: z.string(), by: z.string() })),
    }),
  ),
});
export type ProgrammeView = z.output<typeof programme>;

/** Paths under /api. */
export const backlogApi = {
  backlog: '/api/backlog', // GET → backlog (recorded)
  programme: '/api/backlog/:shardKey/:dossierId', // GET → programme (recorded)
} as const;
