import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 分析再次来访的原因 (R-FIRST-5): on the unit's work. */
export const analyseCause = act({
  name: 'analyseCause',
  zh: '分析再次来访的原因',
  en: 'Analyse why it came again',
  plain: { zh: '查本单位的答复和办理，不查人', en: "Looks at the unit's answer and handling, never at the person" },
  cite: 'H.second-coming',
  transitions: ['T-02'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    causes: z
      .array(z.enum(['unclear-answer', 'late', 'not-carried-out', 'wrong-route', 'attitude', 'policy', 'none-found']))
      .min(1)
      .max(7),
    measures: prose(3_000),
  }),
  ready(state) {
    if (state.overlays.includes('cause-analysis')) return undefined;
    return notNow(
      state,
      'analyseCause.none',
      'H.second-coming',
      { zh: '没有待分析的。', en: 'There is nothing to analyse.' },
      { zh: '认定为重复以后才要分析。', en: 'It follows the decision that it is a repeat.' },
    );
  },
  apply(state) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'cause-analysis');
    delete state.causeOpenedOn;
  },
});
