import { bySomebodyElse, dossierAct, form, text } from '../../dossier/index.ts';
import { aboutMatters } from '../about-matters.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** 核实化解: by somebody who did not work on it. */
export const confirm = dossierAct({
  zh: '核实化解',
  en: 'Confirm that it is solved',
  plain: { zh: '由没有经办的人看过现场或回访后确认', en: 'By somebody who did not work on it, after looking' },
  cite: 'H.problem-ledger',
  from: ['resolved'],
  to: 'closed',
  by: [{ part: 'keeper', roles: [...keeping] }],
  version: 1,
  payload: form({ verified: text('怎么核实的', 'How it was verified', { max: 1_000, rows: 3 }) }),
  ready: bySomebodyElse(({ workedBy }: Problem) => workedBy, {
    code: 'problem.confirm.own-work',
    cite: 'H.problem-ledger',
    what: { zh: '经办的人不能自己核实。', en: 'Whoever worked on it does not verify it.' },
    way: { zh: '请没有经办的同事核实。', en: 'A colleague who did not work on it verifies.' },
  }),
  guard: (_state, { verified }) => aboutMatters('problem.confirm', { verified }),
  apply() {},
});
