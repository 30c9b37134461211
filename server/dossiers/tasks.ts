import { dossierClocks, fits } from '../../core/dossier/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossierTask } from './contract.ts';
import type { DossiersDeps } from './deps.ts';
import type { LoadedDossier } from './load.ts';
import { loadMany } from './load-many.ts';
import { dossierActor, type Officer } from './policy.ts';
import { clockView } from './present/clocks.ts';
import { kindView } from './present/view.ts';
import { noteReadings } from './readings.ts';
import { visible } from './rows.ts';
import { runningTasks } from './store/lists.ts';

/** What lies on the officer's desk, of all kinds, by due date. */
export async function tasks(deps: DossiersDeps, officer: Officer): Promise<{ date: string; tasks: DossierTask[] }> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const today = deps.clock.today();
  if (!own) return { date: today, tasks: [] };
  const shardKey = shardKeyFor(own.divisionCode);
  const { organId, officerId } = officer;
  const rows = await deps.db.local(shardKey).rows(runningTasks(shardKey, { organId, officerId, most: 200 }));
  const loaded = new Map(
    (await loadMany(deps, shardKey, [...new Set(rows.map(({ dossierId }) => dossierId))])).map((one) => [
      one.dossierId,
      one,
    ]),
  );
  const seen = await visible(deps, [...loaded.values()], officer);
  await noteReadings(deps, seen, officer, 'list');
  const shown = new Set(seen.map(({ dossierId }) => dossierId));
  const list: DossierTask[] = [];
  for (const { dossierId, taskId, headline } of rows) {
    const dossier = loaded.get(dossierId);
    const clock = dossier && clockOfTask(deps, dossier, taskId);
    if (!dossier || !clock || !shown.has(dossierId)) continue;
    const act = clock.metBy.find((name) => canDo(dossier, name, officer)) ?? clock.metBy[0];
    const definition = act ? dossier.kind.acts[act] : undefined;
    if (!act || !definition) continue;
    list.push({
      shardKey,
      dossierId,
      kind: kindView(dossier.kind),
      number: dossier.number,
      headline: dossier.seal.open('headline', headline),
      clock: clockView(
        dossier.kind,
        clock,
        { today, calendar: deps.calendar },
        { directory, officerName: deps.officerName },
      ),
      next: { act, label: { zh: definition.zh, en: definition.en }, yours: canDo(dossier, act, officer) },
    });
  }
  return { date: today, tasks: list };
}

function clockOfTask(deps: DossiersDeps, { kind, history }: LoadedDossier, taskId: string) {
  const [key = '', n = '1'] = taskId.split(/\.(?=\d+$)/);
  return dossierClocks(kind, history, deps.calendar).filter((clock) => clock.key === key)[Number(n) - 1];
}

function canDo({ kind, state }: LoadedDossier, name: string, officer: Officer): boolean {
  const act = kind.acts[name];
  const actor = dossierActor(officer, act);
  return (act?.by ?? []).some((permit) => fits(permit, state, actor));
}
