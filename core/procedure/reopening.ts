import type { LocalDate } from '../calendar/index.ts';
import type { Refusal } from '../refusal.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** 没有解决 · 答应的没有做到 · 做了一部分停了 · 有新的事实. */
export const reopeningGrounds = ['not-solved', 'not-carried-out', 'stopped', 'new-facts'] as const;
export type ReopeningGround = (typeof reopeningGrounds)[number];

/** What the petitioner asked for, and what the office answered. */
export interface Reopening {
  on: LocalDate;
  ground: ReopeningGround;
  answer?: 'granted' | 'refused';
  answeredOn?: LocalDate;
  /** Grounds that were refused with reasons: on these it is not asked again. */
  refused?: ReopeningGround[];
}

/** Grounds that ask for what was promised, and leave the opinion as it is. */
export const aboutExecution = (ground: ReopeningGround): boolean =>
  ground === 'not-carried-out' || ground === 'stopped';

/** A request that waits for its answer. */
export const reopeningAsked = ({ reopening }: PetitionState): Reopening | undefined =>
  reopening && !reopening.answer ? reopening : undefined;

/** Who answers: the bureau that registered it, so that the handling organ does not judge alone; else whoever holds it. */
export const answersReopening = ({ byBureau, registrarId, holderId }: PetitionState): string =>
  byBureau ? registrarId : holderId;

/** Whether a review body has it, or the procedure ended: nothing is answered anew then. */
export const endedForReopening = ({ review }: PetitionState): boolean =>
  ['requested', 'decided', 'rereview-requested', 'rereview-decided', 'ended'].includes(review);

/** Says so, with what this act has to offer instead; nothing where it may be reopened. */
export function notReopened(
  act: 'askReopening' | 'reopen',
  state: PetitionState,
  instead: Record<'ended' | 'reviewed', Pick<Refusal, 'what' | 'way'>>,
): Refusal | undefined {
  if (!endedForReopening(state)) return undefined;
  const ended = state.review === 'ended';
  const { what, way } = instead[ended ? 'ended' : 'reviewed'];
  return notNow(state, `${act}.${ended ? 'ended' : 'under-review'}`, ended ? 'R.36.3' : 'R.35', what, way);
}

/** Whether the petitioner can ask for it now: something was answered, and no review body has it. */
export const mayAskReopening = (state: PetitionState): boolean =>
  ['served', 'closed'].includes(state.phase) &&
  !state.restricted &&
  !reopeningAsked(state) &&
  (state.executedOn !== undefined || !endedForReopening(state));

/** Granting it answers the request; what was refused before may be asked for again of what follows. */
export function grantReopening(state: PetitionState, on: LocalDate): void {
  const asked = reopeningAsked(state);
  if (asked) state.reopening = { on: asked.on, ground: asked.ground, answer: 'granted', answeredOn: on };
}
