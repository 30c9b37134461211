import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** What a unit said to one inspection. Missing is not zero: it has a word of its own. */
export const unitSaid = z.object({
  organId: z.string(),
  name: words,
  said: z.enum(['waiting', 'not-reported', 'problems', 'zero']),
  on: z.string().nullable(),
  /** Calendar days after the last day; null: in time, or nothing said. */
  lateDays: z.int().nullable(),
  problems: z.int(),
  /** The day of a zero that was corrected by reporting. */
  correctedZero: z.string().nullable(),
  falseZero: z.boolean(),
});

export const inspectionView = z.object({
  shardKey: z.string(),
  dossierId: z.string(),
  number: z.string(),
  title: z.string(),
  dueOn: z.string(),
  phase: z.object({ code: z.string(), label: words }),
  /** How many units were to report, did, did not, did late, and signed a zero that was false. */
  figures: z.object({ due: z.int(), said: z.int(), silent: z.int(), late: z.int(), zero: z.int(), falseZero: z.int() }),
  units: z.array(unitSaid),
  /** The reader's own unit is asked, and these acts are open to the reader now. */
  mine: z.object({ report: z.boolean(), zero: z.boolean(), lateZero: z.boolean() }),
});

export const problemView = z.object({
  shardKey: z.string(),
  dossierId: z.string(),
  number: z.string(),
  place: z.string(),
  responsible: words,
  dueOn: z.string(),
  late: z.boolean(),
  phase: words,
});

export const inspectionBoard = z.object({
  inspections: z.array(inspectionView),
  /** Open problems, the earliest day first. */
  ledger: z.array(problemView),
  /** R-ZERO-4: of the petitions linked to problems, how many came about something that had been found before. */
  foundBefore: z.object({
    linked: z.int(),
    before: z.int(),
    cases: z.array(
      z.object({
        number: z.string(),
        foundBefore: z.boolean(),
        problem: z.object({ shardKey: z.string(), dossierId: z.string(), number: z.string() }),
      }),
    ),
  }),
});
export type InspectionBoard = z.output<typeof inspectionBoard>;

export const inspectionApi = {
  inspectionBoard: '/api/inspection', // GET → inspectionBoard (recorded)
} as const;
