import { dossierAct, form, rows } from '../../dossier/index.ts';
import { aboutMatters } from '../about-matters.ts';
import { problemFields } from '../fields.ts';
import type { Task } from '../task.ts';

/** 上报问题: each becomes an entry of the ledger of problems. A late report is filed and says so. */
export const report = dossierAct({
  zh: '有问题，上报',
  en: 'Report problems',
  plain: { zh: '一项一行，写措施和期限；晚报照记', en: 'One a row, with measure and day; late ones are filed as late' },
  cite: 'H.zero-report',
  // What is found is never refused: after the end it is late, and the unit stays written down as not reported.
  from: ['issued', 'ended'],
  by: [{ part: 'unit', roles: ['organ-handler', 'organ-head', 'clerk', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  documents: ['D-32'],
  payload: form({ problems: rows('问题', 'Problems', problemFields, { min: 1, max: 20 }) }),
  guard(_state, { problems }) {
    for (const [i, { problem, place, cause, claims, basis, measure }] of problems.entries()) {
      const texts = { problem, place, cause, claims, basis, measure };
      const named = Object.fromEntries(Object.entries(texts).map(([field, text]) => [`problems.${i}.${field}`, text]));
      const refusal = aboutMatters('inspection-task.report', named);
      if (refusal) return refusal;
    }
    return undefined;
  },
  apply(state: Task, { problems }, { occurredOn, actor }) {
    if (actor.kind !== 'officer') return;
    const earlier = state.reports[actor.organId];
    state.reports = {
      ...state.reports,
      [actor.organId]: {
        as: 'problems',
        on: earlier?.on ?? occurredOn,
        late: earlier?.late ?? occurredOn > state.dueOn,
        signedBy: actor.officerId,
        problems: (earlier?.problems ?? 0) + problems.length,
        ...(earlier?.zeroOn && { zeroOn: earlier.zeroOn }),
      },
    };
  },
});
