import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';
import { takeBack } from '../transfer.ts';

/** 异议审核 (Art. 23.3): the sender verifies and agrees, or does not. */
export const decideObjection = act({
  name: 'decideObjection',
  zh: '审核异议',
  en: 'Rule on the objection',
  plain: { zh: '同意就收回，不同意就请对方办', en: 'Agree and take it back, or have them handle it' },
  cite: 'R.23.3',
  transitions: ['T-15'],
  by: ['sender'],
  version: 1,
  documents: ['D-11'],
  payload: z.strictObject({ upheld: z.boolean(), reason: prose(5_000) }),
  ready(state) {
    if (!state.coordination) return undefined;
    return notNow(
      state,
      'decideObjection.second-bounce',
      'R.24',
      {
        zh: '第二个单位也提了异议，转出单位不再裁定。',
        en: 'A second organ objects as well: the sender rules no more.',
      },
      {
        zh: '由共同上级或联席会议办「协调决定」，定了就不能再退。',
        en: 'The common superior or the joint conference decides, and that is final.',
      },
    );
  },
  apply(state, payload, { occurredOn }) {
    delete state.objectedOn;
    if (payload.upheld) takeBack(state, occurredOn);
    else state.transfer = { ...state.transfer!, mayObject: false };
  },
});
