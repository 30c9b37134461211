import { z } from 'zod';
import type { LocalDate } from '../calendar/index.ts';
import type { OrganDirectory } from './act.ts';
import { organId } from './parts.ts';
import type { PetitionState } from './states.ts';

/** What is asked: 管辖争议 · 联合办理 · 疑难事项 (Art. 13, 24). */
export const questions = ['jurisdiction', 'joint', 'hard'] as const;
export type Question = (typeof questions)[number];

/** Who decides: the common superior, or the joint conference where there is none (Art. 24). */
export interface Arbiter {
  by: 'superior' | 'conference';
  arbiterId: string;
}

/** An open item before the common superior or the joint conference. */
export interface Coordination extends Arbiter {
  question: Question;
  openedOn: LocalDate;
  /** The organs it is about. */
  organIds: string[];
}

/** 联合办理: the holder leads, others owe their parts by their days. */
export interface Joint {
  on: LocalDate;
  parts: { organId: string; by: LocalDate; doneOn?: LocalDate }[];
}

/**
 * The nearest organ above all of these; where they have none in common, the bureau that runs the office of the joint
 * conference of the area where the matter lies.
 */
export function arbiterOf(state: PetitionState, organIds: readonly string[], organs: OrganDirectory): Arbiter {
  const [first = [], ...others] = [...new Set(organIds)].map((id) => above(id, organs));
  const common = first.find((id) => !organIds.includes(id) && others.every((chain) => chain.includes(id)));
  if (common) return { by: 'superior', arbiterId: common };
  return { by: 'conference', arbiterId: organs.conferenceOffice(state.divisionCode) ?? state.registrarId };
}

/** Everything above an organ, nearest first; where the directory names no superior, the government of its own level. */
function above(id: string, organs: OrganDirectory): string[] {
  const chain: string[] = [];
  let at: string | undefined = id;
  // Bounded: a badly entered directory may go round.
  while (at && chain.length < 20) {
    const organ = organs.get(at);
    at = organ && (organ.superiorId ?? organs.reviewBodies(at)[0]);
    if (at) chain.push(at);
  }
  return chain;
}

/** The organs that sent it back or object now: whose matter is it? */
export const inDispute = (state: PetitionState, objector: string): string[] => [
  ...new Set([...(state.returnedBy ?? []), objector]),
];

/** The next part that an organ still owes. */
export const openPart = ({ joint }: PetitionState) =>
  joint?.parts.filter(({ doneOn }) => !doneOn).sort((a, b) => (a.by < b.by ? -1 : 1))[0];

/** What the directory said about who decides, as a fact keeps it. */
export const arbiterShape = z.strictObject({ by: z.enum(['superior', 'conference']), arbiterId: organId });

/** Puts the item on the table. */
export function openItem(state: PetitionState, item: Coordination): void {
  state.coordination = item;
  state.overlays = [...state.overlays.filter((overlay) => overlay !== 'coordination'), 'coordination'];
}

/** Takes it off. */
export function closeItem(state: PetitionState): void {
  delete state.coordination;
  state.overlays = state.overlays.filter((overlay) => overlay !== 'coordination');
}
