import { dossierClocks, fits } from '../../core/dossier/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossierTask, DossierTasks } from './contract.ts';
import type { DossiersDeps } from './deps.ts';
import { awayByHome } from './elsewhere.ts';
import type { LoadedDossier } from './load.ts';
import { loadMany } from './load-many.ts';
import { dossierActor, hiddenKinds, type Officer } from './policy.ts';
import { clockView } from './present/clocks.ts';
import { aboutOf } from './present/list-row.ts';
import { kindView } from './present/view.ts';
import { noteReadings } from './readings.ts';
import { visible } from './rows.ts';
import { othersTasks, runningTasks, type TaskRow } from './store/lists.ts';
import { subjectsOf } from './subjects.ts';

/** What lies on the officer's desk, of all kinds, by due date, and what the officer waits for. */
export async function tasks(deps: DossiersDeps, officer: Officer): Promise<DossierTasks> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const today = deps.clock.today();
  if (!own) return { date: today, tasks: [], waiting: [] };
  const shardKey = shardKeyFor(own.divisionCode);
  const { organId, officerId } = officer;
  const hidden = hiddenKinds(officer, deps.kinds, directory);
  const local = deps.db.local(shardKey);
  const [mine, others] = await Promise.all([
    local.rows(runningTasks(shardKey, { organId, officerId, hidden, most: 200 })),
    local.rows(othersTasks(shardKey, { organId, officerId, hidden, most: 50 })),
  ]);
  mine.push(...(await tasksElsewhere(deps, shardKey, { organId, officerId, hidden, most: 200 })));
  mine.sort((a, b) => (a.taskDue < b.taskDue ? -1 : 1));
  const rows = [...mine, ...others];
  const opened = [...Map.groupBy(rows, (row) => row.shardKey)].map(([home, list]) =>
    loadMany(deps, home, [...new Set(list.map(({ dossierId }) => dossierId))]),
  );
  const loaded = new Map((await Promise.all(opened)).flat().map((one) => [one.dossierId, one]));
  const seen = await visible(deps, [...loaded.values()], officer);
  await noteReadings(deps, seen, officer, 'list');
  const subjectOf = await subjectsOf(deps, seen, officer);
  const shown = new Set(seen.map(({ dossierId }) => dossierId));
  const present = ({ dossierId, ...row }: TaskRow): DossierTask[] => {
    const dossier = shown.has(dossierId) ? loaded.get(dossierId) : undefined;
    return dossier ? taskOf(deps, dossier, { ...row, subject: subjectOf(dossier) }, officer) : [];
  };
  return { date: today, tasks: mine.flatMap(present), waiting: others.flatMap(present) };
}

/** Running tasks in dossiers that other counties keep. */
async function tasksElsewhere(
  deps: DossiersDeps,
  shardKey: string,
  whose: { organId: string; officerId: string; hidden: string[]; most: number },
): Promise<TaskRow[]> {
  const away = await awayByHome(deps, shardKey, whose);
  const found = [...away].map(([home, among]) => deps.db.local(home).rows(runningTasks(home, { ...whose, among })));
  return (await Promise.all(found)).flat();
}

/** One task as a list shows it; none where its dossier knows no such running duty any more. */
function taskOf(
  deps: DossiersDeps,
  dossier: LoadedDossier,
  { taskId, headline, subject }: Pick<TaskRow, 'taskId' | 'headline'> & Pick<DossierTask, 'subject'>,
  officer: Officer,
): DossierTask[] {
  const { kind, shardKey, dossierId, number, seal } = dossier;
  const clock = clockOfTask(deps, dossier, taskId);
  const act =
    clock?.metBy.find((name) => !kind.acts[name]?.neverUrged && canDo(dossier, name, officer)) ?? clock?.metBy[0];
  const definition = act ? kind.acts[act] : undefined;
  if (!clock || !act || !definition) return [];
  const onDay = { today: deps.clock.today(), calendar: deps.calendar };
  const names = { directory: deps.directory(), officerName: deps.officerName };
  return [
    {
      shardKey,
      dossierId,
      kind: kindView(kind),
      number,
      about: aboutOf(dossier.state),
      subject,
      headline: seal.open('headline', headline),
      clock: clockView(kind, clock, onDay, names),
      next: { act, label: { zh: definition.zh, en: definition.en }, yours: canDo(dossier, act, officer) },
    },
  ];
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
