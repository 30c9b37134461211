import type { LocalDate } from '../calendar/local-date.ts';
import { live, type Programme, type Target, unitsOf } from './programme.ts';

/** How far one unit has come. Figures are counts of matters of the list; each is the length of a list of cases. */
export interface UnitProgress {
  unit: string;
  listed: string[];
  done: string[];
  settled: string[];
  /** How many were to be resolved by this day. */
  due: number;
  /** The nearest target that is not reached, what it asks of those that still count. */
  next: Target | undefined;
  behind: number;
}

/** Progress of each unit on a day, from the state alone: the same facts give the same figures. */
export function progressOf(state: Programme, on: LocalDate): UnitProgress[] {
  return unitsOf(state).map((unit) => {
    const own = live(state).filter((entry) => entry.unit === unit);
    const done = own.filter((entry) => entry.done);
    const targets = targetsOf(state, unit).map((target) => ({ ...target, count: Math.min(target.count, own.length) }));
    const due = Math.max(0, ...targets.filter(({ by }) => by < on).map(({ count }) => count));
    return {
      unit,
      listed: own.map(({ matter }) => matter),
      done: done.map(({ matter }) => matter),
      settled: done.filter((entry) => entry.done?.result === 'settled').map(({ matter }) => matter),
      due,
      next: targets.find(({ count }) => count > done.length),
      behind: Math.max(0, due - done.length),
    };
  });
}

/** A unit's targets, the nearest first. */
export const targetsOf = ({ targets }: Programme, unit: string): Target[] =>
  targets.filter((target) => target.unit === unit).sort((a, b) => (a.by < b.by ? -1 : 1));

/** The figures that a review keeps. */
export const figuresOn = (state: Programme, on: LocalDate) =>
  progressOf(state, on).map(({ unit, listed, done, due }) => ({
    unit,
    listed: listed.length,
    done: done.length,
    due,
  }));
