import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { prose } from '../prose.ts';
import { cameBack, restoreReturned } from '../returned.ts';
import { stands } from '../words.ts';

/** 更正退件登记: the return was written down by mistake; a new fact says so, and what counted before counts again (INV-1). */
export const correctReturn = act({
  name: 'correctReturn',
  zh: '更正退件登记',
  en: 'Correct a recorded return',
  plain: { zh: '退件登错了，改回来，原记录也留着', en: 'It did not come back after all; both records stay' },
  cite: 'H.nothing-vanishes',
  transitions: ['T-27'],
  by: ['poster'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    /** Number of the act that made the letter. */
    letter: z.int().min(1),
    reason: prose(500),
  }),
  ready(state) {
    if (cameBack(state).length > 0) return undefined;
    return notNow(
      state,
      'correctReturn.none',
      'H.nothing-vanishes',
      { zh: '没有可以更正的退件登记。', en: 'No recorded return is left to correct.' },
      {
        zh: '已经另行送达的，以送达登记为准。',
        en: 'Where the letter has been served since, that record stands.',
      },
    );
  },
  guard(state, payload, { actor }): Refusal | undefined {
    const letter = cameBack(state).find(({ seq }) => seq === payload.letter);
    if (letter && actor.kind === 'officer' && letter.organId === actor.organId) return undefined;
    return unlawfulField(
      'correctReturn.no-such-letter',
      'letter',
      'H.nothing-vanishes',
      {
        zh: `这份文书没有登记过退件，或者不是本单位寄出的（这件事${stands(state).zh}）。`,
        en: `No return of that letter is on record for this organ; the matter is ${stands(state).en}.`,
      },
      { zh: '请从列出的文书里选。', en: 'Choose one of those listed.' },
    );
  },
  apply: (state, { letter }) => restoreReturned(state, letter),
});
