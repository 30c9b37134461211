import { dossierAct, form, matter, optional, organ, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import type { Task } from '../task.ts';

/** 记录零报告不实 (R-ZERO-2): against the report and the unit that signed it. */
export const recordFalseZero = dossierAct({
  zh: '记录零报告不实',
  en: 'Record that a zero was false',
  plain: { zh: '后来发现当时有问题，记在报告上', en: 'There had been a problem: it is noted on the report' },
  cite: 'H.zero-report',
  from: ['issued', 'ended'],
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    unit: organ('单位', 'Unit'),
    found: text('后来发现的问题', 'What was found', { max: 1_000, rows: 3 }),
    matter: optional(matter('有关的信访事项', 'Petition about it')),
  }),
  guard(state: Task, { unit, found }) {
    if (state.reports[unit]?.zeroOn && !state.falseZeros.includes(unit))
      return aboutMatters('inspection-task.recordFalseZero', { found });
    return refuse({
      kind: 'unlawful',
      code: 'inspection-task.recordFalseZero.no-zero',
      field: 'unit',
      cite: 'H.zero-report',
      what: state.falseZeros.includes(unit)
        ? { zh: '这个单位的零报告已经记过不实。', en: 'That is recorded of this unit already.' }
        : { zh: '这个单位这次没有报零。', en: 'This unit filed no zero report here.' },
      way: { zh: '请从报零的单位里选。', en: 'Choose a unit that reported zero.' },
    });
  },
  apply(state: Task, { unit }) {
    state.falseZeros = [...state.falseZeros, unit];
  },
});
