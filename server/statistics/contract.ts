import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

const span = z.object({ span: z.string(), label: words });

/** A rate with both its terms, or a mean of days over how many. Null where nothing was due. */
const terms = z.object({
  /** Matters above and below the line; of a mean, days and matters. */
  numerator: z.int(),
  denominator: z.int(),
  /** Four decimals half up; of a mean, two. */
  value: z.string().nullable(),
  /** One decimal; null of a mean. */
  percent: z.string().nullable(),
});

export const figureView = terms.extend({
  id: z.string(),
  /** What is not above the line, by how it stands. */
  rest: z.array(z.object({ standing: z.string(), label: words, n: z.int() })),
  before: terms,
  yearBefore: terms,
  /** Percentage points against them; null where one has no value, and of means. */
  pointsBefore: z.string().nullable(),
  pointsYearBefore: z.string().nullable(),
  /** Below the floor of the scheme in use. */
  belowFloor: z.boolean(),
});
export type FigureView = z.output<typeof figureView>;

const counted = {
  /** 「143件次」: never without its unit. */
  now: words,
  before: words,
  yearBefore: words,
  /** 环比 and 同比: 「+12.50%」, 「上期为0」. */
  change: words,
  yearChange: words,
};
const countView = z.object(counted);
export type CountView = z.output<typeof countView>;

const named = { id: z.string(), label: words };
/** Percent of the whole, one decimal; null where it is the whole, or there is nothing. */
const share = z.string().nullable();

export const indicatorView = z.object({
  id: z.string(),
  label: words,
  formula: words,
  unit: words,
  source: words,
  article: words,
  use: z.enum(['assessment', 'display', 'self-diagnosis']),
  mean: z.boolean(),
  better: z.enum(['higher', 'lower']),
  /** False: defined and not reckoned here. */
  reckoned: z.boolean(),
});

export const statisticsView = z.object({
  span: z.string(),
  label: words,
  from: z.string(),
  to: z.string(),
  before: span,
  yearBefore: span,
  /** Spans to choose from. */
  spans: z.array(span),
  indicators: z.array(indicatorView),
  total: z.array(figureView),
  /** Organs with anything that counts, in the order of the directory: by no figure. */
  rows: z.array(z.object({ organId: z.string(), name: words, figures: z.array(figureView) })),
  /** What was registered, by form; explains, and is never assessed. */
  registered: z.array(z.object({ ...named, share, ...counted })),
  /** The same by level, as collective visits, as first or repeated, by domain; each with what it leaves out. */
  came: z.array(
    z.object({
      ...named,
      rows: z.array(
        z.object({
          ...named,
          share,
          /** Its list: the line of the figure `came`; null where it has none. */
          line: z.string().nullable(),
          counts: z.array(countView),
        }),
      ),
    }),
  ),
  /** In no rate, by reason (R-KPI-3). */
  leftOut: z.array(z.object({ reason: z.string(), label: words, n: z.int() })),
  /** Unit, date basis, place basis, how duplicates are counted, when the data were cut (R-REP-1). */
  notes: z.array(z.object({ label: words, text: words })),
  /** Whether the reader may follow figures to their matters. */
  mayFollow: z.boolean(),
  /** The scheme of assessment in use. */
  scheme: z
    .object({
      number: z.string(),
      shardKey: z.string(),
      dossierId: z.string(),
      lines: z.array(z.object({ indicator: z.string(), weight: z.int(), floor: z.int().nullable() })),
    })
    .nullable(),
});
export type StatisticsView = z.output<typeof statisticsView>;

export const spanQuery = z.strictObject({ span: z.string().max(10).optional() });

export const casesQuery = z.strictObject({
  span: z.string().max(10),
  /** An indicator, `out` for what stands in no rate, or `came` for what was registered. */
  figure: z.string().max(10),
  /** Above or below the line, or one standing of it; a reason, for `out`. */
  line: z.string().max(40),
  organ: z.string().max(64).optional(),
  after: z.string().max(120).optional(),
});

export const casesView = z.object({
  label: words,
  unit: words,
  rows: z.array(
    z.object({
      shardKey: z.string(),
      petitionId: z.string(),
      number: z.string(),
      subject: z.string(),
      organ: words,
      step: words,
      day: z.string(),
      standing: words,
      days: z.int().nullable(),
    }),
  ),
  /** Where to go on; null at the end. */
  next: z.string().nullable(),
});
export type CasesView = z.output<typeof casesView>;

/** A quarter as anybody reads it; null: withheld. The shape of `core/measure`'s public figures. */
export const publishedQuarter = z.object({
  label: words,
  at: z.string(),
  lists: z.array(
    z.object({
      id: z.string(),
      parts: z.array(
        z.object({
          id: z.string(),
          /** Where the directory names it. */
          label: words.optional(),
          n: z.int().nullable(),
          /** 人次, where they are counted. */
          persons: z.int().nullable().optional(),
        }),
      ),
      total: z.int().nullable(),
      percent: z.string().nullable(),
    }),
  ),
  visitors: z.int().nullable(),
});
export type PublishedQuarter = z.output<typeof publishedQuarter>;

export const statisticsApi = {
  statistics: '/api/statistics', // GET ?span → statisticsView: counts alone, nothing of a matter is read
  statisticsCsv: '/api/statistics/table.csv', // GET ?span → text/csv
  statisticsCases: '/api/statistics/cases', // GET casesQuery → casesView (recorded)
} as const;
