import {
  type ActName,
  acts,
  allowedWhenRestricted,
  inFull,
  moves,
  type PetitionState,
} from '../../../core/procedure/index.ts';

/** Acts that come first where the awaited one is not open yet: an opinion is signed after it was submitted, that after a hearing. */
const before: Partial<Record<ActName, ActName[]>> = {
  conclude: ['submitOpinion', 'investigate'],
  close: ['recordResult', 'recordExecution'],
};

/** The awaited act and what leads to it, the last step first. */
export function stepsTo(awaited: ActName): ActName[] {
  return [awaited, ...(before[awaited] ?? [])];
}

/** The next thing that can be done towards what a clock waits for; undefined where nothing can (a restricted matter is kept). */
export function nextAct(state: PetitionState, awaited: ActName): ActName | undefined {
  return stepsTo(awaited).find((name) => {
    if (!moves(state.phase, state.review, name)) return false;
    if (name === 'submitOpinion' && !state.heard) return false;
    if (name === 'close' && state.phase === 'served' && (state.overlays.includes('executing') || !inFull(state)))
      return false;
    if (name === 'recordResult' && (state.overlays.includes('executing') || inFull(state))) return false;
    return !state.restricted || allowedWhenRestricted.includes(name);
  });
}

/** The words on a button. */
export const actLabel = (name: ActName) => ({ act: name, label: { zh: acts[name].zh, en: acts[name].en } });
