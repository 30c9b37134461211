import { day, dossierAct, form, officer, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, isOwn, withUnit } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { dayAhead, noLeader } from '../refusals.ts';

/** 督办批示: what follows from an answer that did not come: a last day, a leader who presses. It changes no legal outcome. */
export const direct = dossierAct({
  zh: '督办批示',
  en: 'Direct',
  plain: {
    zh: '逾期不反馈的，定新的期限、请领导牵头；不改依法的结论',
    en: 'A last day, a leader who presses; no legal outcome is changed',
  },
  cite: 'R.40',
  from: withUnit,
  by: [
    { part: 'keeper', roles: ['bureau-head'] },
    { part: 'above', roles: ['leader', 'organ-head'] },
    { named: 'lead' },
  ],
  version: 1,
  payload: form({
    instruction: text('批示', 'Direction', { max: 2_000 }),
    dueOn: day('反馈期限', 'Answer by'),
    lead: optional(officer('牵头领导', 'Lead leader')),
  }),
  ready(state: Card, { actor }) {
    if (isOwn(state) && actor.kind === 'officer' && actor.organId === state.keeperId) return ownUnit();
    if (state.escalated) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.direct.not-escalated',
      cite: 'H.card-limits',
      what: { zh: '还没有逾期升级，不用批示。', en: 'It was not escalated: there is nothing to direct.' },
      way: { zh: '期满没有反馈的，系统自动升级后再批。', en: 'When the answer is overdue the rule escalates it.' },
    });
  },
  guard(_state, { dueOn, lead, instruction }, { today, officer: who }) {
    if (lead && !who(lead)?.roles.includes('leader')) return noLeader('supervision-card.direct.no-leader', 'lead');
    return (
      dayAhead('supervision-card.direct.due-past', 'dueOn', dueOn, today) ??
      aboutMatterOnly('supervision-card', 'direct', { instruction })
    );
  },
  apply(state: Card, { dueOn, lead }) {
    state.dueOn = dueOn;
    delete state.escalated;
    if (lead) state.officers.lead = [lead];
  },
});

const ownUnit = () =>
  refuse({
    kind: 'forbidden',
    code: 'supervision-card.direct.own-unit',
    cite: 'H.supervisor-not-handler',
    what: { zh: '信访局不能批示督办自己的卡。', en: 'The bureau does not direct its own card.' },
    way: { zh: '请上一级单位批示。', en: 'The organ above directs.' },
  });
