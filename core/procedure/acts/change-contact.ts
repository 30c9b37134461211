import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';

/** Parts of how somebody can be reached. The fact names which of them changed; what they say stays with the sealed identity. */
export const contactParts = ['phone', 'email', 'address'] as const;

/** 变更联系方式: by the petitioner, with the own code. Notices are owed where there is a way to send them (Art. 23). */
export const changeContact = act({
  name: 'changeContact',
  zh: '变更联系方式',
  en: 'Change how to be reached',
  plain: { zh: '换电话、邮箱、地址，或换告知方式', en: 'Another number, address, or way of being told' },
  cite: 'R.23',
  transitions: ['T-01'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    changed: z.array(z.enum(contactParts)).max(3).default([]),
    /** How to tell there is news from now on, where that changed. */
    channel: z.enum(['portal', 'sms', 'email', 'call']).optional(),
    /** Whether messages go to the one who helped, where that changed. */
    toHelper: z.boolean().optional(),
    /** Whether there is a way to reach them now. */
    reachable: z.boolean(),
  }),
  guard(state, payload) {
    const { changed, channel, toHelper, reachable } = payload;
    if (changed.length > 0 || channel !== undefined || toHelper !== undefined || reachable !== state.reachable)
      return undefined;
    return refuse({
      kind: 'invalid',
      code: 'changeContact.nothing',
      cite: 'R.23',
      what: { zh: '没有要改的。', en: 'There is nothing to change.' },
      way: { zh: '要改哪一项就填哪一项。', en: 'Fill in what is to change.' },
    });
  },
  apply(state, { reachable }) {
    state.reachable = reachable;
  },
});
