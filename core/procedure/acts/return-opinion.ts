import { z } from 'zod';
import { act } from '../act.ts';
import { prose } from '../prose.ts';

/** 退回修改: the responsible person does not sign yet, and says why. */
export const returnOpinion = act({
  name: 'returnOpinion',
  zh: '退回修改',
  en: 'Return for changes',
  plain: { zh: '暂不签发，写明要改什么', en: 'Not signed yet: say what to change' },
  cite: 'R.32',
  transitions: ['T-26'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000) }),
  apply(state) {
    delete state.submittedOn;
    delete state.submittedBy;
    delete state.executeBy;
    // What was not signed was never said.
    state.requests = state.requests.map(({ no }) => ({ no, hasBasis: false }));
  },
});
