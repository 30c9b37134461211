import type { LocalDate } from '../calendar/local-date.ts';
import type { Words } from '../refusal.ts';

/** 效力: what a version of a text is worth on a day. */
export const EFFECTS = {
  'in-force': { zh: '现行有效', en: 'In force' },
  local: { zh: '地方规定，现行有效', en: 'Local rule, in force' },
  'not-yet': { zh: '尚未施行', en: 'Not in force yet' },
  amended: { zh: '已被修改', en: 'Amended since' },
  repealed: { zh: '已失效', en: 'No longer in force' },
  house: { zh: '本系统规则', en: 'Rule of this system' },
} as const satisfies Record<string, Words>;
export type Effect = keyof typeof EFFECTS;

/** What decides the effect. */
export interface Validity {
  inForceFrom: LocalDate;
  /** First day on which it is no longer in force. */
  endsOn?: LocalDate | null | undefined;
  /** It is known to be out of force, and not since when. */
  replaced?: boolean;
  scope: 'national' | 'local' | 'house';
}

/** @param later first days of the other versions of the same document */
export function effectOn(
  day: LocalDate,
  { inForceFrom, endsOn, replaced, scope }: Validity,
  later: LocalDate[] = [],
): Effect {
  if (replaced || (endsOn && endsOn <= day)) return 'repealed';
  if (scope === 'house') return 'house';
  if (inForceFrom > day) return 'not-yet';
  if (later.some((from) => from > inForceFrom && from <= day)) return 'amended';
  return scope === 'local' ? 'local' : 'in-force';
}
