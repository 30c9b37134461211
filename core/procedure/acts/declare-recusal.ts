import { z } from 'zod';
import { act } from '../act.ts';
import { organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { aboveOf, flag, recusalGrounds, recusalWaits, seatOf, signsAsHead } from '../recusal.ts';

/** 自行回避 (Art. 28): an officer of the organ that handles or reviews it with a direct interest in matter or petitioner steps aside. */
export const declareRecusal = act({
  name: 'declareRecusal',
  zh: '自行回避',
  en: 'Declare an interest',
  plain: { zh: '本人或亲属有利害关系的，自己提出', en: 'Whoever has an interest says so' },
  cite: 'R.28',
  transitions: ['T-21'],
  by: ['holder', 'convener'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    ground: z.enum(recusalGrounds),
    reason: prose(3_000),
    /** The officer is the organ's responsible person: the organ above decides. */
    isHead: z.boolean().default(false),
    /** The organ that decides about the head; found in the directory, never typed. */
    aboveId: organId.optional(),
  }),
  ready: (state) => recusalWaits(state, 'declareRecusal'),
  complete(state, { aboveId: _, ...payload }, context) {
    const { actor } = context;
    // A head is one by the directory, whether or not the form says so: nobody else of the organ could decide.
    const isHead = payload.isHead || (actor.kind === 'officer' && signsAsHead(state, actor.officerId, context));
    const aboveId = isHead ? aboveOf(seatOf(state), context) : undefined;
    return { ...payload, isHead, ...(aboveId && { aboveId }) };
  },
  apply(state, payload, { occurredOn, actor }) {
    if (actor.kind !== 'officer') return;
    flag(state, { officerId: actor.officerId, on: occurredOn, ...(payload.aboveId && { aboveId: payload.aboveId }) });
  },
});
