import { z } from 'zod';
import { act } from '../act.ts';
import { takeOver } from '../transfer.ts';

/** 异议期满视为签收: five working days have passed without signing or objecting (INV-5). */
export const lapseObjection = act({
  name: 'lapseObjection',
  zh: '异议期满，视为签收',
  en: 'Objection period over: deemed signed for',
  plain: { zh: '期满未提异议，由接收单位负责', en: 'No objection in time: the receiver holds it' },
  cite: 'R.23.3',
  transitions: ['T-14'],
  by: ['clock'],
  version: 1,
  documents: [],
  payload: z.strictObject({}),
  apply(state, _payload, { occurredOn }) {
    takeOver(state, occurredOn);
  },
});
