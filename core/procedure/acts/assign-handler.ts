import { z } from 'zod';
import { act } from '../act.ts';
import { setHandler } from '../handler.ts';
import { officerId } from '../parts.ts';

/** 指定经办人 (R-FIRST-1): one named officer of the holder. */
export const assignHandler = act({
  name: 'assignHandler',
  zh: '指定经办人',
  en: 'Name the handler',
  plain: { zh: '定一个人具体负责', en: 'One named officer sees to it' },
  cite: 'R.28',
  transitions: ['T-21'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ handlerId: officerId }),
  apply(state, payload) {
    setHandler(state, payload.handlerId);
  },
});
