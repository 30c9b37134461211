import { daysBetween, type LocalDate } from '../../core/calendar/index.ts';
import { fits } from '../../core/dossier/index.ts';
import type { Problem, Task } from '../../core/inspection/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import {
  type Dossiers,
  dossierActor,
  dossierNotFound,
  type LoadedDossier,
  meetsKind,
  type Officer,
  payloadOf,
} from '../dossiers/index.ts';
import type { InspectionBoard } from './contract.ts';

export interface InspectionDeps {
  dossiers: Dossiers;
  today(): LocalDate;
}

/** Inspections shown: those that run, and the newest that ended. */
const mostInspections = 8;
const mostProblems = 100;
const mostCases = 50;

export async function board({ dossiers, today }: InspectionDeps, officer: Officer): Promise<InspectionBoard | Refusal> {
  const { directory, kinds } = dossiers.deps;
  const organ = directory().organ(officer.organId);
  const task = kinds.find(({ name }) => name === 'inspection-task');
  if (!organ || !task || !meetsKind(officer, task, directory())) return dossierNotFound();
  const shardKey = shardKeyFor(organ.divisionCode);
  const [taskRows, problemRows] = await Promise.all([
    dossiers.ofKind(shardKey, 'inspection-task'),
    dossiers.ofKind(shardKey, 'problem'),
  ]);
  const newest = taskRows
    .sort((a, b) => Number(b.open) - Number(a.open) || (a.state.openedOn < b.state.openedOn ? 1 : -1))
    .slice(0, mostInspections);
  const [tasks, problems] = await Promise.all(
    [newest, problemRows].map(async (rows) =>
      dossiers.visible(
        await dossiers.openedMany(
          shardKey,
          rows.map(({ dossierId }) => dossierId),
        ),
        officer,
      ),
    ),
  );
  await dossiers.noteReadings([...tasks!, ...problems!], officer, 'list');
  const name = (organId: string) => directory().organName(organId);
  const linked = problems!.flatMap((one) =>
    (one.state as Problem).later.map(({ number, foundBefore }) => ({
      number,
      foundBefore,
      problem: { shardKey: one.shardKey, dossierId: one.dossierId, number: one.number },
    })),
  );
  return {
    inspections: tasks!
      .sort((a, b) => ((a.state as Task).dueOn < (b.state as Task).dueOn ? 1 : -1))
      .map((one) => inspection(one, officer, today(), name)),
    ledger: problems!
      .filter(({ kind, state }) => !kind.ended.includes(state.phase))
      .map((one) => entry(one, today(), name))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .slice(0, mostProblems),
    foundBefore: {
      linked: linked.length,
      before: linked.filter(({ foundBefore }) => foundBefore).length,
      cases: linked.slice(-mostCases).reverse(),
    },
  };
}

type Name = (organId: string) => { zh: string; en: string };

function inspection(one: LoadedDossier, officer: Officer, today: LocalDate, name: Name) {
  const state = one.state as Task;
  const asked = state.organs.unit ?? [];
  const units = asked.map((organId) => {
    const report = state.reports[organId];
    const missing = state.missing.includes(organId);
    return {
      organId,
      name: name(organId),
      said: report?.as ?? (missing || today > state.dueOn ? ('not-reported' as const) : ('waiting' as const)),
      on: report?.on ?? null,
      lateDays: report?.late ? daysBetween(state.dueOn, report.on) : null,
      problems: report?.problems ?? 0,
      correctedZero: report?.as === 'problems' ? (report.zeroOn ?? null) : null,
      falseZero: state.falseZeros.includes(organId),
    };
  });
  const count = (holds: (unit: (typeof units)[number]) => boolean) => units.filter(holds).length;
  const may = (act: string) => {
    const { from, by } = one.kind.acts[act]!;
    const actor = dossierActor(officer, one.kind.acts[act]);
    return (
      asked.includes(officer.organId) && from.includes(state.phase) && by.some((permit) => fits(permit, state, actor))
    );
  };
  const unsaid = !state.reports[officer.organId];
  return {
    shardKey: one.shardKey,
    dossierId: one.dossierId,
    number: one.number,
    title: String((payloadOf(one.history[0]!) as { title?: string }).title ?? ''),
    dueOn: state.dueOn,
    phase: { code: state.phase, label: one.kind.phases[state.phase]! },
    figures: {
      due: units.length,
      said: count(({ on }) => on !== null),
      silent: count(({ on }) => on === null),
      late: count(({ lateDays }) => lateDays !== null),
      zero: count(({ said }) => said === 'zero'),
      falseZero: count(({ falseZero }) => falseZero),
    },
    units,
    mine: {
      report: may('report'),
      zero: unsaid && may('zero') && today <= state.dueOn,
      lateZero: unsaid && may('lateZero') && today > state.dueOn,
    },
  };
}

function entry(one: LoadedDossier, today: LocalDate, name: Name) {
  const state = one.state as Problem;
  return {
    shardKey: one.shardKey,
    dossierId: one.dossierId,
    number: one.number,
    place: String((payloadOf(one.history[0]!) as { place?: string }).place ?? ''),
    responsible: name(state.organs.responsible?.[0] ?? state.keeperId),
    dueOn: state.dueOn,
    late: state.phase === 'open' && state.dueOn < today,
    phase: one.kind.phases[state.phase]!,
  };
}
