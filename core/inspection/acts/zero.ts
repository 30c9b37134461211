import { dossierAct, form, text, tick } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import type { Task } from '../task.ts';

const statement = {
  looked: text('怎么排查的', 'How it was looked into', { max: 1_000, rows: 3 }),
  signed: tick('本人核对过，确无问题，签名负责', 'I have checked; there is nothing; I sign for it'),
};

/** 零报告: a positive statement that somebody signs for (R-ZERO-1), by the day. */
export const zero = dossierAct({
  zh: '零报告，签名',
  en: 'Zero report, signed',
  plain: { zh: '排查过、确实没有，由负责人签名', en: 'Looked into, nothing found: the head signs' },
  cite: 'H.zero-report',
  from: ['issued'],
  by: [{ part: 'unit', roles: ['organ-head', 'bureau-head'] }],
  version: 1,
  signed: true,
  documents: ['D-32'],
  payload: form(statement),
  guard(state: Task, { looked, signed }, { today, actor }) {
    if (today > state.dueOn) {
      return refuse({
        kind: 'unlawful',
        code: 'inspection-task.zero.late',
        cite: 'H.zero-report',
        what: {
          zh: `零报告截止${state.dueOn}，已经过了；过期没报的是「未报」，不是零。`,
          en: `Zero reports were due ${state.dueOn}; silence by then is "not reported", not zero.`,
        },
        way: {
          zh: '请用「迟报零报告」说明为什么晚了；有问题的照常上报。',
          en: 'File a late zero report with its reason; report problems as usual.',
        },
      });
    }
    return (
      unsigned('inspection-task.zero', signed) ??
      twice('inspection-task.zero', state, actor) ??
      aboutMatters('inspection-task.zero', { looked })
    );
  },
  apply(state: Task, _payload, { occurredOn, actor }) {
    if (actor.kind !== 'officer') return;
    const report = {
      as: 'zero' as const,
      on: occurredOn,
      late: false,
      signedBy: actor.officerId,
      problems: 0,
      zeroOn: occurredOn,
    };
    state.reports = { ...state.reports, [actor.organId]: report };
  },
});

/** 迟报零报告: filed as late, with its reason. */
export const lateZero = dossierAct({
  zh: '迟报零报告',
  en: 'Late zero report',
  plain: { zh: '过了截止才报，说明原因；记为迟报', en: 'After the day, with its reason; filed as late' },
  cite: 'H.zero-report',
  from: ['issued'],
  by: [{ part: 'unit', roles: ['organ-head', 'bureau-head'] }],
  version: 1,
  signed: true,
  documents: ['D-32'],
  payload: form({ ...statement, reason: text('为什么晚了', 'Why it is late', { max: 500, rows: 2 }) }),
  ready(state: Task, { today }) {
    if (today > state.dueOn) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'inspection-task.lateZero.not-late',
      cite: 'H.zero-report',
      what: { zh: `还没有过截止日期${state.dueOn}。`, en: `The day ${state.dueOn} has not passed.` },
      way: { zh: '请办「零报告，签名」。', en: 'Use the zero report.' },
    });
  },
  guard(state: Task, { looked, signed, reason }, { actor }) {
    return (
      unsigned('inspection-task.lateZero', signed) ??
      twice('inspection-task.lateZero', state, actor) ??
      aboutMatters('inspection-task.lateZero', { looked, reason })
    );
  },
  apply(state: Task, _payload, { occurredOn, actor }) {
    if (actor.kind !== 'officer') return;
    const report = {
      as: 'zero' as const,
      on: occurredOn,
      late: true,
      signedBy: actor.officerId,
      problems: 0,
      zeroOn: occurredOn,
    };
    state.reports = { ...state.reports, [actor.organId]: report };
  },
});

function unsigned(code: string, signed: boolean): Refusal | undefined {
  if (signed) return undefined;
  return refuse({
    kind: 'invalid',
    code: `${code}.unsigned`,
    field: 'signed',
    cite: 'H.zero-report',
    what: { zh: '零报告要负责人签名，没有签名不算报。', en: 'A zero report counts only when the head signs for it.' },
    way: { zh: '核对过再勾签名；没把握的先排查。', en: 'Check, then sign; look into it first if unsure.' },
  });
}

function twice(code: string, state: Task, actor: { kind: string; organId?: string }): Refusal | undefined {
  const earlier = actor.organId === undefined ? undefined : state.reports[actor.organId];
  if (!earlier) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${code}.reported`,
    cite: 'H.zero-report',
    what:
      earlier.as === 'problems'
        ? {
            zh: `本单位${earlier.on}报过${earlier.problems}项问题，不能再报零。`,
            en: `Your unit reported ${earlier.problems} problems on ${earlier.on}; zero no longer fits.`,
          }
        : { zh: `本单位${earlier.on}已报过零。`, en: `Your unit filed a zero report on ${earlier.on}.` },
    way: { zh: '又发现问题的，随时「有问题，上报」。', en: 'Whatever is found later can be reported at any time.' },
  });
}
