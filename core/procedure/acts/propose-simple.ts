import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { notSimple, simpleChecks } from '../simple.ts';
import { bureauRoutes } from '../transfer.ts';

/** 提议简易办理 (Measures, Art. 4): the bureau marks it; whether it goes that way the competent organ decides. */
export const proposeSimple = act({
  name: 'proposeSimple',
  zh: '提议简易办理',
  en: 'Propose simplified handling',
  plain: { zh: '1个工作日内转出，由有权单位决定', en: 'Passed on within 1 working day; the competent organ decides' },
  cite: 'JY.4',
  transitions: ['T-20'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ ...simpleChecks }),
  ready(state, context) {
    if (state.overlays.includes('simple-proposed')) {
      return notNow(
        state,
        'proposeSimple.proposed-already',
        'JY.4',
        { zh: '已经提议简易办理。', en: 'It is proposed already.' },
        { zh: '请尽快转出，由有权单位决定。', en: 'Pass it on; the competent organ decides.' },
      );
    }
    if (bureauRoutes(state, context)) return undefined;
    return notNow(
      state,
      'proposeSimple.competent',
      'JY.4',
      { zh: '有权单位自己决定，不用提议。', en: 'The competent organ decides itself.' },
      { zh: '请直接办「简易受理」。', en: 'Accept it the simplified way.' },
    );
  },
  guard: (state, payload) => notSimple('proposeSimple', state, payload),
  apply(state) {
    state.overlays = [...state.overlays, 'simple-proposed'];
  },
});
