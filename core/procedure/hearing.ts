import type { LocalDate } from '../calendar/index.ts';
import { daysBetween } from '../calendar/index.ts';
import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import type { Bench } from './hearing-bench.ts';
import { running } from './periods.ts';
import type { PetitionState } from './states.ts';

/** Before whom a hearing is held: at the handling, the review or the re-review (Art. 31.6, 36.2). */
export type Venue = 'handling' | 'review' | 'rereview';

/** A hearing as far as it has come. One at a time; a new venue or round starts a new one. */
export interface Hearing {
  at: Venue;
  stage: 'asked' | 'granted' | 'noticed' | 'held' | 'done' | 'refused' | 'dropped';
  askedOn?: LocalDate;
  grantedOn?: LocalDate;
  noticedOn?: LocalDate;
  /** The day in the notice, later the day it was held. */
  heldOn?: LocalDate;
  concludedOn?: LocalDate;
  /** The day on which the petitioner gave it up. */
  droppedOn?: LocalDate;
  /** Weighty, complex, difficult: five officers or more. */
  weighty?: boolean;
  /** The letter that gave notice, whether officers are chosen from it, and the day it is on record as arrived. */
  notice?: { seq: number; choosing: boolean; arrivedOn?: LocalDate };
  /** The petitioner did not come: no loss but the hearing itself. */
  missed?: boolean;
  /** Who is to sit, by their places in the list of the notice. */
  bench?: Bench;
}

/** Where a hearing would be held in this state. */
export function venueOf(state: Pick<PetitionState, 'phase' | 'review'>): Venue | undefined {
  if (state.review === 'requested') return 'review';
  if (state.review === 'rereview-requested') return 'rereview';
  return state.phase === 'accepted' || state.phase === 'investigating' ? 'handling' : undefined;
}

/** The organ that would hold it (听证机关). */
export function convenerOf(state: PetitionState): string | undefined {
  const venue = venueOf(state);
  if (venue === 'review') return state.firstReview?.organId;
  if (venue === 'rereview') return state.secondReview?.organId;
  return venue && state.holderId;
}

/** The hearing of this venue; one of an earlier venue is history. */
export function hearingHere(state: PetitionState): Hearing | undefined {
  return state.hearing && state.hearing.at === venueOf(state) ? state.hearing : undefined;
}

/** Whether a hearing has begun and not ended: it holds back the decision that has to address it. */
export const isOpen = (hearing: Hearing | undefined): boolean =>
  hearing !== undefined && ['asked', 'granted', 'noticed', 'held'].includes(hearing.stage);

/** The day from which the right to ask is counted: acceptance, or the request for review. */
export function askedFrom(state: PetitionState): LocalDate | undefined {
  const venue = venueOf(state);
  if (venue === 'review') return state.firstReview?.requestedOn;
  if (venue === 'rereview') return state.secondReview?.requestedOn;
  // Told by a letter that arrived later: the days are counted from then.
  return state.acceptanceToldOn ?? state.acceptedOn;
}

/**
 * Calendar days of a re-review hearing, which do not count (Art. 36.2): from its notice to its conclusion, and never
 * past the day on which the conclusion was due, so that lateness gains nothing. While it is to come, to its planned day.
 */
export function pausedDays(state: PetitionState, calendar: Calendar): number {
  const hearing = state.hearing;
  if (hearing?.at !== 'rereview' || !hearing.noticedOn || !hearing.heldOn) return 0;
  const latest = hearing.missed ? hearing.heldOn : running('concludeHearing', hearing.heldOn, calendar).due;
  const end = hearing.droppedOn ?? hearing.concludedOn ?? hearing.heldOn;
  const counted = [end, latest].sort()[0]!;
  return Math.max(0, daysBetween(hearing.noticedOn, counted));
}

/** Ends what is open of a hearing without a word against anybody. */
export function closeHearing(state: PetitionState): void {
  state.overlays = state.overlays.filter((overlay) => overlay !== 'hearing');
}
