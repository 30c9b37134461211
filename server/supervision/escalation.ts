import type { LocalDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type Card, isDueUp } from '../../core/supervision/index.ts';
import type { SupervisionDeps } from './deps.ts';

const batch = 200;

/** The job: cards whose answer is overdue go up, first to the head, then before a leader and the conference. @returns how many */
export async function escalateCards(deps: SupervisionDeps): Promise<number> {
  const today = deps.clock.today();
  const { rules } = deps.dossiers;
  let raised = 0;
  for (const shardKey of await rules.counties('supervision-card')) {
    for (let after = { dueOn: '0001-01-01' as LocalDate, dossierId: '00000000-0000-0000-0000-000000000000' }; ; ) {
      const rows = await rules.pastDue(shardKey, 'supervision-card', today, after, batch);
      for (const { dossierId, state } of rows) {
        if (!isDueUp(state as Card, today, deps.calendar)) continue;
        const by = { rule: { keeperId: state.keeperId } };
        const done = await deps.dossiers.act({ shardKey, dossierId, act: 'escalate', payload: {}, by });
        // An officer was quicker: the facts decide.
        if (!isRefusal(done)) raised += 1;
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return raised;
}
