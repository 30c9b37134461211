import { day, dossierAct, form, line, matter, optional, organ, text } from '../../dossier/index.ts';
import type { Card } from '../card.ts';
import { dayAhead } from '../refusals.ts';
import { triggerField } from '../triggers.ts';
import { aboveOf, nobodyAbove } from './above.ts';

/** 未办必督: a clock ran out, or the petitioner was not satisfied. The rule writes the card; nobody has to notice. */
export const issueByRule = dossierAct({
  zh: '自动发督办卡',
  en: 'Card issued by rule',
  plain: { zh: '期限已过，系统按规则发卡', en: 'A period ran out: issued by rule' },
  cite: 'H.overdue-has-card',
  from: ['none'],
  to: 'issued',
  by: [{ part: 'clock' }],
  version: 1,
  documents: ['D-26'],
  payload: form({
    problem: text('存在的问题', 'The problem', { max: 2_000 }),
    matter: matter('信访事项', 'Petition'),
    responsible: organ('责任单位', 'Responsible unit'),
    trigger: triggerField,
    clockId: optional(line('期限编号', 'Clock', { max: 60 })),
    lateSince: optional(day('原期限', 'The day that passed')),
    dueOn: day('反馈期限', 'Answer by'),
    wanted: text('办理要求', 'What is asked', { max: 2_000 }),
    above: optional(organ('上一级单位', 'The organ above')),
  }),
  guard: (_state, payload, context) =>
    dayAhead('supervision-card.issueByRule.due-past', 'dueOn', payload.dueOn, context.today) ??
    nobodyAbove('issueByRule', payload, context),
  complete: (_state, payload, context) => ({ ...payload, above: payload.above ?? aboveOf(context) }),
  apply(state: Card, { responsible, trigger, clockId, lateSince, dueOn, above }, { occurredOn }) {
    state.organs = { responsible: [responsible], ...(above && { above: [above] }) };
    state.trigger = trigger;
    state.method = 'letter';
    state.approved = ['phone', 'letter'];
    if (clockId && lateSince) state.clock = { id: clockId, dueOn: lateSince };
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
  },
});
