import { fits } from '../../core/dossier/index.ts';
import { shardKeyOfNumber } from '../../core/registration-number.ts';
import { bigrams } from '../../core/text/index.ts';
import { dossierActor, type LoadedDossier, type Officer, payloadOf } from '../dossiers/index.ts';
import type { Suggestion } from './contract.ts';
import type { DecisionsDeps } from './deps.ts';

/** What nearly every title has tells nothing. */
const common = new Set(bigrams('关于的实施方案工作调整办法管理规定试行意见通知项目建设全县本县'));
/** Of the telling pairs of a title, so many stand in the petition too. */
const share = 0.5;
const least = 3;
const most = 3;
const kinds = ['decision-assessment', 'problem'] as const;

/** Decisions and problems of the county whose title or place a petition names. Shown with the words it rests on; linking is an officer's act. */
export async function suggestedFor(deps: DecisionsDeps, number: string, officer: Officer): Promise<Suggestion[]> {
  const { dossiers } = deps;
  const [known] = await dossiers.deps.matters([number], officer);
  if (!known || known.restricted) return [];
  const words = await deps.wordsOf(number);
  const shardKey = shardKeyOfNumber(number);
  const rows = (await Promise.all(kinds.map((kind) => dossiers.ofKind(shardKey, kind)))).flat();
  const unlinked = rows.filter(({ state }) => !state.matters.includes(number) && state.phase !== 'stopped');
  const all = await dossiers.openedMany(
    shardKey,
    unlinked.map(({ dossierId }) => dossierId),
  );
  const fitting = all
    .map((loaded) => ({ loaded, shared: sharedWords(namesOf(loaded), words) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length);
  const shown = await dossiers.visible(
    fitting.map(({ loaded }) => loaded),
    officer,
  );
  const chosen = fitting.filter(({ loaded }) => shown.includes(loaded)).slice(0, most);
  await dossiers.noteReadings(
    chosen.map(({ loaded }) => loaded),
    officer,
    'list',
  );
  return chosen.map(({ loaded, shared }) => {
    const act = loaded.kind.acts.linkPetition!;
    const actor = dossierActor(officer, act);
    return {
      kind: loaded.kind.name as Suggestion['kind'],
      one: loaded.kind.one,
      shardKey,
      dossierId: loaded.dossierId,
      number: loaded.number,
      title: namesOf(loaded)[0] ?? '',
      words: shared,
      mayLink: act.from.includes(loaded.state.phase) && act.by.some((permit) => fits(permit, loaded.state, actor)),
    };
  });
}

/** What it is called: a decision's title; a problem's place. */
function namesOf({ kind, history }: LoadedDossier): string[] {
  const first = payloadOf(history[0]!) as { title?: string; place?: string };
  return [kind.name === 'problem' ? first.place : first.title].filter((name) => name !== undefined);
}

/** The runs of a name that the petition has too; none where too few are shared. Exported for its test. */
export function sharedWords(names: readonly string[], words: ReadonlySet<string>): string[] {
  return names.flatMap((name) => {
    const telling = bigrams(name).filter((pair) => pair.length > 1 && !common.has(pair));
    const shared = telling.filter((pair) => words.has(pair));
    if (shared.length < Math.min(least, telling.length) || shared.length < telling.length * share) return [];
    return runsOf(name, new Set(shared));
  });
}

/** Neighbouring pairs joined: 「集镇」「镇改」「改造」 is 「集镇改造」. */
function runsOf(name: string, shared: ReadonlySet<string>): string[] {
  const runs: string[] = [];
  let run = '';
  for (let i = 0; i + 1 < name.length; i++) {
    const pair = name.slice(i, i + 2);
    if (!shared.has(pair)) {
      if (run) runs.push(run);
      run = '';
    } else run = run ? run + pair[1] : pair;
  }
  return run ? [...runs, run] : runs;
}
