import { z } from 'zod';
import { act } from '../act.ts';
import { bureauLevels, withLevel } from '../cascade.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { guardReceiver, transferTo } from '../transfer.ts';

const named = { name: 'forward', zh: '转送', en: 'forward' };

/** 转送 (Art. 22.1–2, 23.2): to the organ of the own level that is competent, or down to a lower organ. */
export const forward = act({
  name: 'forward',
  zh: '转送',
  en: 'Forward',
  plain: { zh: '交给管这件事的单位', en: 'Hand it to the organ in charge of such matters' },
  cite: 'R.22.1',
  transitions: ['T-03', 'T-05', 'T-11'],
  by: ['holder'],
  version: 1,
  documents: ['D-08', 'D-03'],
  payload: z.strictObject({
    to: organId,
    /** The entry of the duty list (权责清单) that makes this organ competent. */
    dutyId: z.string().max(64).optional(),
    note: prose(2_000).optional(),
    feedbackWanted: z.boolean().default(true),
    delivery,
    /** Where the receiver is a petition bureau; from the directory on that day. */
    bureauLevel: z.enum(bureauLevels).optional(),
  }),
  guard: (state, payload, context) =>
    guardReceiver(named, state, payload.to, context) ?? guardDelivery(named, state, payload.delivery),
  complete: (_state, payload, context) => withLevel(payload, context),
  apply: (state, payload, { occurredOn }) => transferTo(state, 'forward', payload.to, occurredOn, payload.bureauLevel),
});
