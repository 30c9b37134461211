import type { LocalDate } from '../calendar/index.ts';
import type { Hearing } from './hearing.ts';
import type { PetitionState } from './states.ts';

/** Who may be asked to step aside from a hearing: the presider, the recorder, or the officer at that place of the list. */
export const seatPattern = /^(presider|recorder|officer-([1-9]|1\d|2\d))$/;

/** 听证人员: who sits at a hearing. Officers are known by their places in the list of the notice, 1, 2, 3 …; names are sealed. */
export interface Bench {
  /** How many stand on the list, those who came in for somebody included. */
  listed: number;
  /** The day on which this list was given: a new list is chosen from anew. */
  listedOn: LocalDate;
  /** Seats to be filled by choice; absent where everybody on the list sits. */
  seats?: number;
  /** Whom the petitioner chose, and when. */
  chosen?: number[];
  chosenOn?: LocalDate;
  /** Whom the organ added, because nobody or too few were chosen. */
  added?: number[];
  completedOn?: LocalDate;
  /** Places of the list that belong to the organ itself. */
  inside: number[];
  /** Who stepped aside. */
  aside: string[];
  /** Who is asked to, and is not decided yet. */
  challenges: Challenge[];
  /** The presider, where he or she is an officer of this system. */
  presiderId?: string;
}

export interface Challenge {
  /** `presider`, `recorder`, `officer-3`. */
  who: string;
  on: LocalDate;
  /** The organ that decides, where the presider heads the organ that holds the hearing. */
  aboveId?: string;
}

export const seatOfOfficer = (place: number) => `officer-${place}`;

/** The places that can still be chosen, or sit: those on the list who did not step aside. */
export function standing({ listed, aside }: Bench): number[] {
  return Array.from({ length: listed }, (_, i) => i + 1).filter((place) => !aside.includes(seatOfOfficer(place)));
}

/** Who sits, by place; undefined while the choice is open. */
export function sitting(bench: Bench): number[] | undefined {
  if (bench.seats === undefined) return standing(bench);
  const filled = [...(bench.chosen ?? []), ...(bench.added ?? [])].sort((a, b) => a - b);
  return filled.length === bench.seats ? filled : undefined;
}

/** The bench of a hearing that is noticed, and whose list is on record. */
export const benchOf = (hearing: Hearing | undefined): Bench | undefined =>
  hearing?.stage === 'noticed' ? hearing.bench : undefined;

/** Whether the petitioner still has to be waited for: officers are to be chosen, and nothing was said yet. */
export const choiceWaits = (bench: Bench): boolean =>
  bench.seats !== undefined && bench.chosen === undefined && sitting(bench) === undefined;

/** The organ that decides about a presider who heads the organ that holds the hearing; one at a time. */
export const challengeAbove = ({ hearing }: Pick<PetitionState, 'hearing'>): string | undefined =>
  benchOf(hearing)?.challenges.find(({ aboveId }) => aboveId)?.aboveId;

/** Everybody who had this matter in hand: nobody of them sits or presides (Art. 28). */
export const hadInHand = (state: PetitionState, officerId: string): boolean =>
  state.handlerId === officerId || state.submittedBy === officerId || (state.handledBy?.includes(officerId) ?? false);

/** Takes somebody off the bench. Who comes instead stands at the end of the list, and has the seat where it was filled. */
export function stepAside(bench: Bench, who: string, instead?: { inside: boolean }): Bench {
  const challenges = bench.challenges.filter((one) => one.who !== who);
  const place = Number(who.replace('officer-', ''));
  if (Number.isNaN(place)) return { ...bench, challenges };
  const without = (places: number[] | undefined) => places?.filter((one) => one !== place);
  const next = bench.listed + 1;
  const sat = bench.chosen?.includes(place) || bench.added?.includes(place);
  const chosen = without(bench.chosen);
  const added = sat && instead ? [...(without(bench.added) ?? []), next] : without(bench.added);
  return {
    ...bench,
    listed: instead ? next : bench.listed,
    inside: instead?.inside ? [...bench.inside, next] : bench.inside,
    ...(chosen && { chosen }),
    ...(added && { added }),
    aside: [...bench.aside, who],
    challenges,
  };
}
