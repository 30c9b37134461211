import { z } from 'zod';
import type { Words } from '../../../core/refusal.ts';

/** One key of the configuration: the only place that names it. */
export interface Setting<Value extends z.ZodType = z.ZodType> {
  key: string;
  doc: Words;
  unit?: string;
  /** As a person would type it. Absent: the key is optional and has no fixed default. */
  byDefault?: string;
  value: Value;
}

/** A whole number typed as text. `z.coerce` would read '' as 0 and '1e3' as 1000. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, '须为整数 | a whole number')
    .transform(Number)
    .pipe(z.number().min(least, `不小于 ${least} | at least ${least}`).max(most, `不大于 ${most} | at most ${most}`));

export const yesNo = z.enum(['yes', 'no'], '只能是 yes 或 no | yes or no').transform((answer) => answer === 'yes');
export const path = z.string().min(1);

export const setting = <Value extends z.ZodType>(one: Setting<Value>): Setting<Value> => one;
