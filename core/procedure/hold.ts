import type { LocalDate } from '../calendar/index.ts';
import type { PetitionState } from './states.ts';

/** Makes this organ the one holder (INV-5). The handler was the former holder's. */
export function hold(state: PetitionState, organId: string, on: LocalDate): void {
  if (state.holderId === organId) return;
  state.holderId = organId;
  state.heldSince = on;
  delete state.handlerId;
  delete state.unhandledSince;
}
