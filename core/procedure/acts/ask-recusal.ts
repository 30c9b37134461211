import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';
import { flag, recusalGrounds, recusalWaits } from '../recusal.ts';

/** 申请回避 (Art. 28; local rules): the petitioner names an interest of the handler; until the decision that officer does nothing in the matter. */
export const askRecusal = act({
  name: 'askRecusal',
  zh: '申请回避',
  en: 'Ask for recusal',
  plain: { zh: '认为经办人有利害关系的，请单位换人', en: 'The handler has an interest: ask for another' },
  cite: 'R.28',
  transitions: ['T-21'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ ground: z.enum(recusalGrounds), reason: prose(3_000) }),
  ready(state) {
    if (state.handlerId || state.recusal) return recusalWaits(state, 'askRecusal');
    return notNow(
      state,
      'askRecusal.no-handler',
      'R.28',
      { zh: '还没有指定经办人。', en: 'No handler is named yet.' },
      {
        zh: '「指定经办人」以后，就能申请那个人回避。',
        en: 'After a handler is named, their recusal can be asked for.',
      },
    );
  },
  apply(state, _payload, { occurredOn }) {
    flag(state, { officerId: state.handlerId!, on: occurredOn });
  },
});
