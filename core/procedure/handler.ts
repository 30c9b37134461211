import type { LocalDate } from '../calendar/index.ts';
import type { Refusal } from '../refusal.ts';
import type { Context } from './act.ts';
import type { ActName } from './acts/index.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** Acts by which an officer takes a matter on that nobody has been named for (R-FIRST-1): the fact then says who. */
export const takingOn: readonly ActName[] = [
  'investigate',
  'mediate',
  'replySimply',
  'replySuggestion',
  'answerAtOnce',
];

/** Who does the first act of the handling is its handler, unless one is named. Kept in the fact; nobody else is named this way. */
export function takeOn<Payload extends { handlerId?: string | undefined }>(
  state: PetitionState,
  payload: Payload,
  { actor }: Pick<Context, 'actor'>,
): Payload {
  const { handlerId: _typed, ...rest } = payload;
  const named = !state.handlerId && actor.kind === 'officer' ? { handlerId: actor.officerId } : {};
  return { ...rest, ...named } as Payload;
}

/** Notes who sees to it from now on. */
export function setHandler(state: PetitionState, handlerId: string | undefined): void {
  if (handlerId === undefined) return;
  state.handlerId = handlerId;
  delete state.unhandledSince;
}

/** The handler stepped aside: whoever follows is owed from this day. */
export function loseHandler(state: PetitionState, on: LocalDate): void {
  delete state.handlerId;
  state.unhandledSince = on;
}

/** Nobody is named: a written answer needs somebody who answers for it. */
export function unhandled(state: PetitionState, name: string): Refusal | undefined {
  if (state.handlerId) return undefined;
  return notNow(
    state,
    `${name}.no-handler`,
    'H.named-handler',
    { zh: '这件事还没有指定经办人。', en: 'Nobody is named who sees to this matter.' },
    {
      zh: '先「指定经办人」：负责人定一位，或者您自己领下来，选好一按就行。',
      en: 'Name the handler first: the head names one, or take it yourself with one press.',
    },
  );
}
