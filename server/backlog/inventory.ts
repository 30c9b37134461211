import { isRefusal } from '../../core/refusal.ts';
import type { DossierAt } from '../dossiers/index.ts';
import { type BacklogDeps, openedProgramme } from './deps.ts';
import { stockOf } from './stock.ts';

/** Lines of one fact. */
const each = 50;
const most = 500;

/** Takes the inventory of a programme that was drafted and has none: every matter that meets a rule today. @returns lines */
export async function takeInventory(deps: BacklogDeps, at: DossierAt): Promise<number> {
  const programme = await openedProgramme(deps, at);
  if (programme?.state.phase !== 'drafting' || programme.state.takenOn) return 0;
  const { entries, keeperId } = programme.state;
  const known = new Set(entries.map(({ matter }) => matter));
  const lines = (await stockOf(deps, at.shardKey))
    .filter(({ matter }) => !known.has(matter))
    .slice(0, most - known.size);
  for (let from = 0; from === 0 || from < lines.length; from += each) {
    const payload = { rows: lines.slice(from, from + each), whole: from + each >= lines.length };
    const done = await deps.dossiers.act({ ...at, act: 'enlist', payload, by: { rule: { keeperId } } });
    // Another run was before this one, or a matter changed meanwhile: the job goes on from what is there.
    if (isRefusal(done)) {
      deps.log.warn({ code: done.code }, 'the inventory of a backlog programme is taken again');
      return from;
    }
  }
  return lines.length;
}
