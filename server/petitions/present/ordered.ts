import { join, orderedPoints, type PetitionState } from '../../../core/procedure/index.ts';
import type { RecordedFact } from '../change.ts';

/** What the review body ordered in the present redo, point by point; an order that names none is one point, in its own words. */
export function orderedView(state: PetitionState, history: readonly RecordedFact[]): string[] {
  const owed = orderedPoints(state);
  if (owed.length === 0) return [];
  const order = history.findLast(({ kind }) => kind === 'decideReview' || kind === 'decideRereview')!;
  const { orders = [], opinion } = join(order.payload, order.sealed) as {
    orders?: { text: string }[];
    opinion: string;
  };
  return orders.length > 0 ? orders.map(({ text }) => text) : [opinion];
}
