import type { LocalDate } from '../calendar/index.ts';
import type { LimitName } from '../law/limits.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Context } from './act.ts';
import type { ActName } from './acts/index.ts';
import type { DutyRule, Running } from './duty.ts';
import { law, since } from './running.ts';
import type { PetitionState } from './states.ts';

/** Levels of petition bureaus, of which each has its share of the routing days (C-02a). */
export const bureauLevels = ['national', 'province', 'city', 'county'] as const;
export type BureauLevel = (typeof bureauLevels)[number];

/** The level of an organ, where it is a petition bureau: kept in the fact, because the fold knows no directory. */
export function bureauLevelOf(organId: string, { organs }: Pick<Context, 'organs'>): BureauLevel | undefined {
  const organ = organs.get(organId);
  return organ?.kind === 'bureau' ? bureauLevels.find((level) => level === organ.level) : undefined;
}

/** The act's payload with the level of the bureau that it goes to, if it is one. */
export function withLevel<P extends { to: string }>(payload: P, context: Context): P & { bureauLevel?: BureauLevel } {
  const bureauLevel = bureauLevelOf(payload.to, context);
  return bureauLevel ? { ...payload, bureauLevel } : payload;
}

const limits: Record<BureauLevel, LimitName> = {
  national: 'cascadeNational',
  province: 'cascadeProvince',
  city: 'cascadeCity',
  county: 'cascadeCounty',
};

/** Whether the holder is a bureau on the way down, which passes the matter on and does not answer it. */
export const passesOn = (state: PetitionState): boolean =>
  state.phase === 'received' &&
  state.bureauLevel !== undefined &&
  !state.acceptedOn &&
  state.transfer?.to === state.holderId &&
  state.organReceivedOn !== undefined;

/** The day and act by which the matter came to the bureau that holds it. */
function arrival(state: PetitionState): { on: LocalDate; by: ActName } | undefined {
  const { transfer, holderId } = state;
  if (passesOn(state)) return { on: transfer!.on, by: transfer!.mode };
  // A county's bureau that registered it has the 15 days for itself; the levels above have theirs for passing on.
  const registered = state.phase === 'registered' && holderId === state.registrarId && !state.routedOn;
  const above = state.bureauLevel !== undefined && state.bureauLevel !== 'county';
  return registered && above ? { on: state.receivedOn, by: 'register' } : undefined;
}

/** C-02a: the share of the level that holds it, from its own receipt; where the 15 days end before, those (C-02). */
export function share(state: PetitionState, calendar: LegalCalendar): Running | undefined {
  const came = arrival(state);
  if (!came || !state.bureauLevel || !state.byBureau) return undefined;
  const own = since(limits[state.bureauLevel], state, state.holderId, came.on, came.by, calendar);
  const whole = since('route', state, state.holderId, state.receivedOn, 'register', calendar);
  return own.due <= whole.due ? own : whole;
}

/** The obligation of a level in the chain. */
export const shareDuty = (metBy: readonly ActName[]): DutyRule => ({ ...law('cascadeCounty', metBy), runs: share });
