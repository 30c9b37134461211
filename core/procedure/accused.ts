import { type Refusal, refuse } from '../refusal.ts';
import type { Context, OrganDirectory } from './act.ts';
import type { PetitionState } from './states.ts';
import { stands } from './words.ts';

/** An officer complained of, as the directory had them on that day. Whoever heads an organ makes the whole organ guarded. */
export interface AccusedOfficer {
  officerId: string;
  organId: string;
  heads: boolean;
}

/** What a matter says about whom it complains of. */
export interface Complained {
  complainedOrganIds: readonly string[];
  accused?: readonly AccusedOfficer[];
}

/** Those complained of: the officers named, with where they work. Ids that the directory does not know are left out. */
export const accusedOf = (officerIds: readonly string[], organs: OrganDirectory): AccusedOfficer[] =>
  [...new Set(officerIds)].flatMap((officerId) => {
    const officer = organs.officer(officerId);
    return officer ? [{ officerId, ...officer }] : [];
  });

/** The organs that are guarded: those complained of, and those whose heads are. What stands under them is guarded too. */
export const guardedOrgans = (organIds: readonly string[], accused: readonly AccusedOfficer[]): string[] => [
  ...new Set([...organIds, ...accused.flatMap(({ heads, organId }) => (heads ? [organId] : []))]),
];

/** The organs that those complained of head today: whoever rises after being named keeps the matter from those now under them. */
export const headedNow = ({ accused = [] }: Pick<Complained, 'accused'>, organs: Pick<OrganDirectory, 'officer'>) =>
  accused.flatMap(({ officerId }) => {
    const found = organs.officer(officerId);
    return found?.heads ? [found.organId] : [];
  });

/** Whether this organ is complained of, headed by somebody who is, or stands under one of these (Art. 30). */
export const isGuarded = (
  state: Guarded,
  organId: string,
  organs: Pick<OrganDirectory, 'isUnder' | 'officer'>,
): boolean => [...state.complainedOrganIds, ...headedNow(state, organs)].some((top) => organs.isUnder(organId, top));
type Guarded = Pick<Complained, 'complainedOrganIds' | 'accused'>;

/**
 * The bodies that may review what this organ decided, without those complained of; where no other is left, the bodies above
 * those (Art. 30, 35).
 */
export function reviewersOf(state: Guarded, organId: string, organs: Reviewing): string[] {
  const bodies = organs.reviewBodies(organId);
  const free = (ids: string[]) => ids.filter((id) => !isGuarded(state, id, organs));
  return free(bodies).length > 0 ? free(bodies) : free(bodies.flatMap((id) => organs.reviewBodies(id)));
}
type Reviewing = Pick<OrganDirectory, 'isUnder' | 'officer' | 'reviewBodies'>;

/** Whether this officer is complained of by name. */
export const isAccused = (state: Pick<Complained, 'accused'>, officerId: string): boolean =>
  state.accused?.some((one) => one.officerId === officerId) ?? false;

/** Everybody from whom a matter is kept, by id: organs with all under them, and officers. */
export const barredFrom = ({ complainedOrganIds, accused }: Complained): string[] => [
  ...complainedOrganIds,
  ...(accused ?? []).map(({ officerId }) => officerId),
];

/** Writes down who else is complained of, and takes the matter out of the hands of whoever handled it and is. */
export function guardAgainst(
  state: PetitionState,
  organIds: readonly string[],
  accused: readonly AccusedOfficer[],
): void {
  const known = (state.accused ?? []).filter(({ officerId }) => !accused.some((one) => one.officerId === officerId));
  if (accused.length > 0) state.accused = [...known, ...accused];
  state.complainedOrganIds = guardedOrgans([...state.complainedOrganIds, ...organIds], accused);
  if (state.handlerId && isAccused(state, state.handlerId)) delete state.handlerId;
}

/** Who names himself as complained of gives the matter to a colleague: nobody writes down what is said about himself. */
export function namesThemselves(
  act: string,
  officerIds: readonly string[],
  { actor }: Context,
  state: PetitionState,
): Refusal | undefined {
  if (actor.kind !== 'officer' || !officerIds.includes(actor.officerId)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: `${act}.about-yourself`,
    field: 'complainedOfficerIds',
    cite: 'R.28',
    what: {
      zh: `被反映的是您本人，不能由您经手（第28条、第30条）。这件事${stands(state).zh}。`,
      en: `It is you who is complained of: you may not take it down (Art. 28, 30). The matter is ${stands(state).en}.`,
    },
    way: {
      zh: '请马上换一位同事登记；凭证一样给，收到的日子不变。',
      en: 'Hand it to a colleague at once, who registers it; the receipt and the day of receipt stay the same.',
    },
  });
}

/** An officer who is named has to be one of the directory. */
export function unknownAccused(
  act: string,
  officerIds: readonly string[],
  organs: OrganDirectory,
): Refusal | undefined {
  const at = officerIds.findIndex((id) => !organs.officer(id));
  if (at < 0) return undefined;
  return refuse({
    kind: 'invalid',
    code: `${act}.unknown-officer`,
    field: `complainedOfficerIds.${at}`,
    cite: 'H.form',
    what: { zh: '名录里没有这位工作人员。', en: 'This officer is not in the directory.' },
    way: {
      zh: '请按姓名查找后选；名录里没有的人，写在「被反映的人」一栏。',
      en: 'Look them up by name; whoever is not listed is written into "Whom it is about".',
    },
  });
}

const officerFields = ['handlerId', 'newHandlerId', 'standInId', 'approverId'] as const;

/** Nobody complained of is made handler, whatever the act that names one (Art. 30). */
export function givesToAccused(act: string, state: PetitionState, payload: unknown): Refusal | undefined {
  const named = payload as { [Field in (typeof officerFields)[number]]?: unknown };
  const field = officerFields.find((one) => typeof named[one] === 'string' && isAccused(state, named[one]));
  if (!field) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${act}.to-accused`,
    field,
    cite: 'R.30',
    what: {
      zh: `这位就是被反映的人，不能经手（第30条）。这件事${stands(state).zh}。`,
      en: `That officer is complained of and gets no part in it (Art. 30). The matter is ${stands(state).en}.`,
    },
    way: { zh: '请换一位。', en: 'Choose somebody else.' },
  });
}
