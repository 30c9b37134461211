import { yearOf } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { inspectedDuties, type SpecialInspection } from '../../core/special-inspection/index.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { PublishedInspection } from './contract.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

const kind = 'special-inspection';
/** Who is inspected: departments and towns. Who approves, and who looks into officials, is not. */
const inspectedKinds = ['department', 'town'];

/** The job: each year has its list of the county's units, whose inspection is owed by the year's end (C-21). @returns whether it was made now */
export async function openYearOfInspections(deps: SupervisionDeps, shardKey: string): Promise<boolean> {
  const keeper = keeperOf(deps, shardKey);
  if (!keeper) return false;
  const year = yearOf(deps.clock.today());
  const kept = await deps.dossiers.ofKind(shardKey, kind);
  if (kept.some(({ state }) => (state as SpecialInspection).year === year && state.keeperId === keeper.id))
    return false;
  const units = deps
    .directory()
    .organs.filter((organ) => inspectedKinds.includes(organ.kind) && organ.divisionCode.startsWith(keeper.divisionCode))
    .map(({ id }) => id);
  if (units.length === 0) return false;
  const opened = await deps.dossiers.open({
    kind,
    act: 'openYear',
    payload: { title: `${year}年专项督查`, year, organs: units },
    by: { rule: { keeperId: keeper.id } },
    origin: `special-inspection/${year}`,
  });
  if (isRefusal(opened)) throw new Error(`no year of inspections: ${opened.code}`);
  return !opened.repeated;
}

/** What was published of special inspections, the newest first: duties, figures, the office's own summary. Nobody's name. */
export async function publishedInspections(deps: SupervisionDeps, shardKey: string): Promise<PublishedInspection[]> {
  const rows = await deps.dossiers.ofKind(shardKey, kind);
  const ids = rows.filter(({ state }) => (state as SpecialInspection).published.length > 0).map((row) => row.dossierId);
  const loaded = await deps.dossiers.openedMany(shardKey, ids);
  return loaded
    .flatMap(({ state, history }) => {
      const said = (act: string, name: string) =>
        history.filter((fact) => fact.act === act).map((fact) => String(payloadOf(fact)[name] ?? ''));
      const summaries = said('publish', 'summary');
      // A plan that was sent back is none that was carried out: the last before each beginning counts.
      const titles = history.flatMap((fact, i) =>
        fact.act === 'begin'
          ? [String(payloadOf(history.slice(0, i).findLast(({ act }) => act === 'plan')!).title ?? '')]
          : [],
      );
      return (state as SpecialInspection).published.map((one, i) => ({
        title: titles[i] ?? '',
        summary: summaries[i] ?? '',
        on: one.on,
        from: one.from,
        until: one.until,
        units: one.units,
        findings: one.findings,
        duties: one.duties.map((duty) => inspectedDuties[duty]),
      }));
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}
