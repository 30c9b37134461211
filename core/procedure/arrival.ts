import type { LocalDate } from '../calendar/index.ts';
import type { ActName } from './acts/index.ts';
import type { Outgoing } from './outgoing.ts';
import type { PetitionState } from './states.ts';

const acceptances: readonly ActName[] = ['accept', 'acceptSimply'];

/** What the petitioner has time for from being told counts from the letter's arrival, where that is on record (R-CLK-6). */
export function countFromArrival(state: PetitionState, { by, seq }: Outgoing, on: LocalDate): void {
  if (acceptances.includes(by)) state.acceptanceToldOn = on;
  if (by === 'correctOpinion') correctionArrived(state, on);
  if (state.papersLetter === seq) state.papersToldOn = on;
  if (state.hearing?.notice?.seq === seq) {
    const { notice, bench } = state.hearing;
    // The days to choose officers are the petitioner's, not the post's.
    state.hearing = {
      ...state.hearing,
      notice: { ...notice, arrivedOn: on },
      ...(bench && { bench: { ...bench, listedOn: on } }),
    };
  }
}

/** The letter came back: what counted from its supposed arrival does no more. @returns whether anything did */
export function countNoMore(state: PetitionState, { by, seq, on: sentOn }: Outgoing, on: LocalDate): boolean {
  if (acceptances.includes(by) && state.acceptanceToldOn === on) {
    delete state.acceptanceToldOn;
    return true;
  }
  if (by === 'correctOpinion' && state.correctedOn === on) {
    delete state.correctedOn;
    return true;
  }
  if (state.papersLetter === seq && state.papersToldOn) {
    delete state.papersToldOn;
    return true;
  }
  const notice = state.hearing?.notice;
  if (notice?.seq !== seq || !notice.arrivedOn) return false;
  const { bench } = state.hearing!;
  state.hearing = {
    ...state.hearing!,
    notice: { seq, choosing: notice.choosing },
    ...(bench && { bench: { ...bench, listedOn: sentOn } }),
  };
  return true;
}

/** A correction reached the person: the days to ask for review run anew, even where they had run out. */
function correctionArrived(state: PetitionState, servedOn: LocalDate): void {
  if (state.review !== 'open' && state.review !== 'lapsed') return;
  state.correctedOn = servedOn;
  state.review = 'open';
}
