import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { evaluationWindow } from '../periods.ts';
import { prose } from '../prose.ts';
import { stands } from '../words.ts';

const satisfaction = z.enum(['satisfied', 'basically', 'dissatisfied']);

/** 评价 (Art. 21): the petitioner's own word on office and organ, with the own code only. Silence is never satisfaction. */
export const evaluate = act({
  name: 'evaluate',
  zh: '评价',
  en: 'Evaluate',
  plain: { zh: '说说办得怎么样，可改一次', en: 'Say how it went; may be changed once' },
  cite: 'R.21',
  transitions: ['T-29'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-35'],
  payload: z.strictObject({
    office: satisfaction,
    organ: satisfaction,
    solved: z
      .array(z.strictObject({ request: z.int().min(1).max(20), solved: z.enum(['yes', 'partly', 'no']) }))
      .max(20)
      .default([]),
    comment: prose(2_000).optional(),
  }),
  ready(state, { today, calendar }) {
    if (!state.servedOn) {
      return refuse({
        kind: 'unlawful',
        code: 'evaluate.nothing-served',
        cite: 'R.21',
        what: {
          zh: '书面答复还没有送到，现在评价早了。',
          en: 'The written answer has not been served; it is early to evaluate.',
        },
        way: { zh: '送达以后30日内都可以评价。', en: 'You can evaluate within 30 days of service.' },
      });
    }
    if (state.evaluations >= 2) {
      return refuse({
        kind: 'unlawful',
        code: 'evaluate.changed-already',
        cite: 'R.21',
        what: {
          zh: `评价只能改一次，${state.evaluatedOn}已经改过。这件事${stands(state).zh}。`,
          en: `An evaluation may be changed once, and was on ${state.evaluatedOn}. The matter is ${stands(state).en}.`,
        },
        way: { zh: '还有不满意的，可以反映办理中的问题。', en: 'You can still complain about the handling.' },
      });
    }
    const { due } = evaluationWindow(state.servedOn, calendar);
    if (today > due) {
      return refuse({
        kind: 'unlawful',
        code: 'evaluate.after-due',
        cite: 'R.21',
        what: {
          zh: `评价的最后一天是${due}（送达后30日）；这件事${stands(state).zh}。`,
          en: `The last day to evaluate was ${due} (30 days after service); the matter is ${stands(state).en}.`,
        },
        way: {
          zh: '不评价不算满意；仍可反映办理中的问题。',
          en: 'No evaluation does not count as satisfied; you can still complain about the handling.',
        },
        data: { due },
      });
    }
    return undefined;
  },
  guard(state, { solved }) {
    const stray = solved.find(
      ({ request }, i) =>
        !state.requests.some(({ no }) => no === request) || solved.findIndex((one) => one.request === request) !== i,
    );
    if (!stray) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'evaluate.stray-request',
      field: 'solved',
      cite: 'H.form',
      what: {
        zh: `没有第${stray.request}项诉求，或说了两遍。`,
        en: `There is no request ${stray.request}, or it was judged twice.`,
      },
      way: { zh: '请一项诉求选一次。', en: 'Choose once for each request.' },
    });
  },
  apply(state, { office, organ }, { occurredOn }) {
    state.evaluations += 1;
    state.evaluatedOn = occurredOn;
    if ([office, organ].includes('dissatisfied')) state.dissatisfied = true;
    else delete state.dissatisfied;
  },
});
