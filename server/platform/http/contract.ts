import { z } from 'zod';

/** The same sentence in both languages. */
export const wordsSchema = z.object({ zh: z.string(), en: z.string() });

const refusalShape = {
  /** Stable word for programs, e.g. `extend.after-due`. */
  code: z.string(),
  what: wordsSchema,
  way: wordsSchema,
  /** The article, where the rule is law. */
  cite: z.string().optional(),
  /** Path into the submitted body: `requests.0.text`. */
  field: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
};

/** Every answer that is a "no": RFC 9457 problem details with both languages, the rule and the way on. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    ...refusalShape,
    /** Further refusals of the same submission, one a field. */
    others: z.array(z.object(refusalShape)).optional(),
    /** Number under which the operator finds the cause of a 500. */
    incident: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;
