import { dossierAct, form } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, withUnit } from '../card.ts';
import { isDueUp } from '../escalation.ts';

/** 升级: no answer by the day. First to the head of the bureau; again, before a leader and the joint conference. */
export const escalate = dossierAct({
  zh: '逾期升级',
  en: 'Escalate',
  plain: {
    zh: '逾期不反馈：先报局负责人，再报领导和联席会议',
    en: 'No answer: to the head, then to a leader and the conference',
  },
  cite: 'H.card-limits',
  from: withUnit,
  by: [{ part: 'clock' }, { part: 'keeper', roles: ['supervisor'] }],
  version: 1,
  payload: form({}),
  ready(state: Card, { today, calendar }) {
    if (isDueUp(state, today, calendar)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.escalate.not-due',
      cite: 'H.card-limits',
      what: state.escalated
        ? { zh: '已经升级，正等处理。', en: 'It was escalated and waits for a decision.' }
        : { zh: `反馈期限${state.dueOn}还没有过。`, en: `The day for the answer, ${state.dueOn}, has not passed.` },
      way: { zh: '期满没有反馈的，系统自动升级。', en: 'When the day passes without an answer, it is done by rule.' },
    });
  },
  apply(state: Card, _payload, { occurredOn }) {
    state.level = state.level === 0 ? 1 : 2;
    state.escalated = { on: occurredOn, dueOn: state.dueOn };
  },
});
