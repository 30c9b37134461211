import type { DossiersDeps } from './deps.ts';
import { headlineOf, rowOf, taskRows } from './derived.ts';
import { elsewhereRows } from './elsewhere.ts';
import type { LoadedDossier } from './load.ts';
import { loadMany } from './load-many.ts';
import { dropElsewhere, type ElsewhereRow, elsewhereOf, putElsewhere } from './store/elsewhere.ts';
import { countiesWithDossiers, nextDossiers } from './store/facts.ts';
import { dossiersById } from './store/lists.ts';
import {
  dropMatters,
  dropTasks,
  mattersOf,
  putDossier,
  putMatters,
  putTasks,
  type TaskRow,
  tasksOf,
} from './store/rows.ts';

export interface DossiersRebuilt {
  done: number;
  /** Dossiers of which something was kept otherwise than the facts say, and was set right. */
  differing: number;
}

const batch = 200;

/** Derives state, tasks and links of every dossier again from the facts alone, compares, and sets right what differs. */
export async function rebuildDossiers(deps: DossiersDeps): Promise<DossiersRebuilt> {
  const report = { done: 0, differing: 0 };
  for (const { shardKey } of await deps.db.wide().rows(countiesWithDossiers())) {
    const local = deps.db.local(shardKey);
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = (await local.rows(nextDossiers(shardKey, after, batch))).map(({ dossierId }) => dossierId);
      const last = ids.at(-1);
      if (!last) break;
      report.differing += await mend(deps, shardKey, ids);
      report.done += ids.length;
      after = last;
    }
  }
  return report;
}

async function mend(deps: DossiersDeps, shardKey: string, ids: string[]): Promise<number> {
  const local = deps.db.local(shardKey);
  const loaded = await loadMany(deps, shardKey, ids);
  const rows = new Map((await local.rows(dossiersById(shardKey, ids))).map((row) => [row.dossierId, row]));
  const tasks = Map.groupBy(await local.rows(tasksOf(shardKey, ids)), ({ dossierId }) => dossierId);
  const matters = Map.groupBy(await local.rows(mattersOf(shardKey, ids)), ({ dossierId }) => dossierId);
  const away = Map.groupBy(await deps.db.wide().rows(elsewhereOf(shardKey, ids)), ({ dossierId }) => dossierId);
  let differing = 0;
  for (const dossier of loaded) {
    const { dossierId, kind, number, state } = dossier;
    const row = { ...derivedRow(deps, dossier), number };
    const wanted = taskRows({ ...dossier, calendar: deps.calendar });
    const stored = rows.get(dossierId);
    const sameRow =
      stored !== undefined &&
      equal(plain(stored), plain(row)) &&
      dossier.seal.open('headline', stored.headline) === headlineOf(kind, dossier.history);
    const sameTasks = equal(byId(tasks.get(dossierId) ?? []), byId(wanted));
    const links = (matters.get(dossierId) ?? []).map((link) => `${link.number} ${link.open}`).sort();
    const sameLinks = equal(links, state.matters.map((matter) => `${matter} ${row.open}`).sort());
    const placed = await elsewhereRows(deps, dossier);
    const found = away.get(dossierId) ?? [];
    const samePlaces = equal(found.sort(byCounty), placed.sort(byCounty));
    if (sameRow && sameTasks && sameLinks && samePlaces) continue;
    differing += 1;
    await place(deps, placed, found);
    await local.run(putDossier(row));
    if (wanted.length > 0) await local.run(putTasks(shardKey, dossierId, kind.name, wanted).statement);
    await local.run(
      dropTasks(
        shardKey,
        dossierId,
        wanted.map(({ taskId }) => taskId),
      ),
    );
    if (state.matters.length > 0)
      await local.run(putMatters(shardKey, dossierId, kind.name, row.open, state.matters).statement);
    await local.run(dropMatters(shardKey, dossierId, state.matters));
  }
  return differing;
}

/** Rows in other counties as the facts have them. */
async function place({ db }: DossiersDeps, wanted: ElsewhereRow[], found: ElsewhereRow[]): Promise<void> {
  for (const row of wanted) await db.local(row.shardKey).run(putElsewhere(row));
  for (const { shardKey, homeShard, dossierId } of found)
    if (!wanted.some((row) => row.shardKey === shardKey))
      await db.local(shardKey).run(dropElsewhere(shardKey, homeShard, dossierId));
}

const byCounty = (a: ElsewhereRow, b: ElsewhereRow) => (a.shardKey < b.shardKey ? -1 : 1);

const derivedRow = (deps: DossiersDeps, { state, ...dossier }: LoadedDossier) =>
  rowOf({ ...dossier, after: state, today: deps.clock.today(), now: deps.clock.now(), calendar: deps.calendar });

/** A row without what is sealed anew each time. */
const plain = ({ headline: _headline, ...row }: { headline: Buffer }) => row;

const byId = (list: readonly TaskRow[]) =>
  list
    .map(({ taskId, organId, officerId, startedOn, dueOn, status, metOn }) => ({
      taskId,
      organId,
      officerId,
      startedOn,
      dueOn,
      status,
      metOn,
    }))
    .sort((a, b) => (a.taskId < b.taskId ? -1 : 1));

/** Equal as stored: key order and absent values do not count. */
function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
