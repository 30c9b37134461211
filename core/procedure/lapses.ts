import { addDays, type LocalDate } from '../calendar/index.ts';
import type { Context } from './act.ts';
import type { ActName } from './acts/index.ts';
import { answeredOn, objectionPeriod, rereviewWindow, reviewWindow } from './periods.ts';
import type { PetitionState } from './states.ts';

export interface Lapse {
  kind: 'lapseObjection' | 'lapseReview' | 'lapseRereview';
  /** The first day after the period: the legal day of the lapse. */
  on: LocalDate;
}

/** Periods of this petition that are over by `today` and not written down as lapsed yet. */
export function lapsesDue(state: PetitionState, { today, calendar }: Pick<Context, 'today' | 'calendar'>): Lapse[] {
  const lapses: Lapse[] = [];
  const note = (kind: Lapse['kind'], due: LocalDate) => {
    if (today > due) lapses.push({ kind, on: addDays(due, 1) });
  };
  if (state.phase === 'transferring' && state.transfer) {
    note('lapseObjection', objectionPeriod(state, calendar).due);
  }
  if (state.review === 'open' && state.servedOn)
    note('lapseReview', reviewWindow(answeredOn(state), calendar, state.receivedOn).due);
  if (state.review === 'rereview-open' && state.firstReview?.servedOn) {
    note('lapseRereview', rereviewWindow(answeredOn(state.firstReview), calendar, state.receivedOn).due);
  }
  return lapses;
}

/** Whether this is written down by the clock and nobody else. */
export function isLapse(name: ActName): name is Lapse['kind'] {
  return name === 'lapseObjection' || name === 'lapseReview' || name === 'lapseRereview';
}
