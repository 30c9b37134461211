import { type Instant, instantOf, type LocalDate, millisecondsOf, shanghaiDate } from '../../core/calendar/index.ts';

/** The one source of time (decisions 6). Legal days are Asia/Shanghai; SQL `now()` is never asked for them. */
export interface Clock {
  now(): Instant;
  today(): LocalDate;
}

export function systemClock(): Clock {
  return clockOf(() => instantOf(Date.now()));
}

/** Stands still. Demo and tests only: office mode refuses a fixed "now". */
export function fixedClock(at: Instant): Clock {
  return clockOf(() => at);
}

/** Starts at the given moment and runs on from there. Demo only. */
export function runningClock(from: Instant): Clock {
  const ahead = millisecondsOf(from) - Date.now();
  return clockOf(() => instantOf(Date.now() + ahead));
}

function clockOf(now: () => Instant): Clock {
  return { now, today: () => shanghaiDate(now()) };
}
