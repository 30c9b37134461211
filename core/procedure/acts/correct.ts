import { z } from 'zod';
import { act } from '../act.ts';
import { prose } from '../prose.ts';

/** 更正: a new version with reason and author beside the old one; nothing is overwritten (INV-1). */
export const correct = act({
  name: 'correct',
  zh: '更正',
  en: 'Correct',
  plain: { zh: '写错了就更正，原来的也留着', en: 'Set a mistake right; the old version stays' },
  cite: 'H.nothing-vanishes',
  transitions: ['T-01'],
  by: ['holder', 'petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    reason: prose(1_000),
    subject: prose(200).optional(),
    place: prose(200).optional(),
    divisionCode: z
      .string()
      .regex(/^\d{6,12}$/)
      .optional(),
    personCount: z.int().min(1).max(100_000).optional(),
  }),
  apply(state, payload) {
    if (payload.divisionCode) state.divisionCode = payload.divisionCode;
    if (payload.personCount) state.personCount = payload.personCount;
  },
});
