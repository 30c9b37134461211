import { day, dossierAct, files, form, optional, organ, text } from '../../../dossier/index.ts';
import { dayAhead, recusedOffice } from '../../record/record.ts';
import type { LetterReading } from '../letter.ts';

/** 阅: read, nothing to be done beyond the usual course. */
export const read = dossierAct({
  zh: '已阅',
  en: 'Read',
  plain: { zh: '已阅，按程序办', en: 'Read; it takes its course' },
  cite: 'R.18',
  from: ['proposed'],
  to: 'read',
  by: [{ named: 'leader' }],
  version: 1,
  payload: form({ note: optional(text('批语', 'Note', { max: 500, rows: 2 })) }),
  apply(state: LetterReading, _payload, { occurredOn }) {
    state.readOn = occurredOn;
  },
});

/** 批: a task with a date for a unit. It decides no outcome (R-REC-3). */
export const instruct = dossierAct({
  zh: '批示交办',
  en: 'Instruct',
  plain: { zh: '交给单位限期办，不改变依法结论', en: 'A task with a date for a unit; it decides no outcome' },
  cite: 'H.instruction-no-outcome',
  from: ['proposed', 'read', 'answered'],
  to: 'instructed',
  by: [{ named: 'leader' }],
  version: 1,
  payload: form({
    words: text('批示', 'Instruction', { max: 1_000 }),
    unit: organ('承办单位', 'Unit'),
    by: day('期限', 'By'),
  }),
  guard: (state: LetterReading, { unit, by }, { today, officer }) =>
    dayAhead('letter-reading.instruct.past', 'by', by, today) ??
    (state.recusedId && officer(state.recusedId)?.organId === unit
      ? recusedOffice('letter-reading.instruct', 'unit')
      : undefined),
  apply(state: LetterReading, { unit, by }, { occurredOn }) {
    state.readOn ??= occurredOn;
    state.unit = unit;
    state.by = by;
    state.instructedOn = occurredOn;
    state.organs = { unit: [unit] };
  },
});

/** 反馈. */
export const report = dossierAct({
  zh: '反馈批示',
  en: 'Report back',
  plain: { zh: '办了什么、结果怎样', en: 'What was done, and with what result' },
  cite: 'H.instruction-no-outcome',
  from: ['instructed'],
  to: 'answered',
  by: [{ part: 'unit', roles: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ done: text('办理情况', 'What was done', { max: 2_000 }), files: files('凭证材料', 'Evidence') }),
  apply(state: LetterReading, _payload, { occurredOn }) {
    state.answeredOn = occurredOn;
  },
});

/** 阅结: the leader has seen what became of it. */
export const file = dossierAct({
  zh: '阅结',
  en: 'Done with',
  plain: { zh: '看过反馈，这次阅批结束；事项照常办理', en: 'Seen; the matter itself goes on' },
  cite: 'R.18',
  from: ['read', 'answered'],
  to: 'closed',
  by: [{ named: 'leader' }, { part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ note: optional(text('批语', 'Note', { max: 500, rows: 2 })) }),
  apply() {},
});
