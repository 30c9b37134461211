import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** 批准延期: the bureau agrees to a later day, with its reason. */
export const putOff = dossierAct({
  zh: '批准延期',
  en: 'Agree to a later day',
  plain: { zh: '由信访局批，写明为什么', en: 'The bureau agrees, and says why' },
  cite: 'H.problem-ledger',
  from: ['open'],
  by: [{ part: 'keeper', roles: [...keeping] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000, rows: 3 }), dueOn: day('新的期限', 'New day') }),
  guard(state: Problem, { dueOn, reason }, { today }) {
    if (dueOn > state.dueOn && dueOn > today) return aboutMatters('problem.putOff', { reason });
    return refuse({
      kind: 'invalid',
      code: 'problem.putOff.not-later',
      field: 'dueOn',
      cite: 'H.problem-ledger',
      what: {
        zh: `新的期限要晚于原来的${state.dueOn}和今天。`,
        en: `The new day has to be after ${state.dueOn} and after today.`,
      },
      way: { zh: '请改日期；要提前的，直接催办。', en: 'Change the day; to have it earlier, press the unit.' },
    });
  },
  apply(state: Problem, { dueOn }) {
    state.dueOn = dueOn;
  },
});
