import { day, dossierAct, dossierNumber, form, line, matter, optional, organ, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
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
    matter: optional(matter('信访事项', 'Petition')),
    recommendation: optional(dossierNumber('哪份建议', 'Recommendation', ['recommendation'])),
    responsible: organ('责任单位', 'Responsible unit'),
    trigger: triggerField,
    clockId: optional(line('期限编号', 'Clock', { max: 60, unsaid: true })),
    lateSince: optional(day('原期限', 'The day that passed')),
    dueOn: day('反馈期限', 'Answer by'),
    wanted: text('办理要求', 'What is asked', { max: 2_000 }),
    above: optional(organ('上一级单位', 'The organ above')),
  }),
  guard: (_state, payload, context) =>
    aboutNothing(payload) ??
    dayAhead('supervision-card.issueByRule.due-past', 'dueOn', payload.dueOn, context.today) ??
    nobodyAbove('issueByRule', payload, context),
  complete: (_state, payload, context) => ({ ...payload, above: payload.above ?? aboveOf(context) }),
  apply(state: Card, { responsible, trigger, recommendation, clockId, lateSince, dueOn, above }, { occurredOn }) {
    state.organs = { responsible: [responsible], ...(above && { above: [above] }) };
    state.trigger = trigger;
    state.method = 'letter';
    state.approved = ['phone', 'letter'];
    if (recommendation) state.recommendation = recommendation;
    if (clockId && lateSince) state.clock = { id: clockId, dueOn: lateSince };
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
  },
});

/** A card is about one petition, or about one recommendation that nobody answered. */
function aboutNothing(given: { matter?: string | undefined; recommendation?: string | undefined }) {
  if ((given.matter === undefined) !== (given.recommendation === undefined)) return undefined;
  return refuse({
    kind: 'invalid',
    code: 'supervision-card.issueByRule.about',
    field: 'matter',
    cite: 'H.overdue-has-card',
    what: {
      zh: '一张卡督办一件信访事项或者一份建议。',
      en: 'A card is about one petition or about one recommendation.',
    },
    way: { zh: '请填其中一个编号。', en: 'Give the number of one of them.' },
  });
}
