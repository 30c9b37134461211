import { dossierAct, form, text, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import type { Card } from '../card.ts';
import { approvalOf } from '../methods.ts';
import { nothingAsked } from './decide-extension.ts';

/** 批准督办方式. */
export const decideMethod = dossierAct({
  zh: '批准督办方式',
  en: 'Approve the method',
  plain: { zh: '同意后才能约谈、实地、联合督办', en: 'Only then an interview, a visit or joint supervision' },
  cite: 'R.40',
  from: ['issued', 'working', 'answered'],
  by: [{ part: 'keeper', roles: ['bureau-head'] }, { named: 'approver' }],
  version: 1,
  payload: form({ granted: yesNo('同意', 'Granted'), note: text('意见', 'Answer', { max: 1_000, rows: 3 }) }),
  ready(state: Card, { actor }) {
    if (!state.methodAsked) return nothingAsked('decideMethod');
    const leaders = approvalOf[state.methodAsked.method] === 'leader';
    const named = actor.kind === 'officer' && (state.officers.approver ?? []).includes(actor.officerId);
    if (leaders === named) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'supervision-card.decideMethod.not-yours',
      cite: 'R.40',
      what: leaders
        ? { zh: '实地和联合督办由领导批准。', en: 'A leader approves visits and joint supervision.' }
        : { zh: '约谈由信访局负责人批准。', en: 'The head of the bureau approves an interview.' },
      way: leaders
        ? { zh: '请所报的领导批。', en: 'Ask the leader named.' }
        : { zh: '请局负责人批。', en: 'Ask the head.' },
    });
  },
  apply(state: Card, { granted }) {
    const { method } = state.methodAsked!;
    delete state.methodAsked;
    delete state.officers.approver;
    if (!granted) return;
    state.method = method;
    state.approved = [...new Set([...state.approved, method])];
  },
});
