import type { Assessment } from '../../core/decisions/index.ts';
import { dossierClocks } from '../../core/dossier/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { dossierNotFound, type Officer, overseesDossiers } from '../dossiers/index.ts';
import { titleOf } from './comments.ts';
import type { DecisionRow } from './contract.ts';
import type { DecisionsDeps } from './deps.ts';

/** 哪些决策引发信访: decisions by petitions since, for those who oversee them. A page of decisions, never of persons. */
export async function decisionsByPetitions(deps: DecisionsDeps, officer: Officer): Promise<DecisionRow[] | Refusal> {
  const { directory, kinds } = deps.dossiers.deps;
  const kind = kinds.find(({ name }) => name === 'decision-assessment')!;
  const organ = directory().organ(officer.organId);
  const shardKey = organ ? shardKeyFor(organ.divisionCode) : '';
  if (!organ || !overseesDossiers(officer, kind, shardKey, directory())) return dossierNotFound();
  const rows = await deps.dossiers.ofKind(shardKey, kind.name);
  const shown = await deps.dossiers.visible(
    await deps.dossiers.openedMany(
      shardKey,
      rows.map(({ dossierId }) => dossierId),
    ),
    officer,
  );
  await deps.dossiers.noteReadings(shown, officer, 'list');
  return shown
    .map((loaded): DecisionRow => {
      const state = loaded.state as Assessment;
      const decided = ['carrying', 'decided', 'reviewing'].includes(state.phase);
      const evaluation = dossierClocks(kind, loaded.history, deps.dossiers.deps.calendar).find(
        ({ key, status }) => key === 'evaluate' && status === 'running',
      );
      return {
        shardKey: loaded.shardKey,
        dossierId: loaded.dossierId,
        number: loaded.number,
        title: titleOf(loaded),
        keeper: directory().organName(state.keeperId),
        phase: kind.phases[state.phase]!,
        linked: state.linked.length,
        since: state.since.length,
        threshold: decided ? state.threshold : null,
        standing: state.phase === 'reviewing' ? 'reached' : decided ? 'below' : 'undecided',
        evaluateBy: evaluation?.due ?? null,
      };
    })
    .sort((a, b) => b.since - a.since || b.linked - a.linked || (a.number < b.number ? 1 : -1));
}
