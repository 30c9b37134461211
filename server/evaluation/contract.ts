import { z } from 'zod';
import type { Words } from '../../core/refusal.ts';

/** 回访, as the petitioner of its matter reads it. */
export interface OwnCallBack {
  dossierId: string;
  /** Who calls: never the organ that handled the matter. */
  unit: Words;
  reason: Words;
  setOn: string;
  state: 'due' | 'recorded' | 'contested' | 'concluded' | 'unreached';
  /** By when the next step is owed: the call, what follows, or the answer on the record. */
  by: string | null;
  /** What was written down. */
  record: { on: string; said: string; solved: Words; wantsReopening: boolean } | null;
  /** What follows of it. */
  follows: { label: Words; told: string; reason: string | null; by: string | null; on: string } | null;
  contest: {
    /** The last day on which the record may be contested; null where that is over or was done. */
    until: string | null;
    said: { on: string; text: string } | null;
    answer: { on: string; corrected: boolean; text: string } | null;
  };
}

export const contestInput = z.object({
  of: z.string().max(40),
  text: z.string().trim().min(1).max(2_000),
});
