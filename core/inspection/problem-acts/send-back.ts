import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** 退回再办: looked at, and not solved. */
export const sendBack = dossierAct({
  zh: '退回再办',
  en: 'Send it back',
  plain: { zh: '核实没有化解，定新的期限', en: 'Verified and not solved: a new day' },
  cite: 'H.problem-ledger',
  from: ['resolved'],
  to: 'open',
  by: [{ part: 'keeper', roles: [...keeping] }],
  version: 1,
  payload: form({
    reason: text('核实情况', 'What was found', { max: 1_000, rows: 3 }),
    dueOn: day('新的期限', 'New day'),
  }),
  guard(_state, { dueOn, reason }, { today }) {
    if (dueOn > today) return aboutMatters('problem.sendBack', { reason });
    return refuse({
      kind: 'invalid',
      code: 'problem.sendBack.due-past',
      field: 'dueOn',
      cite: 'H.problem-ledger',
      what: { zh: `新的期限${dueOn}已经到了。`, en: `The day ${dueOn} has come already.` },
      way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
    });
  },
  apply(state: Problem, { dueOn }, { occurredOn }) {
    state.dueOn = dueOn;
    state.startedOn = occurredOn;
    delete state.resolvedOn;
  },
});
