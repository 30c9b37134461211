import { settle } from '../../core/procedure/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { isUniqueViolation } from '../platform/db/index.ts';
import { changeOf, write } from './act.ts';
import type { PetitionsDeps } from './deps.ts';
import { load } from './history.ts';
import type { At } from './reads.ts';

/**
 * Writes down the periods of one petition that have run out. Nothing happens where none has, where they are written
 * already, or where somebody acts at this moment: that act writes them itself.
 * @returns facts written
 */
export async function lapse(deps: PetitionsDeps, at: At): Promise<number> {
  const loaded = await load(deps, deps.db.local(at.shardKey), at);
  if (!loaded) return 0;
  const { drafts } = settle(loaded.state, { today: deps.clock.today(), calendar: deps.calendar });
  if (drafts.length === 0) return 0;
  try {
    const refusal = await write(deps, changeOf(deps, loaded, drafts), []);
    if (isRefusal(refusal)) throw new Error(`a lapse was refused: ${refusal.code}`);
    return drafts.length;
  } catch (error) {
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}
