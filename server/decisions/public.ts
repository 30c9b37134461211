import type { LocalDate } from '../../core/calendar/index.ts';
import { type Assessment, conclusions } from '../../core/decisions/index.ts';
import { groups } from '../../core/inspection/index.ts';
import { mask } from '../../core/text/index.ts';
import { type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { PublicDecision } from './contract.ts';
import type { DecisionsDeps } from './deps.ts';
import { draftFile, draftFiles } from './drafts.ts';

const kind = 'decision-assessment';
/** Counts below this are not published: they could point to persons (H.small-cells). */
export const smallest = 5;

/** Drafts that were put to the public and what became of them, the newest first. */
export async function publicDecisions(deps: DecisionsDeps): Promise<PublicDecision[]> {
  const shardKey = deps.shardKey();
  const rows = await deps.dossiers.ofKind(shardKey, kind);
  const all = await deps.dossiers.openedMany(
    shardKey,
    rows.map(({ dossierId }) => dossierId),
  );
  const shown = await Promise.all(all.map((one) => presented(deps, one)));
  return shown.flatMap((one) => one ?? []).sort((a, b) => (a.from < b.from ? 1 : -1));
}

export async function publicDecision(deps: DecisionsDeps, dossierId: string): Promise<PublicDecision | undefined> {
  const loaded = await deps.dossiers.opened({ shardKey: deps.shardKey(), dossierId });
  return loaded?.kind.name === kind ? presented(deps, loaded) : undefined;
}

/** Decisions that were made, by petitions since: a figure from five on, nothing below. */
export async function publicPetitions(deps: DecisionsDeps) {
  const all = await publicDecisions(deps);
  const rows = await deps.dossiers.ofKind(deps.shardKey(), kind);
  const since = new Map(rows.map(({ dossierId, state }) => [dossierId, (state as Assessment).since.length]));
  return all
    .filter(({ phase }) => ['carrying', 'decided', 'reviewing'].includes(phase))
    .map((one) => {
      const count = since.get(one.dossierId) ?? 0;
      return { dossierId: one.dossierId, title: one.title, phase: one.phase, count: count < smallest ? null : count };
    })
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

/** How the comments of one consultation were answered, as it is published. */
export function feedbackOf({ history }: Pick<LoadedDossier, 'history'>, roundOn: LocalDate) {
  const from = history.findLastIndex(({ act, occurredOn }) => act === 'openConsultation' && occurredOn === roundOn);
  const after = history.slice(from + 1);
  const end = after.findIndex(({ act }) => act === 'openConsultation');
  const fact = (end < 0 ? after : after.slice(0, end)).find(({ act }) => act === 'answerComments');
  if (from < 0 || !fact) return undefined;
  const { kinds } = payloadOf(fact) as { kinds: { kind: string; count: number; adopted: boolean; reason?: string }[] };
  return {
    on: fact.occurredOn,
    kinds: kinds.map((one) => ({
      ...one,
      kind: mask(one.kind),
      reason: one.reason === undefined ? null : mask(one.reason),
    })),
  };
}

/** A sheet of a draft's papers. */
export async function publicDraftFile(deps: DecisionsDeps, dossierId: string, digest: string) {
  const loaded = await deps.dossiers.opened({ shardKey: deps.shardKey(), dossierId });
  const opened = loaded?.kind.name === kind && loaded.history.findLast(({ act }) => act === 'openConsultation');
  return opened ? draftFile(deps, loaded, opened.occurredOn, digest) : undefined;
}

async function presented(deps: DecisionsDeps, loaded: LoadedDossier): Promise<PublicDecision | undefined> {
  const { dossiers, clock } = deps;
  const { history, state, number, dossierId } = loaded;
  const newest = (act: string) => history.findLast((one) => one.act === act);
  const opened = newest('openConsultation');
  if (!opened) return undefined;
  const said = payloadOf(opened) as { summary: string; until: LocalDate; shorterBecause?: string };
  const begun = payloadOf(history[0]!) as { title: string; groups: (keyof typeof groups)[] };
  const feedback = feedbackOf(loaded, opened.occurredOn);
  const { conclusion, measures = [], decidedOn } = state as Assessment;
  const decided = newest('decide');
  const outcome = decided && (decided.payload as { outcome: keyof typeof outcomes }).outcome;
  const evaluated = newest('evaluate');
  return {
    dossierId,
    number,
    title: begun.title,
    organ: dossiers.deps.directory().organName(state.keeperId),
    phase: state.phase,
    phaseLabel: loaded.kind.phases[state.phase]!,
    summary: mask(said.summary),
    groups: begun.groups.map((group) => groups[group]),
    from: opened.occurredOn,
    until: said.until,
    shorterBecause: said.shorterBecause === undefined ? null : mask(said.shorterBecause),
    open: state.phase === 'consulting' && clock.today() <= said.until,
    files: await draftFiles(deps, loaded, opened.occurredOn),
    measures: decidedOn && measures.length > 0 && outcome === 'passed' ? counted(measures) : null,
    answeredOn: feedback?.on ?? null,
    feedback: feedback?.kinds.map(({ kind, count, adopted, reason }) => ({ kind, count, adopted, reason })) ?? [],
    conclusion: conclusion ? conclusions[conclusion] : null,
    outcome: outcome ? outcomes[outcome] : null,
    evaluation: evaluated
      ? {
          result: results[(evaluated.payload as { result: keyof typeof results }).result],
          on: evaluated.occurredOn,
        }
      : null,
  };
}

const counted = (measures: Assessment['measures']) => {
  const done = measures.filter(({ doneOn }) => doneOn).length;
  return { done, open: measures.length - done };
};

const outcomes = {
  passed: { zh: '通过', en: 'passed' },
  'not-passed': { zh: '不通过', en: 'not passed' },
  again: { zh: '修改后再议', en: 'to be amended and discussed again' },
} as const;
const results = {
  keep: { zh: '评估后保留', en: 'evaluated and kept' },
  change: { zh: '评估后调整', en: 'evaluated and changed' },
  stop: { zh: '评估后停止执行', en: 'evaluated and stopped' },
} as const;
