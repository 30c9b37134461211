import { dossierAct, files, form, number, text, tick } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import type { Charge } from '../charge.ts';

/** 报进展: a step of the plan is done. */
export const advance = dossierAct({
  zh: '报进展',
  en: 'Report a step done',
  plain: { zh: '方案的第几步办好了，附凭证', en: 'Which step of the plan is done, with evidence' },
  cite: 'R.18',
  from: ['active'],
  by: [{ named: 'leader' }, { named: 'unitHead' }, { named: 'caseOfficer' }],
  version: 1,
  payload: form({
    step: number('第几步', 'Step', { min: 1, max: 20 }),
    what: text('办了什么', 'What was done', { max: 2_000 }),
    investigated: tick('已查清（包调查）', 'Investigated'),
    handled: tick('已办理（包处理）', 'Handled'),
    implemented: tick('已落实（包落实）', 'Carried out'),
    files: files('凭证', 'Evidence'),
  }),
  guard(state: Charge, { step, what }) {
    const one = state.plan[step - 1];
    if (one && !one.doneOn) return aboutMatterOnly('charge', 'advance', { what });
    return refuse({
      kind: 'invalid',
      code: 'charge.advance.no-such-step',
      field: 'step',
      cite: 'H.charge-limits',
      what: one
        ? { zh: `第${step}步${one.doneOn}已经报过。`, en: `Step ${step} was reported on ${one.doneOn}.` }
        : { zh: `方案只有${state.plan.length}步。`, en: `The plan has ${state.plan.length} steps.` },
      way: {
        zh: '请填还没办的一步；要加步骤的，请包案领导再「组专班、定方案」。',
        en: 'Give a step that is open; the leader may add steps.',
      },
    });
  },
  apply(state: Charge, { step, investigated, handled, implemented }, { occurredOn }) {
    state.plan[step - 1]!.doneOn = occurredOn;
    state.done = {
      investigated: state.done.investigated || investigated,
      handled: state.done.handled || handled,
      implemented: state.done.implemented || implemented,
    };
  },
});
