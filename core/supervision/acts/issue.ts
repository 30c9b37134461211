import { day, dossierAct, form, matter, organ, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, methodField, triggerField } from '../card.ts';

/** 发督办卡 (Art. 40): by hand, or by rule where a clock ran out. */
export const issue = dossierAct({
  zh: '发督办卡',
  en: 'Issue a supervision card',
  plain: { zh: '催办并核实，限期书面反馈', en: 'Press and verify; an answer in writing by a date' },
  cite: 'R.40',
  from: ['none'],
  to: 'issued',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-head'] }, { part: 'clock' }],
  version: 1,
  documents: ['D-26'],
  payload: form({
    problem: text('存在的问题', 'The problem', { max: 2_000 }),
    matter: matter('信访事项', 'Petition'),
    responsible: organ('责任单位', 'Responsible unit'),
    trigger: triggerField,
    method: methodField,
    dueOn: day('反馈期限', 'Answer by'),
    wanted: text('办理要求', 'What is asked', { max: 2_000 }),
  }),
  guard(_state, { dueOn, method }, { today, actor }) {
    if (dueOn <= today) {
      return refuse({
        kind: 'invalid',
        code: 'supervision-card.issue.due-past',
        field: 'dueOn',
        cite: 'R.40',
        what: { zh: `反馈期限${dueOn}已经到了。`, en: `The day for the answer, ${dueOn}, has come already.` },
        way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      });
    }
    const needsHead = method === 'on-site' || method === 'joint' || method === 'interview';
    if (!needsHead || actor.kind === 'clock' || actor.role === 'bureau-head') return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'supervision-card.issue.method-needs-head',
      field: 'method',
      cite: 'R.40',
      what: {
        zh: '约谈、实地和联合督办须由负责人批准。',
        en: 'An interview, a visit on site and joint supervision need the head.',
      },
      way: {
        zh: '请负责人发卡，或先用电话、书面督办。',
        en: 'The head issues it; or begin by telephone or in writing.',
      },
    });
  },
  apply(state: Card, { responsible, trigger, method, dueOn }, { occurredOn }) {
    state.organs = { responsible: [responsible] };
    state.trigger = trigger;
    state.method = method;
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
  },
});
