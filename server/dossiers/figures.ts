import type { LocalDate } from '../../core/calendar/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { awayByHome } from './elsewhere.ts';
import { hiddenKinds, type Officer } from './policy.ts';
import { visible } from './rows.ts';
import { runningTasks, type TaskRow } from './store/lists.ts';

const most = 1_000;

/** Running tasks of the officer's organ, or by name, that the officer may know of: counted to a thousand, no text opened. */
export async function taskFigures(
  deps: DossiersDeps,
  officer: Officer,
): Promise<{ count: number; late: number; due: LocalDate | null }> {
  const own = deps.directory().organ(officer.organId);
  if (!own) return { count: 0, late: 0, due: null };
  const shardKey = shardKeyFor(own.divisionCode);
  const { organId, officerId } = officer;
  const whose = { organId, officerId, hidden: hiddenKinds(officer, deps.kinds, deps.directory()), most };
  const away = await awayByHome(deps, shardKey, whose);
  const found = await Promise.all([
    deps.db.local(shardKey).rows(runningTasks(shardKey, whose)),
    ...[...away].map(([home, among]) => deps.db.local(home).rows(runningTasks(home, { ...whose, among }))),
  ]);
  const seen = await visible(
    deps,
    found.flat().flatMap((row) => withKind(deps, row)),
    officer,
  );
  const due = seen.map(({ taskDue }) => taskDue).sort();
  const today = deps.clock.today();
  return { count: due.length, late: due.filter((day) => day < today).length, due: due[0] ?? null };
}

function withKind({ kinds }: DossiersDeps, row: TaskRow) {
  const kind = kinds.find(({ name }) => name === row.kind);
  return kind ? [{ ...row, kind }] : [];
}
