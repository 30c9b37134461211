import type { PetitionState, ReviewStage } from './states.ts';

/** The newest opinion that the petitioner was served with and nobody is looking at again: which act made it, and whose it is. */
export interface ServedOpinion {
  by: 'conclude' | 'decideReview' | 'decideRereview';
  organId: string;
}

export function servedOpinion(state: PetitionState): ServedOpinion | undefined {
  const { review, firstReview, secondReview, holderId: organId } = state;
  if (review === 'rereview-open' || review === 'rereview-lapsed')
    return { by: 'decideReview', organId: firstReview!.organId };
  if (review === 'ended') return { by: 'decideRereview', organId: secondReview!.organId };
  if (review !== 'open' && review !== 'lapsed') return undefined;
  return state.decidedOn && state.servedOn && !state.agreement ? { by: 'conclude', organId } : undefined;
}

/** Stages in which an opinion lies before a review body, or waits there to be served. */
export const underReview: readonly ReviewStage[] = ['requested', 'decided', 'rereview-requested', 'rereview-decided'];
