import { type Refusal, refuse, type Words } from '../refusal.ts';

/** An act that does not stand now, under the rule of charges. */
export const notNow = (act: string, reason: string, what: Words, way: Words): Refusal =>
  refuse({ kind: 'unlawful', code: `charge.${act}.${reason}`, cite: 'H.charge-limits', what, way });
