import { type Context, endings, type PetitionState, settle } from '../../../core/procedure/index.ts';

const over: readonly PetitionState['review'][] = ['not-open', 'ended', 'lapsed', 'rereview-lapsed'];

/** Whether a matter is ready for the archives: ended, nothing to carry out, no review open or under way. What has run out counts as over. */
export function isArchived(state: PetitionState, at: Pick<Context, 'today' | 'calendar'>): boolean {
  const { phase, review, overlays } = settle(state, at).settled;
  return endings.includes(phase) && over.includes(review) && !overlays.includes('executing');
}
