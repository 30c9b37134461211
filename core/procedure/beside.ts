import { askedNoMore } from './asked-papers.ts';
import type { Overlay, PetitionState } from './states.ts';

const besideHandling: readonly Overlay[] = [
  'mediating',
  'hearing',
  'papers-requested',
  'simple',
  'simple-proposed',
  'coordination',
  'joint',
  'filing',
  'reopened',
];

/** The written answer ends whatever ran beside the handling. */
export function leaveBeside(state: PetitionState): void {
  state.overlays = state.overlays.filter((overlay) => !besideHandling.includes(overlay));
  delete state.mediation;
  delete state.consents;
  delete state.coordination;
  delete state.filing;
  askedNoMore(state);
}
