import { choice, dossierAct, form, text } from '../../../dossier/index.ts';
import { refuse } from '../../../refusal.ts';
import { isSettled, type ReceptionRecord } from '../record.ts';

/** 告知来访人 (R-REC-5): what became of each promise, kept or not. */
export const tell = dossierAct({
  zh: '告知来访人结果',
  en: 'Tell the visitor the result',
  plain: { zh: '兑现的、没兑现的，都告诉本人', en: 'What was kept and what was not' },
  cite: 'H.reception-told',
  from: ['confirmed'],
  to: 'closed',
  by: [{ part: 'keeper', roles: ['clerk', 'bureau-officer', 'bureau-head'] }, { named: 'leader' }],
  version: 1,
  payload: form({
    words: text('告知内容', 'What was told', { max: 2_000 }),
    how: choice('方式', 'How', {
      person: { zh: '当面', en: 'in person' },
      call: { zh: '电话', en: 'by telephone' },
      letter: { zh: '书面', en: 'in writing' },
    }),
  }),
  ready(state: ReceptionRecord) {
    if (isSettled(state)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'reception-record.tell.open',
      cite: 'H.promise-followed',
      what: { zh: '还有承诺或批示没有结果。', en: 'A promise or instruction is still open.' },
      way: { zh: '先由责任单位反馈每一项。', en: 'First the units report on each.' },
    });
  },
  apply(state: ReceptionRecord, _payload, { occurredOn }) {
    state.toldOn = occurredOn;
  },
});
