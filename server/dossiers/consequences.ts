import { dossierClocks } from '../../core/dossier/index.ts';
import { dateWords } from '../../core/law/index.ts';
import type { DossierChange } from './change.ts';
import type { DossiersDeps } from './deps.ts';

/** What follows from a change, in words: the phase it goes to and the duties that begin. */
export function consequencesOf(deps: DossiersDeps, { kind, before, after, history, calendar }: DossierChange) {
  const then = dossierClocks(kind, history.slice(0, -1), calendar).map(({ key, startedOn }) => `${key} ${startedOn}`);
  const begun = dossierClocks(kind, history, calendar).filter(
    ({ key, startedOn, status }) => status === 'running' && !then.includes(`${key} ${startedOn}`),
  );
  const phase = kind.phases[after.phase];
  return [
    ...(after.phase !== before.phase && phase
      ? [{ zh: `${kind.one.zh}转为「${phase.zh}」。`, en: `The ${kind.one.en} becomes "${phase.en}".` }]
      : []),
    ...begun.map(({ owedBy, label, due }) => {
      const organ = deps.directory().organName(owedBy.organId);
      const day = dateWords(due);
      return { zh: `${organ.zh}：${label.zh}${day.zh}。`, en: `${organ.en}: ${label.en} ${day.en}.` };
    }),
  ];
}
