import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 调解不成、协议未履行，恢复办理 (Art. 33): either side may; no time is gained and nothing said counts against anybody. */
export const endMediation = act({
  name: 'endMediation',
  zh: '调解不成，恢复办理',
  en: 'End the mediation, go on handling',
  plain: { zh: '谈不成或说了没做到，照常办，期限不重算', en: 'No agreement, or not kept: handled on, no new period' },
  cite: 'R.33',
  transitions: ['T-22'],
  by: ['holder', 'petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000) }),
  ready(state, { actor, today }) {
    if (state.mediation && state.phase !== 'served') return undefined;
    const kept = state.executedOn !== undefined;
    if (state.phase === 'served' && state.agreement && !kept) {
      if (actor.kind !== 'petitioner' || today > state.executeBy!) return undefined;
      return notNow(
        state,
        'endMediation.not-due',
        'R.33',
        {
          zh: `协议的履行期限${state.executeBy}还没有过。`,
          en: `The day for keeping the agreement, ${state.executeBy}, has not passed.`,
        },
        {
          zh: '过了这天还没有做到的，可以要求恢复办理。',
          en: 'If it is not kept by then, ask for the handling to go on.',
        },
        { due: state.executeBy! },
      );
    }
    return notNow(
      state,
      'endMediation.none',
      'R.33',
      {
        zh: '没有进行中的调解，也没有未履行的协议。',
        en: 'There is no mediation, nor an agreement that was not kept.',
      },
      { zh: '双方自愿的，可以先「组织调解、和解」。', en: 'Where both sides want it, mediation can be begun.' },
    );
  },
  apply(state) {
    if (state.agreement) {
      state.phase = 'investigating';
      state.evaluations = 0;
      for (const key of ['agreement', 'servedOn', 'executeBy', 'evaluatedOn'] as const) delete state[key];
    }
    delete state.mediation;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'mediating' && overlay !== 'executing');
  },
});
