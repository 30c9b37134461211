import { dossierAct, form, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { silent, type Task } from '../task.ts';

/** 收齐结束: whoever said nothing is written down as not reported. */
export const end = dossierAct({
  zh: '结束本次排查',
  en: 'End the inspection',
  plain: { zh: '未报的单位记为「未报」，不算零', en: 'Who said nothing is "not reported", never zero' },
  cite: 'H.zero-report',
  from: ['issued'],
  to: 'ended',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ note: optional(text('说明', 'Note', { max: 1_000, rows: 3 })) }),
  ready(state: Task, { today, organs }) {
    const waiting = silent(state);
    if (waiting.length === 0 || today > state.dueOn) return undefined;
    const names = waiting.map((id) => organs.get(id)?.nameZh ?? id);
    return refuse({
      kind: 'unlawful',
      code: 'inspection-task.end.early',
      cite: 'H.zero-report',
      what: {
        zh: `还有${names.length}家没报，截止${state.dueOn}：${names.join('、')}。`,
        en: `${names.length} units have until ${state.dueOn}: ${names.join(', ')}.`,
      },
      way: { zh: '请等它们报，或过了截止再结束。', en: 'Wait for them, or end it after the day.' },
    });
  },
  guard: (_state, { note }) => aboutMatters('inspection-task.end', { note }),
  apply(state: Task) {
    state.missing = silent(state);
  },
});
