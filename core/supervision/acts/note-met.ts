import { choice, day, dossierAct, form } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import type { Card } from '../card.ts';

/** 补办入卡: the overdue duty was met meanwhile, or fell away. The card goes on: the lateness still needs its answer. */
export const noteMet = dossierAct({
  zh: '记下已补办',
  en: 'Note that it was done',
  plain: { zh: '逾期的事已经补办；还要说明为何晚了', en: 'Done meanwhile; why it was late is still to be said' },
  cite: 'H.overdue-has-card',
  from: ['issued', 'working', 'answered'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    on: day('补办日期', 'Done on'),
    how: choice('情况', 'How', {
      met: { zh: '已补办', en: 'done, late' },
      'fell-away': {
        zh: '不用再办（事项转出、撤回或变更）',
        en: 'no longer owed: it went elsewhere, was withdrawn or changed',
      },
    }),
  }),
  ready(state: Card) {
    if (!state.dutyMet) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.noteMet.noted',
      cite: 'H.overdue-has-card',
      what: { zh: `${state.dutyMet.on}已经记下。`, en: `It was noted on ${state.dutyMet.on}.` },
      way: { zh: '不用再记；请单位说明迟办原因。', en: 'Nothing more is noted; the unit says why it was late.' },
    });
  },
  apply(state: Card, { on, how }) {
    state.dutyMet = { on, how };
  },
});
