import { dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { answering, type Card, handledBy, withUnit } from '../card.ts';

/** 说明迟办原因: the overdue duty was met meanwhile, so a short answer is enough: why late, and what changes. */
export const explainLateness = dossierAct({
  zh: '说明迟办原因',
  en: 'Explain the lateness',
  plain: { zh: '已经补办的，简要说明为何晚了、怎么改', en: 'Done meanwhile: why it was late, and what changes' },
  cite: 'R.40',
  from: withUnit,
  to: 'answered',
  by: [{ part: 'responsible', roles: answering }],
  version: 1,
  payload: form({
    reason: text('迟办原因', 'Why it was late', { max: 1_000, rows: 3 }),
    change: text('怎么避免', 'What changes', { max: 1_000, rows: 3 }),
  }),
  ready(state: Card) {
    if (state.dutyMet) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.explainLateness.not-done',
      cite: 'R.40',
      what: {
        zh: '逾期的事还没有办，不能只说明原因。',
        en: 'What is overdue is not done: an explanation is not enough.',
      },
      way: {
        zh: '请先办；办好后系统自动记上，或全面书面反馈。',
        en: 'Do it first, the card then notes it; or answer in full.',
      },
    });
  },
  apply(state: Card, _payload, { occurredOn, actor }) {
    state.answeredOn = occurredOn;
    state.done = { investigated: true, handled: true, implemented: true };
    delete state.extensionAsked;
    handledBy(state, actor);
  },
});
