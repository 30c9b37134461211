import { z } from 'zod';
import { act } from '../act.ts';
import { takeOver } from '../transfer.ts';

/** 签收: the receiver takes the matter over; from here it is the one holder (INV-5). */
export const signFor = act({
  name: 'signFor',
  zh: '签收',
  en: 'Sign for it',
  plain: { zh: '收下，由本单位负责', en: 'Take it over' },
  cite: 'H.first-holder',
  transitions: ['T-03', 'T-05', 'T-06', 'T-11'],
  by: ['receiver'],
  version: 1,
  documents: [],
  payload: z.strictObject({}),
  apply(state, _payload, { occurredOn }) {
    takeOver(state, occurredOn);
  },
});
