import { dossierAct, files, form, text, withActor } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { handling, type Problem } from '../problem-state.ts';

/** 报化解: with evidence. */
export const resolve = dossierAct({
  zh: '报化解',
  en: 'Report it solved',
  plain: { zh: '怎么解决的，附凭证；由信访局核实', en: 'How, with evidence; the bureau verifies' },
  cite: 'H.problem-ledger',
  from: ['open'],
  to: 'resolved',
  by: [{ part: 'responsible', roles: [...handling] }],
  version: 1,
  payload: form({ how: text('怎么解决的', 'How it was solved', { max: 2_000 }), files: files('凭证', 'Evidence') }),
  guard(_state, { how, files: proof }) {
    if (proof.length > 0) return aboutMatters('problem.resolve', { how });
    return refuse({
      kind: 'invalid',
      code: 'problem.resolve.no-evidence',
      field: 'files',
      cite: 'H.problem-ledger',
      what: { zh: '没有附凭证，不能报化解。', en: 'Without evidence it cannot be reported as solved.' },
      way: { zh: '请上传照片、协议、回单一类的凭证。', en: 'Upload a picture, an agreement, a receipt.' },
    });
  },
  apply(state: Problem, _payload, { occurredOn, actor }) {
    state.resolvedOn = occurredOn;
    state.workedBy = withActor(state.workedBy, actor);
  },
});
