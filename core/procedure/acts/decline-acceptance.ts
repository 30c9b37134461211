import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { unlawfulField } from '../not-now.ts';
import { day, delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'declineAcceptance', zh: '不予受理', en: 'decline' };

/** 不予受理 (Art. 19.3): the same matter is being handled below and its period has not ended. */
export const declineAcceptance = act({
  name: 'declineAcceptance',
  zh: '不予受理',
  en: 'Decline acceptance',
  plain: {
    zh: '同一件事正在别处办，说明原因和出路',
    en: 'The same matter is being handled elsewhere: say so, and the way on',
  },
  cite: 'R.19.3',
  transitions: ['T-16'],
  by: ['holder'],
  version: 2,
  documents: ['D-05'],
  payload: z.strictObject({
    /** Registration number of the matter that is being handled. */
    sameMatterAs: z.string().min(1).max(64),
    handledBy: prose(200),
    /** Last day of the period there; once it has passed, the matter is not declined any more. */
    periodEnds: day.optional(),
    reason: prose(5_000),
    delivery,
  }),
  guard(state, payload, { today }) {
    if (!payload.periodEnds || payload.periodEnds >= today) return guardDelivery(named, state, payload.delivery);
    return unlawfulField(
      'declineAcceptance.period-over',
      'periodEnds',
      'R.19.3',
      {
        zh: `那里的办理期限${payload.periodEnds}已经过了，不能再以「正在办」为由不予受理。`,
        en: `The period there ended on ${payload.periodEnds}: "being handled" is no ground any more.`,
      },
      { zh: '请受理，或督促那个单位并告知本人。', en: 'Accept it, or urge that organ and tell the person.' },
    );
  },
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
