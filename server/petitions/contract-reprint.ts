import { z } from 'zod';
import { words } from './contract-parts.ts';

/** What the person at the window was checked by, before a code of theirs is replaced; `none` where they were not. */
export const checkedBy = z.enum(['none', 'id-card', 'receipt', 'known-facts']);
export type CheckedBy = z.output<typeof checkedBy>;

/** 打印凭条. The first one bears a code; a reprint bears one only where it was checked who stands there. */
export const slipRequest = z.strictObject({ checked: checkedBy });

const printed = z.object({ count: z.int(), last: z.string() }).nullable();

/** 补打: one matter that this office registered, and what was printed of it when. */
export const reprintRow = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  form: words,
  subject: z.string(),
  registeredAt: z.string(),
  personCount: z.int(),
  /** When the code that counts now was made; null while none was ever given. */
  codeSince: z.string().nullable(),
  slip: printed,
  /** Slips for those who came along. */
  memberSlip: printed,
  /** The receipt on A4, or a slip without its code. */
  receipt: printed,
});
export type ReprintRow = z.output<typeof reprintRow>;

/** Without a number: what was registered here in the last seven days; those who hold no code yet come first. */
export const reprintQuery = z.object({ number: z.string().max(60).optional() });
export const reprintsView = z.object({ rows: z.array(reprintRow), more: z.boolean() });

/** Paths under /api. */
export const reprintsApi = {
  reprints: '/api/reprints', // GET ?number= → reprintsView (recorded)
} as const;
