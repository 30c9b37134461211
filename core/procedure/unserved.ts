import type { ActName } from './acts/index.ts';
import type { PetitionState, Remedy } from './states.ts';

/** A signed opinion that nobody has been served with yet: which act made it, and whose it is. */
export interface Unserved {
  by: Extract<ActName, 'conclude' | 'decideReview' | 'decideRereview'>;
  organId: string;
}

/** Asked of every state for every act: taking the state apart here would copy it each time. */
export function unservedOpinion(state: PetitionState): Unserved | undefined {
  const { phase, review } = state;
  if (phase === 'decided') return { by: 'conclude', organId: state.holderId };
  if (review === 'decided') return { by: 'decideReview', organId: state.firstReview!.organId };
  if (review === 'rereview-decided') return { by: 'decideRereview', organId: state.secondReview!.organId };
  return undefined;
}

/** The review as it stood before it was decided: what was not served was never said. */
export function undecided({ organId, requestedOn }: Remedy): Remedy {
  return { organId, requestedOn };
}
