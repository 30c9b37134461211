import { day, dossierAct, form, line, optional, organ, rows, text, yesNo } from '../../dossier/index.ts';
import { no, runners, type Session } from '../session.ts';

/** 带入上次任务: open tasks of earlier sessions stand first on each agenda until they are done; by rule. */
export const carryOver = dossierAct({
  zh: '带入上次任务',
  en: 'Carry over tasks',
  plain: { zh: '没办完的任务自动排在最前', en: 'Open tasks come first, by themselves' },
  cite: 'H.conference-task',
  from: ['gathering', 'called', 'held'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    tasks: rows(
      '上次任务',
      'Tasks',
      {
        task: line('任务编号', 'Task', { max: 40 }),
        what: text('事项', 'What', { max: 2_000 }),
        unit: organ('责任单位', 'Responsible unit'),
        dueOn: day('期限', 'By'),
        done: yesNo('是否办结', 'Done'),
      },
      { min: 0, max: 200 },
    ),
  }),
  apply(state: Session, { tasks }) {
    const gone = new Set(state.carried.filter((one) => one.gone).map(({ task }) => task));
    state.carried = tasks.map(({ task, unit, dueOn, done }) => ({
      task,
      unitId: unit,
      dueOn,
      done,
      ...(gone.has(task) && { gone: true as const }),
    }));
  },
});

/** 过上次任务: before anything new. */
export const goThrough = dossierAct({
  zh: '过上次任务',
  en: 'Go through a task',
  plain: { zh: '先过上次没办完的：进展，或新的期限', en: 'First what is still open: progress, or a new day' },
  cite: 'H.conference-task',
  from: ['held'],
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    task: line('任务编号', 'Task', { max: 40 }),
    report: text('进展和意见', 'Progress', { max: 2_000 }),
    newDay: optional(day('新的期限', 'New day', { hint: { zh: '不改期限的不填', en: 'Empty: the day stays' } })),
  }),
  guard(state: Session, { task, newDay }, { today }) {
    if (!state.carried.some((one) => one.task === task && !one.done)) {
      return no(
        'goThrough',
        ['invalid', 'no-such-task', 'H.form'],
        { zh: '没有这个未完的任务。', en: 'No open task has this number.' },
        { zh: '请按「上次任务」里的编号填。', en: 'Copy the number from the list of tasks.' },
        'task',
      );
    }
    if (newDay === undefined || newDay > today) return undefined;
    return no(
      'goThrough',
      ['invalid', 'due-past', 'H.conference-task'],
      { zh: `新的期限${newDay}已经到了。`, en: `The new day ${newDay} has come already.` },
      { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      'newDay',
    );
  },
  apply(state: Session, { task }) {
    for (const one of state.carried) if (one.task === task) one.gone = true;
  },
});
