import type { Refusal } from '../refusal.ts';
import type { Context } from './act.ts';
import { type ActName, actNames } from './acts/index.ts';
import { permits, settle } from './decide.ts';
import { isLapse } from './lapses.ts';
import { partiesOf } from './parties.ts';
import type { PetitionState } from './states.ts';

/** What this actor may do now, and for every other act why not. */
export interface Permitted {
  open: ActName[];
  refused: { name: ActName; refusal: Refusal }[];
}

/** Every act of the procedure, sorted into open and refused, in legal order. Lapses are the clock's and not listed. */
export function permitted(state: PetitionState, context: Context): Permitted {
  const { settled } = settle(state, context);
  const parties = partiesOf(settled, context);
  const result: Permitted = { open: [], refused: [] };
  for (const name of actNames) {
    if (isLapse(name)) continue;
    const refusal = permits(settled, name, context, parties);
    if (refusal) result.refused.push({ name, refusal });
    else result.open.push(name);
  }
  return result;
}
