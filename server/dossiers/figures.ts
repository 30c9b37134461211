import type { LocalDate } from '../../core/calendar/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { hiddenKinds, type Officer } from './policy.ts';
import { countTasks } from './store/figures.ts';

/** Running tasks of the officer's organ, or by name: counted to a thousand. */
export async function taskFigures(
  deps: DossiersDeps,
  officer: Officer,
): Promise<{ count: number; late: number; due: LocalDate | null }> {
  const { organId, officerId } = officer;
  const own = deps.directory().organ(organId);
  if (!own) return { count: 0, late: 0, due: null };
  const shardKey = shardKeyFor(own.divisionCode);
  const hidden = hiddenKinds(officer, deps.kinds, deps.directory());
  const figures = await deps.db
    .local(shardKey)
    .first(countTasks(shardKey, { organId, officerId, today: deps.clock.today(), hidden }));
  return figures ?? { count: 0, late: 0, due: null };
}
