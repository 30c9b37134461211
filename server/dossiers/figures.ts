import type { LocalDate } from '../../core/calendar/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { awayByHome } from './elsewhere.ts';
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
  const whose = { organId, officerId, today: deps.clock.today(), hidden };
  const away = await awayByHome(deps, shardKey, { organId, officerId, hidden, most: 1_000 });
  const counted = await Promise.all([
    deps.db.local(shardKey).first(countTasks(shardKey, whose)),
    ...[...away].map(([home, among]) => deps.db.local(home).first(countTasks(home, { ...whose, among }))),
  ]);
  const all = counted.flatMap((one) => one ?? []);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    late: all.reduce((sum, { late }) => sum + late, 0),
    due: all.flatMap(({ due }) => due ?? []).sort()[0] ?? null,
  };
}
