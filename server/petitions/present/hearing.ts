import type { LegalCalendar } from '../../../core/law/overlays.ts';
import {
  answerBy,
  benchOf,
  consentHere,
  consentSubjects,
  hearingHere,
  hearingPeople,
  join,
  type PetitionState,
  seatName,
  seatOfOfficer,
  sitting,
  standingPlaces,
} from '../../../core/procedure/index.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';

const joined = ({ payload, sealed }: RecordedFact) => join(payload, sealed);

type Shown = NonNullable<PetitionView['hearing']>;

/** Who is to sit at the hearing that is noticed and still to come, and who is asked to step aside. */
export function hearingView(state: PetitionState, history: readonly RecordedFact[]): PetitionView['hearing'] {
  const bench = benchOf(hearingHere(state));
  const from = history.findLastIndex(({ kind }) => kind === 'noticeHearing');
  if (!bench || from < 0) return null;
  const people = hearingPeople(history.slice(from).map((fact) => ({ kind: fact.kind, payload: joined(fact) })));
  if (!people) return null;
  const free = standingPlaces(bench);
  const sits = sitting(bench);
  const asked = (who: string) => bench.challenges.some((one) => one.who === who);
  const officers = people.officers.map(({ name, capacity }, i): Shown['officers'][number] => {
    const place = i + 1;
    return {
      place,
      name,
      capacity,
      as: !free.includes(place) ? 'aside' : sits?.includes(place) ? 'sits' : 'listed',
      chosen: bench.chosen?.includes(place) ?? false,
      added: bench.added?.includes(place) ?? false,
      challenged: asked(seatOfOfficer(place)),
    };
  });
  return {
    heldOn: state.hearing!.heldOn!,
    presider: people.presider,
    recorder: people.recorder ?? null,
    officers,
    seats: bench.seats ?? null,
    settled: sits !== undefined,
    challenged: bench.challenges.map(({ who }) => ({ who, label: seatName(who, people) })),
  };
}

/** What was proposed at this stage and needs the petitioner's own word. */
export function proposalViews(
  state: PetitionState,
  history: readonly RecordedFact[],
  calendar: LegalCalendar,
): PetitionView['proposals'] {
  return consentSubjects.flatMap((subject) => {
    const consent = consentHere(state, subject);
    const asked = history.findLast(
      ({ kind, payload }) => kind === 'askConsent' && (payload as { proposed: string }).proposed === subject,
    );
    if (!consent || !asked) return [];
    const { reason, issues, otherSide } = joined(asked) as { reason: string; issues?: string; otherSide?: string };
    return [
      {
        subject,
        askedOn: consent.askedOn,
        by: answerBy(consent, calendar),
        reason,
        issues: issues ?? null,
        otherSide: otherSide ?? null,
        given: consent.given ?? null,
      },
    ];
  });
}
