import type { Refusal } from '../refusal.ts';
import { hearingHere } from './hearing.ts';
import { unlawfulField } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** A hearing's conclusion is answered in the opinion that follows it: adopted, or why not (domain 1.12). */
export function unaddressed(
  name: string,
  state: PetitionState,
  { hearingAnswer }: { hearingAnswer?: string | undefined },
): Refusal | undefined {
  if (hearingHere(state)?.stage !== 'done' || hearingAnswer) return undefined;
  return unlawfulField(
    `${name}.hearing-unanswered`,
    'hearingAnswer',
    'H.hearing-profile',
    {
      zh: `${state.hearing!.concludedOn}的听证结论没有回应：采纳了没有、为什么。`,
      en: `The hearing's conclusion of ${state.hearing!.concludedOn} is not answered: adopted or not, and why.`,
    },
    { zh: '请写明对听证结论怎么看。', en: 'Say what the opinion makes of it.' },
  );
}
