import type { DossierTask } from '../../../server/dossiers/contract.ts';
import type { ListRow } from '../../../server/petitions/contract.ts';

/** One line of the working list: a petition, or a duty in a dossier. */
export type WorkLine = { row: ListRow; task?: undefined } | { task: DossierTask; row?: undefined };

/** Two lists that each stand by due date, as one. What has no date comes last; petitions before dossiers of the same day. */
export function byDue(rows: readonly ListRow[], tasks: readonly DossierTask[]): WorkLine[] {
  const lines: WorkLine[] = [];
  const waiting = [...tasks];
  for (const row of rows) {
    const due = row.clock?.due ?? '9999-12-31';
    while (waiting[0] && waiting[0].clock.due < due) lines.push({ task: waiting.shift()! });
    lines.push({ row });
  }
  return [...lines, ...waiting.map((task) => ({ task }))];
}
