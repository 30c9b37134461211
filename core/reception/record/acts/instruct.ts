import { day, dossierAct, form, organ, text } from '../../../dossier/index.ts';
import { dayAhead, type ReceptionRecord, recusedOffice, withUnits } from '../record.ts';

/** 批示 (R-REC-3): a task with a date for a unit. The outcome is decided by whoever handles the matter, by law. */
export const instruct = dossierAct({
  zh: '批示交办',
  en: 'Instruct',
  plain: { zh: '交给单位限期办，不改变依法结论', en: 'A task with a date for a unit; it decides no outcome' },
  cite: 'H.instruction-no-outcome',
  from: ['recorded', 'confirmed'],
  by: [{ named: 'leader' }, { part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    words: text('批示', 'Instruction', {
      max: 1_000,
      hint: {
        zh: '写要做什么；支持不支持由办理机关依法定',
        en: 'What is to be done; the finding is the handler’s by law',
      },
    }),
    unit: organ('承办单位', 'Unit'),
    by: day('期限', 'By'),
  }),
  guard: (state: ReceptionRecord, { unit, by }, { today, officer }) =>
    dayAhead('reception-record.instruct.past', 'by', by, today) ??
    (state.recusedId && officer(state.recusedId)?.organId === unit
      ? recusedOffice('reception-record.instruct', 'unit')
      : undefined),
  apply(state: ReceptionRecord, { unit, by }, { occurredOn }) {
    state.instructions.push({ n: state.instructions.length + 1, unit, by, since: occurredOn });
    delete state.settledOn;
    withUnits(state);
  },
});
