import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { bureauLevels, withLevel } from '../cascade.ts';
import { guardDelivery } from '../delivery.ts';
import { day, delivery, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { guardReceiver, transferTo } from '../transfer.ts';

const named = { name: 'assign', zh: '交办', en: 'assign' };

/** 交办 (Art. 22.3): an important matter whose result has to come back by a set day. */
export const assign = act({
  name: 'assign',
  zh: '交办',
  en: 'Assign',
  plain: { zh: '限期办，并要报结果', en: 'To be done by a date, with the result reported' },
  cite: 'R.22.3',
  transitions: ['T-06', 'T-11'],
  by: ['holder'],
  version: 1,
  documents: ['D-09', 'D-03'],
  payload: z.strictObject({
    to: organId,
    reportBy: day,
    points: prose(2_000),
    dutyId: z.string().max(64).optional(),
    delivery,
    /** Where the receiver is a petition bureau; from the directory on that day. */
    bureauLevel: z.enum(bureauLevels).optional(),
  }),
  guard(state, payload, context) {
    if (payload.reportBy <= context.today) {
      return refuse({
        kind: 'invalid',
        code: 'assign.report-by-past',
        field: 'reportBy',
        cite: 'R.22.3',
        what: {
          zh: `报结果的期限${payload.reportBy}已经到了。`,
          en: `The day for the report, ${payload.reportBy}, has come already.`,
        },
        way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      });
    }
    if (state.phase === 'transferring' && payload.to !== state.transfer!.to) {
      return refuse({
        kind: 'unlawful',
        code: 'assign.in-transit-elsewhere',
        field: 'to',
        cite: 'R.23.3',
        what: {
          zh: '已经转给别的单位，等它签收或提出异议，不能中途改交。',
          en: 'It is on its way to another organ, which has to sign for it or object first.',
        },
        way: {
          zh: '可以对同一单位由转送改为交办。',
          en: 'You can turn the transfer to that same organ into an assignment.',
        },
      });
    }
    return guardReceiver(named, state, payload.to, context) ?? guardDelivery(named, state, payload.delivery);
  },
  complete: (_state, payload, context) => withLevel(payload, context),
  apply(state, payload, { occurredOn }) {
    transferTo(state, 'assign', payload.to, occurredOn, payload.bureauLevel);
    state.transfer = { ...state.transfer!, reportBy: payload.reportBy };
    state.assigned = { to: payload.to, on: occurredOn };
    state.reportBy = payload.reportBy;
  },
});
