import { quotient, type Rate, rate } from './exact.ts';
import { type IndicatorId, indicatorOf, type Standing } from './indicators.ts';
import type { ItemKind } from './item.ts';

/** How many things of a kind stand so, at one organ in one period. */
export interface Cell {
  organId: string;
  kind: ItemKind;
  /** A standing; a form, for registrations; or `out:…`. */
  standing: string;
  n: number;
  /** Of how many the days are known, and those days. */
  timed: number;
  days: number;
  persons: number;
}

/** An indicator of one organ in one period. */
export type Figure =
  | ({ of: 'rate' } & Rate)
  /** Days, two decimals; null where nothing was done. */
  | { of: 'mean'; days: number; n: number; value: string | null };

/** The items of an indicator that stand so. */
export const standsIn = (cell: Pick<Cell, 'kind' | 'standing'>, id: IndicatorId, line: 'above' | 'below'): boolean =>
  indicatorOf(id).of.includes(cell.kind) && indicatorOf(id)[line].includes(cell.standing as Standing);

/** @param cells of one organ, or of all of them together */
export function figureOf(id: IndicatorId, cells: readonly Cell[]): Figure {
  const sum = (line: 'above' | 'below', of: (cell: Cell) => number) =>
    cells.filter((cell) => standsIn(cell, id, line)).reduce((all, cell) => all + of(cell), 0);
  if (indicatorOf(id).mean) {
    const [days, n] = [sum('below', (cell) => cell.days), sum('below', (cell) => cell.timed)];
    return { of: 'mean', days, n, value: quotient(days, n, 2) };
  }
  return {
    of: 'rate',
    ...rate(
      sum('above', ({ n }) => n),
      sum('below', ({ n }) => n),
    ),
  };
}

/** What is still owed counts as overdue from the day after its day. Evaluations that were not given are silence, not lateness. */
export const standingOf = (kind: ItemKind, outcome: string, over: boolean): string =>
  outcome !== 'open' || !over ? outcome : kind.startsWith('evaluation') ? 'silent' : 'overdue';

/** The difference of two rates in percentage points, two decimals, exact; null where one of them has no value. */
export function points(now: Rate, then: Rate): string | null {
  if (now.denominator === 0 || then.denominator === 0) return null;
  const difference = now.numerator * then.denominator - then.numerator * now.denominator;
  const text = quotient(difference * 100, now.denominator * then.denominator, 2);
  return difference > 0 && text !== null && /[1-9]/.test(text) ? `+${text}` : text;
}
