import { addDays, type LocalDate, period, workdays } from '../calendar/index.ts';
import { DEFAULT_HEARING, type HearingProfile } from '../law/hearing-profile.ts';
import { type LegalCalendar, rulesAt } from '../law/overlays.ts';
import { isRefusal } from '../refusal.ts';
import { convenerOf, type Hearing, hearingHere } from './hearing.ts';
import { placeOf } from './periods.ts';
import type { PetitionState } from './states.ts';

/** The rules of the hearing at this organ for this matter: the default, and whatever a local rule asks beyond it. */
export function hearingProfile(state: PetitionState, calendar: LegalCalendar): HearingProfile {
  const local = rulesAt(placeOf(state, convenerOf(state) ?? state.holderId), calendar);
  return local.reduce<HearingProfile>((strictest, { version: { hearing } }) => {
    if (!hearing) return strictest;
    const people = [strictest.weightyPeople, hearing.weightyPeople].filter((one) => one !== undefined);
    return {
      officers: Math.max(strictest.officers, hearing.officers ?? 0),
      weightyOfficers: Math.max(strictest.weightyOfficers, hearing.weightyOfficers ?? 0),
      noticeDays: Math.max(strictest.noticeDays, hearing.noticeDays ?? 0),
      choosingWorkdays: Math.max(strictest.choosingWorkdays, hearing.choosingWorkdays ?? 0),
      outsidePercent: Math.max(strictest.outsidePercent, hearing.outsidePercent ?? 0),
      ...(people.length > 0 && { weightyPeople: Math.min(...people) }),
    };
  }, DEFAULT_HEARING);
}

/** Whether it counts as weighty: as was decided, or by the number of people where a local rule says from how many. */
export function isWeighty(
  state: PetitionState,
  calendar: LegalCalendar,
  said: boolean | undefined,
  hearing: Hearing | undefined = hearingHere(state),
): boolean {
  const { weightyPeople } = hearingProfile(state, calendar);
  return (
    said === true || hearing?.weighty === true || (weightyPeople !== undefined && state.personCount >= weightyPeople)
  );
}

/** The least number of officers who sit; always odd. */
export function leastOfficers(state: PetitionState, calendar: LegalCalendar, weighty?: boolean): number {
  const { officers, weightyOfficers } = hearingProfile(state, calendar);
  return isWeighty(state, calendar, weighty) ? Math.max(officers, weightyOfficers) : officers;
}

/** The most of so many officers who may be of the organ itself. */
export function mostInside(state: PetitionState, calendar: LegalCalendar, count: number): number {
  return Math.floor((count * (100 - hearingProfile(state, calendar).outsidePercent)) / 100);
}

/** The earliest lawful day of a hearing noticed today; a local rule may only make it later. */
export function earliestHearing(
  today: LocalDate,
  choosing: boolean,
  calendar: LegalCalendar,
  state: PetitionState,
): LocalDate {
  const { noticeDays, choosingWorkdays } = hearingProfile(state, calendar);
  if (!choosing) return addDays(today, noticeDays);
  const found = period({ from: today, length: workdays(choosingWorkdays), calendar });
  if (isRefusal(found)) throw new RangeError(found.what.en);
  return found.due;
}

/** Whether the notice is on record as arrived the days ahead of the hearing that it owes; true where none was sent. */
export function noticedInTime(state: PetitionState, { notice, heldOn }: Hearing, calendar: LegalCalendar): boolean {
  if (!notice) return true;
  return (
    notice.arrivedOn !== undefined && earliestHearing(notice.arrivedOn, notice.choosing, calendar, state) <= heldOn!
  );
}
