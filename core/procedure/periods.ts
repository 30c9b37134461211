import type { LocalDate, Period } from '../calendar/index.ts';
import { LIMITS, type LimitName } from '../law/limits.ts';
import { type LegalCalendar as Calendar, type LocalRule, mostExtension, type Place, reckon } from '../law/overlays.ts';
import { isRefusal } from '../refusal.ts';
import type { PetitionState, Remedy } from './states.ts';

/** All extensions of the handling period together, in calendar days (C-07, Art. 34). */
export const maxExtensionDays = LIMITS.conclude.extendableBy.atMost;

/** Days by which the holder may extend: what the Regulations give, or less by a local rule. */
export const extensionDays = (state: PetitionState, calendar: Calendar) =>
  mostExtension('conclude', calendar, placeOf(state));

/** Who owes it and since when: what chooses the local rule. The holder, unless another organ is named. */
export const placeOf = (
  { holderId, divisionCode, receivedOn }: Pick<PetitionState, 'holderId' | 'divisionCode' | 'receivedOn'>,
  organId = holderId,
): Place => ({ organId, divisionCode, receivedOn });

/** The receiver signs or objects (C-05, Art. 23.3). */
export const objectionPeriod = (state: PetitionState, calendar: Calendar) =>
  running('object', state.transfer!.on, calendar, {}, placeOf(state, state.transfer!.to));

/** The petitioner asks for review (C-09, Art. 35). */
export const reviewWindow = (servedOn: LocalDate, calendar: Calendar, receivedOn?: LocalDate) =>
  running('askReview', servedOn, calendar, { receivedOn });

/** The day from which the days to ask for review, or for re-review, run: the opinion's service, or that of its latest correction. */
export const answeredOn = ({ servedOn, correctedOn }: Pick<Remedy, 'servedOn' | 'correctedOn'>): LocalDate =>
  correctedOn && correctedOn > servedOn! ? correctedOn : servedOn!;

/** The petitioner asks for re-review (C-11, Art. 36). */
export const rereviewWindow = (servedOn: LocalDate, calendar: Calendar, receivedOn?: LocalDate) =>
  running('askRereview', servedOn, calendar, { receivedOn });

/** The re-review body answers (C-12); `hearingDays` are the calendar days of a hearing, which do not count (Art. 36.2). */
export const rereviewPeriod = (requestedOn: LocalDate, calendar: Calendar, hearingDays = 0) =>
  running('rereview', requestedOn, calendar, { paused: hearingDays });

/** A late request after an obstacle such as force majeure (R-CLK-7). */
export const obstaclePeriod = (endedOn: LocalDate, calendar: Calendar) => running('afterObstacle', endedOn, calendar);

/** The petitioner changes their mind about a withdrawal. */
export const revocationWindow = (withdrawnOn: LocalDate, calendar: Calendar) =>
  running('revokeWithdrawal', withdrawnOn, calendar);

/** The petitioner evaluates. */
export const evaluationWindow = (servedOn: LocalDate, calendar: Calendar) => running('evaluate', servedOn, calendar);

/** The holder follows a diversion until the body has taken it over (R-DIV-4). */
export const diversionTracking = (divertedOn: LocalDate, calendar: Calendar) =>
  running('trackDiversion', divertedOn, calendar);

/** Which notice period the holder is under: C-03 where it was petitioned directly, C-04 where the matter was passed to it. */
export const noticeLimit = (state: PetitionState): LimitName =>
  state.transfer?.to === state.holderId || state.holderId !== state.registrarId ? 'informTransferred' : 'informDirect';

/** The notice period of the competent organ (C-03, C-04). Undefined while no competent organ has received the matter. */
export function noticePeriod(state: PetitionState, calendar: Calendar): Period | undefined {
  return state.organReceivedOn && running(noticeLimit(state), state.organReceivedOn, calendar, {}, placeOf(state));
}

/** Suggestions have their own period of the same length (Art. 29). */
export const handlingLimit = (state: PetitionState): LimitName =>
  state.purpose === 'suggestion' ? 'answerSuggestion' : 'conclude';

/** The day the 60 days count from, and whether that day is presumed because the matter was not accepted in time (INV-3). */
export function handlingStart(
  state: PetitionState,
  calendar: Calendar,
): { on: LocalDate; presumed: boolean } | undefined {
  const notice = noticePeriod(state, calendar);
  if (!notice) return undefined;
  return state.acceptedOn && state.acceptedOn <= notice.due
    ? { on: state.acceptedOn, presumed: false }
    : { on: notice.due, presumed: true };
}

/**
 * C-06 with its extension (C-07). Undefined while no competent organ has received the matter.
 * A redo has the day of its order instead: see `state.redoBy`.
 */
export function handlingPeriod(state: PetitionState, calendar: Calendar): Period | undefined {
  return reckonHandling(state, calendar)?.period;
}

/** The same with the local rule it follows, if any. */
export function reckonHandling(state: PetitionState, calendar: Calendar): Reckoned | undefined {
  const start = handlingStart(state, calendar);
  const extendedBy = state.extension?.days ?? 0;
  return start && reckoned(handlingLimit(state), start.on, calendar, { extendedBy }, placeOf(state));
}

/** `receivedOn`: the day of the matter, where no place says it. */
interface More {
  extendedBy?: number;
  paused?: number;
  receivedOn?: LocalDate | undefined;
}

/** A period, and the local rule behind it where there is one. */
export interface Reckoned {
  period: Period;
  local?: LocalRule;
}

/** A period of the law from this day. Throws outside 2004–2099: `register` refuses such days, so it would be a bug. */
export function running(name: LimitName, from: LocalDate, calendar: Calendar, more: More = {}, place?: Place): Period {
  return reckoned(name, from, calendar, more, place).period;
}

/** The same with the local rule it follows, if any. */
export function reckoned(
  name: LimitName,
  from: LocalDate,
  calendar: Calendar,
  { extendedBy = 0, paused = 0, receivedOn }: More = {},
  place?: Place,
): Reckoned {
  const result = reckon(name, { from, extendedBy, paused }, calendar, place, receivedOn);
  if (isRefusal(result)) throw new RangeError(result.what.en);
  return result;
}
