import { dossierAct, files, form, text, withActor } from '../../dossier/index.ts';
import { aboutMatters } from '../about-matters.ts';
import { handling, type Problem } from '../problem-state.ts';

/** 记录进展. */
export const progress = dossierAct({
  zh: '记录进展',
  en: 'Note progress',
  plain: { zh: '做了什么，还差什么', en: 'What was done, what is missing' },
  cite: 'H.problem-ledger',
  from: ['open'],
  by: [{ part: 'responsible', roles: [...handling] }],
  version: 1,
  payload: form({ progress: text('进展', 'Progress', { max: 2_000 }), files: files() }),
  guard: (_state, { progress: said }) => aboutMatters('problem.progress', { progress: said }),
  apply(state: Problem, _payload, { actor }) {
    state.workedBy = withActor(state.workedBy, actor);
  },
});
