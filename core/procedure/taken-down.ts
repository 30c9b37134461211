import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';
import { officerId } from './parts.ts';
import type { PetitionState } from './states.ts';
import { stands } from './words.ts';

/** How somebody who does not use the own code brought it, and whether what was said was read back. */
export const brought = {
  broughtBy: z.enum(['letter', 'visit', 'phone']).optional(),
  readBack: z.boolean().optional(),
  /** The officer who wrote it down; found by itself, never typed. */
  takenBy: officerId.optional(),
};

/** An answer that an officer writes down says how it came; what was said is read back (H.read-back). */
export function guardBrought(
  name: string,
  state: PetitionState,
  given: { broughtBy?: string | undefined; readBack?: boolean | undefined; takenBy?: string | undefined },
): Refusal | undefined {
  if (!given.takenBy) return undefined;
  const where = stands(state);
  if (!given.broughtBy) {
    return unlawfulField(
      `${name}.brought-by`,
      'broughtBy',
      'H.consent',
      {
        zh: `要写明本人怎么答复的：来信、来访还是电话。这件事${where.zh}。`,
        en: `It has to say how the petitioner told it: by letter, in person or by telephone. The matter is ${where.en}.`,
      },
      { zh: '请选一种；没有本人的答复不能代填。', en: 'Choose one; nobody answers for the petitioner.' },
    );
  }
  if (given.broughtBy === 'letter' || given.readBack) return undefined;
  return unlawfulField(
    `${name}.read-back`,
    'readBack',
    'H.read-back',
    {
      zh: `当面、电话说的，要念给本人听、本人认可才能记。这件事${where.zh}。`,
      en: `What is said in person or by telephone is read back and confirmed first. The matter is ${where.en}.`,
    },
    { zh: '请念一遍，本人认可后打勾。', en: 'Read it out, and tick when it is confirmed.' },
  );
}
