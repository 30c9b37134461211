import { day, dossierAct, form, officers, optional, rows, text } from '../../dossier/index.ts';
import { answering, type Card, handledBy } from '../card.ts';
import { aboutMatterOnly, textsOf } from '../matter-only.ts';
import { dayAhead } from '../refusals.ts';

/** 接收并报方案: who works on it, in which steps, by which days. */
export const accept = dossierAct({
  zh: '接收并报方案',
  en: 'Take it on, with a plan',
  plain: { zh: '谁办、分几步、每步哪天前', en: 'Who works on it, in which steps, by which days' },
  cite: 'R.40',
  from: ['issued'],
  to: 'working',
  by: [{ part: 'responsible', roles: answering }],
  version: 1,
  payload: form({
    team: optional(officers('工作专班', 'Team')),
    plan: rows('处置方案', 'Plan', { step: text('步骤', 'Step', { max: 500, rows: 2 }), by: day('期限', 'By') }),
  }),
  guard(_state, { plan }, { today }) {
    for (const [i, { by }] of plan.entries()) {
      const past = dayAhead('supervision-card.accept.step-past', `plan.${i}.by`, by, today);
      if (past) return past;
    }
    return aboutMatterOnly('supervision-card', 'accept', textsOf('plan', plan, 'step'));
  },
  apply(state: Card, { team }, { occurredOn, actor }) {
    state.acceptedOn = occurredOn;
    if (team && team.length > 0) state.officers.team = team;
    handledBy(state, actor);
  },
});
