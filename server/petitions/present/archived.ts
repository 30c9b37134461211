import { endings, type PetitionState } from '../../../core/procedure/index.ts';

const over: readonly PetitionState['review'][] = ['not-open', 'ended', 'lapsed', 'rereview-lapsed'];

/** Whether a matter is ready for the archives: ended, nothing to carry out, no review open or under way. */
export const isArchived = ({ phase, review, overlays }: PetitionState): boolean =>
  endings.includes(phase) && over.includes(review) && !overlays.includes('executing');
