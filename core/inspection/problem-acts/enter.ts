import { dossierAct, dossierNumber, form, optional, organ } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { problemFields } from '../fields.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** 列入台账: by rule when a unit reports it, or by hand. */
export const enter = dossierAct({
  zh: '列入台账',
  en: 'Enter it in the ledger',
  plain: { zh: '定责任单位、措施和期限', en: 'With a unit, a measure and a day' },
  cite: 'H.problem-ledger',
  from: ['none'],
  to: 'open',
  by: [{ part: 'keeper', roles: [...keeping] }, { part: 'clock' }],
  version: 1,
  payload: form({
    ...problemFields,
    finder: optional(organ('排查单位', 'Found by')),
    task: optional(dossierNumber('排查任务', 'Inspection', ['inspection-task'])),
  }),
  guard(_state, { dueOn, problem, place, cause, claims, basis, measure }, { today, actor }) {
    // What a unit reported is entered as it stands, an early day included: it is late from the first.
    if (dueOn <= today && actor.kind !== 'clock') {
      return refuse({
        kind: 'invalid',
        code: 'problem.enter.due-past',
        field: 'dueOn',
        cite: 'H.problem-ledger',
        what: { zh: `化解期限${dueOn}已经到了。`, en: `The day ${dueOn} has come already.` },
        way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      });
    }
    return aboutMatters('problem.enter', { problem, place, cause, claims, basis, measure });
  },
  apply(state: Problem, { responsible, finder, dueOn }, { occurredOn }) {
    state.organs = { responsible: [responsible], ...(finder && { finder: [finder] }) };
    state.startedOn = occurredOn;
    if (dueOn < occurredOn) state.dueOn = occurredOn;
    else state.dueOn = dueOn;
  },
});
