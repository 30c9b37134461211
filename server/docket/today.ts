import type { z } from 'zod';
import type { todayView } from '../petitions/contract.ts';
import type { Officer, Petitions } from '../petitions/index.ts';

/** What lies on the officer's desk, by due date. */
export async function today(petitions: Petitions, officer: Officer): Promise<z.output<typeof todayView>> {
  const { deps } = petitions;
  const list = await petitions.workList(officer);
  const date = deps.clock.today();
  const next = [...list.rows, ...list.waitingRows].find(({ clock }) => clock && clock.due > date);
  const county = petitions.countyOf(officer.organId);
  const size = county ? await deps.ledger.size(deps.db.local(county), county) : { size: 0, at: null };
  return {
    date,
    mustAct: list.today,
    thisWeek: list.week,
    waiting: list.waiting,
    rows: list.rows,
    waitingRows: list.waitingRows,
    nearest: next?.clock ? { due: next.clock.due, number: next.number } : null,
    log: size,
  };
}
