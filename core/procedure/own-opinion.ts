import { reviewersOf } from './accused.ts';
import type { OrganDirectory } from './act.ts';
import type { PetitionState } from './states.ts';

type Remedied = Pick<
  PetitionState,
  'review' | 'holderId' | 'firstReview' | 'registrarId' | 'complainedOrganIds' | 'accused'
>;

/** Whose opinion a request for review would be aimed at; undefined while none can be, and after the last one. */
export function opinionOf({ review, holderId, firstReview }: Pick<Remedied, 'review' | 'holderId' | 'firstReview'>) {
  if (review === 'open' || review === 'lapsed') return holderId;
  return review === 'rereview-open' || review === 'rereview-lapsed' ? firstReview?.organId : undefined;
}

/**
 * The bodies that say whether a request for review is taken, where the registering organ would be turning away a request against
 * its own opinion (domain 1.11): those that the law names for that opinion. Empty where the registrar itself may say so, or where
 * nobody stands above.
 */
export function decidesInstead(
  state: Remedied,
  organs: Pick<OrganDirectory, 'isUnder' | 'reviewBodies' | 'officer'>,
): string[] {
  const author = opinionOf(state);
  return author !== undefined && author === state.registrarId ? reviewersOf(state, author, organs) : [];
}
