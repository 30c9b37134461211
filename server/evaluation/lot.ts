import { createHash } from 'node:crypto';
import { addDays, type LocalDate, weekdayOf } from '../../core/calendar/index.ts';

/** The Monday of a day's week. */
export const weekOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekdayOf(day));

/** The lot of a matter in the week in which it closed: the first 48 bits of SHA-256 of both, as a number from 0 to 1. */
export function lotOf(number: string, closedOn: LocalDate): number {
  const digest = createHash('sha256')
    .update(`${weekOf(closedOn)} ${number}`)
    .digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** One of twenty, and at least three where there are as many. */
export const drawn = (closed: number): number => Math.min(closed, Math.max(3, Math.ceil(closed / 20)));
