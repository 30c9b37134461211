import { day, dossierAct, form, text, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import type { Charge } from '../charge.ts';
import { notNow } from '../refusals.ts';

/** 申请展期. */
export const askExtension = dossierAct({
  zh: '申请展期',
  en: 'Ask for more time',
  plain: { zh: '写明还差什么；由批准包案的党委政府另一位领导批', en: 'What is lacking; another leader decides' },
  cite: 'H.charge-limits',
  from: ['active'],
  by: [{ named: 'leader' }],
  version: 1,
  payload: form({ to: day('展到', 'Until'), reason: text('原因', 'Reason', { max: 1_000 }) }),
  ready: (state: Charge) =>
    state.extensionAsked
      ? notNow(
          'askExtension',
          'waiting',
          { zh: '前一次申请还没有批复。', en: 'An earlier request waits for its answer.' },
          { zh: '请等批复。', en: 'Wait for it.' },
        )
      : undefined,
  guard(state: Charge, { to, reason }, { today }) {
    if (to > today && to > (state.deadline ?? today)) return aboutMatterOnly('charge', 'askExtension', { reason });
    return refuse({
      kind: 'invalid',
      code: 'charge.askExtension.not-later',
      field: 'to',
      cite: 'H.charge-limits',
      what: {
        zh: `要晚于现在的期限${state.deadline}，也要在今天以后。`,
        en: `It has to lie after ${state.deadline} and today.`,
      },
      way: { zh: '请改日期。', en: 'Give a later day.' },
    });
  },
  apply(state: Charge, { to }, { occurredOn }) {
    state.extensionAsked = { on: occurredOn, to };
  },
});

/** 批复展期: never by the leader who asked. */
export const decideExtension = dossierAct({
  zh: '批复展期',
  en: 'Decide on more time',
  plain: { zh: '同意的，化解期限随之改', en: 'Granted, the day moves' },
  cite: 'H.charge-limits',
  from: ['active'],
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  payload: form({ granted: yesNo('同意展期', 'Granted'), note: text('批复意见', 'Answer', { max: 1_000, rows: 3 }) }),
  ready(state: Charge, { actor }) {
    if (!state.extensionAsked) {
      return notNow(
        'decideExtension',
        'nothing-asked',
        { zh: '没有待批的申请。', en: 'Nothing was asked for.' },
        { zh: '等提出申请后再批。', en: 'It can be decided once it is asked for.' },
      );
    }
    if (actor.kind !== 'officer' || !(state.officers.leader ?? []).includes(actor.officerId)) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'charge.decideExtension.own',
      cite: 'H.charge-limits',
      what: { zh: '包案领导不能批自己的展期。', en: 'The leader in charge does not grant their own request.' },
      way: { zh: '请另一位领导批。', en: 'Another leader decides.' },
    });
  },
  guard: (state: Charge, { granted }, { today }) =>
    granted ? dayAhead('charge.decideExtension.day-past', 'granted', state.extensionAsked!.to, today) : undefined,
  apply(state: Charge, { granted }) {
    const { to } = state.extensionAsked!;
    delete state.extensionAsked;
    if (!granted) return;
    state.deadline = to;
    state.extended = true;
  },
});
