import {
  endOfDay,
  type Instant,
  instantOf,
  type LocalDate,
  millisecondsOf,
  shanghaiDate,
  startOfDay,
} from '../../core/calendar/index.ts';
import type { Clock } from '../../server/platform/clock.ts';

/** A clock that moves when told. */
export interface ManualClock extends Clock {
  set(at: Instant): void;
  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void;
  /** Ten in the morning of that day in Shanghai. */
  goTo(day: LocalDate): void;
  /** The first moment after that day, 24:00 in Shanghai. */
  goPast(day: LocalDate): void;
}

const tenHours = 10 * 3_600_000;

/** @param start a moment, or a day (ten in the morning of it) */
export function manualClock(start: string): ManualClock {
  let at = (start.length === 10 ? morning(start as LocalDate) : start) as Instant;
  return {
    now: () => at,
    today: () => shanghaiDate(at),
    set: (moment) => {
      at = moment;
    },
    pass: (milliseconds) => {
      at = instantOf(millisecondsOf(at) + milliseconds);
    },
    goTo: (day) => {
      at = morning(day);
    },
    goPast: (day) => {
      at = endOfDay(day);
    },
  };
}

function morning(day: LocalDate): Instant {
  return instantOf(millisecondsOf(startOfDay(day)) + tenHours);
}
