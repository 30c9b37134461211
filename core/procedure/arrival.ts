import type { LocalDate } from '../calendar/index.ts';
import type { ActName } from './acts/index.ts';
import type { Outgoing } from './outgoing.ts';
import type { PetitionState } from './states.ts';

const acceptances: readonly ActName[] = ['accept', 'acceptSimply'];

/** What the petitioner has time for from being told counts from the letter's arrival, where that is on record (R-CLK-6). */
export function countFromArrival(state: PetitionState, letter: Outgoing, on: LocalDate): void {
  const { by, seq } = letter;
  if (acceptances.includes(by)) state.acceptanceToldOn = on;
  if (by === 'correctOpinion') correctionArrived(state, letter, on);
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
export function countNoMore(state: PetitionState, letter: Outgoing, on: LocalDate): boolean {
  const { by, seq, organId, on: sentOn } = letter;
  if (acceptances.includes(by) && state.acceptanceToldOn === on) {
    delete state.acceptanceToldOn;
    return true;
  }
  if (by === 'correctOpinion' && state.correctedOn === on) {
    delete state.correctedOn;
    return true;
  }
  const { firstReview } = state;
  if (by === 'correctOpinion' && firstReview?.correctedOn === on && firstReview.organId === organId) {
    const { correctedOn: _none, ...remedy } = firstReview;
    state.firstReview = remedy;
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

/** A correction reached the person: the days to ask for (re-)review run anew, even where they had run out. */
function correctionArrived(state: PetitionState, { organId, on: sentOn }: Outgoing, servedOn: LocalDate): void {
  const { review, firstReview } = state;
  // A correction of what was revoked or replaced meanwhile opens nothing.
  const since = (day: LocalDate | undefined) => day !== undefined && sentOn >= day;
  if ((review === 'open' || review === 'lapsed') && organId === state.holderId && since(state.servedOn)) {
    state.correctedOn = servedOn;
    state.review = 'open';
  }
  const second = review === 'rereview-open' || review === 'rereview-lapsed';
  if (second && organId === firstReview!.organId && since(firstReview!.servedOn)) {
    state.firstReview = { ...firstReview!, correctedOn: servedOn };
    state.review = 'rereview-open';
  }
}
