import { limited } from '../../dossier/clocks.ts';
import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { answering, type Card, handledBy, withUnit } from '../card.ts';

/** 申请展期: before the day has passed, with the reason; the head of the bureau decides. */
export const askExtension = dossierAct({
  zh: '申请展期',
  en: 'Ask for more time',
  plain: { zh: '期满前申请，写明原因，信访局负责人批', en: 'Before the day, with the reason; the head decides' },
  cite: 'R.40',
  from: withUnit,
  by: [{ part: 'responsible', roles: answering }],
  version: 1,
  payload: form({ to: day('展到', 'Until'), reason: text('原因', 'Reason', { max: 1_000 }) }),
  ready(state: Card, { today }) {
    if (!state.extensionAsked && today <= state.dueOn) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.askExtension.too-late',
      cite: 'H.card-limits',
      what: state.extensionAsked
        ? { zh: '已经申请过，正等批复。', en: 'It was asked for already and waits for its answer.' }
        : { zh: `反馈期限${state.dueOn}已过，不能再展期。`, en: `The day for the answer, ${state.dueOn}, has passed.` },
      way: {
        zh: '请尽快反馈；做到哪一步可先「阶段反馈」。',
        en: 'Answer soon; an interim report may say how far it is.',
      },
    });
  },
  guard(state: Card, { to }, { calendar }) {
    const longest = limited('extendCard', state.openedOn, calendar, state.organs.responsible?.[0]).due;
    if (to > state.dueOn && to <= longest) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'supervision-card.askExtension.not-that-day',
      field: 'to',
      cite: 'H.card-limits',
      what: {
        zh: `只能展到${state.dueOn}之后、${longest}以前。`,
        en: `It can be extended past ${state.dueOn}, and to ${longest} at the latest.`,
      },
      way: { zh: '请改日期；办不完的，先反馈已办的部分。', en: 'Give another day; or answer what is done already.' },
    });
  },
  apply(state: Card, { to }, { occurredOn, actor }) {
    state.extensionAsked = { on: occurredOn, to };
    handledBy(state, actor);
  },
});
