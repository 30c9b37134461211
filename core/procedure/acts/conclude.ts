import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { leaveBeside } from '../beside.ts';

/** 签发处理意见 (Art. 32): the organ's responsible person signs what the handler submitted. */
export const conclude = act({
  name: 'conclude',
  zh: '签发处理意见',
  en: 'Sign the opinion',
  plain: { zh: '书面答复，编号盖章', en: 'The written answer, numbered and sealed' },
  cite: 'R.32',
  transitions: ['T-26'],
  by: ['holder'],
  version: 1,
  documents: ['D-14'],
  payload: z.strictObject({}),
  ready(state, { actor }) {
    if (actor.kind === 'officer' && actor.officerId === state.submittedBy) {
      return refuse({
        kind: 'forbidden',
        code: 'conclude.own-opinion',
        cite: 'H.signed-by-another',
        what: { zh: '送签的人不能自己签发。', en: 'Whoever submitted the opinion does not sign it.' },
        way: { zh: '请本单位另一位负责人签发。', en: 'Another responsible person of the organ signs.' },
      });
    }
    return undefined;
  },
  apply(state, _payload, { occurredOn }) {
    state.decidedOn = occurredOn;
    delete state.answerTranslatedOn;
    leaveBeside(state);
    state.overlays = state.overlays.filter((overlay) => overlay !== 'redo');
  },
});
