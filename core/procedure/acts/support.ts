import { z } from 'zod';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { day } from '../parts.ts';
import { prose } from '../prose.ts';

/** 终结后帮扶 (Art. 37.3, T-40): explanation, settlement work and aid after the procedure has ended; remaining legal routes in plain words. */
export const support = act({
  name: 'support',
  zh: '终结后帮扶',
  en: 'Help after the end',
  plain: { zh: '解释疏导、化解、生活帮扶，不因终结停止', en: 'Explanation, settlement and aid go on' },
  cite: 'R.37.3',
  transitions: ['T-40'],
  by: ['holder', 'registrar'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    helpedOn: day,
    kinds: z
      .array(z.enum(['explanation', 'settlement', 'social-aid', 'judicial-aid', 'remaining-routes']))
      .min(1)
      .max(5),
    note: prose(5_000),
  }),
  guard(state, { helpedOn }, { today }) {
    if (helpedOn <= today && helpedOn >= state.receivedOn) return undefined;
    return unlawfulField(
      'support.helped-on',
      'helpedOn',
      'R.37.3',
      { zh: '帮扶的日期不能晚于今天。', en: 'The day is not after today.' },
      { zh: '请按记录填。', en: 'Copy it from the record.' },
    );
  },
  apply(state, payload) {
    state.supportedOn = payload.helpedOn;
  },
});
