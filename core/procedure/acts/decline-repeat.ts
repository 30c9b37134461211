import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { unlawfulField } from '../not-now.ts';
import { day, delivery, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'declineRepeat', zh: '不再受理', en: 'decline anew' };

/** 不再受理 (Art. 36.3): a re-review opinion stands on the same facts and reasons. */
export const declineRepeat = act({
  name: 'declineRepeat',
  zh: '不再受理',
  en: 'No longer accept',
  plain: { zh: '复核意见已作出，说明原因和出路', en: 'A re-review opinion stands: say so, and what remains' },
  cite: 'R.36.3',
  transitions: ['T-17'],
  by: ['holder'],
  version: 2,
  documents: ['D-06'],
  payload: z.strictObject({
    rereviewNumber: z.string().min(1).max(80),
    rereviewOn: day,
    sameFacts: prose(5_000),
    /** The petitioner brings facts, reasons or evidence that the re-review did not know. */
    newFacts: z.boolean().default(false),
    remainingRoutes: prose(2_000),
    /** The opinion itself, where it is not one of this system. */
    fileIds,
    delivery,
  }),
  guard(state, payload, { today }) {
    if (payload.newFacts) {
      return unlawfulField(
        'declineRepeat.new-facts',
        'newFacts',
        'R.36.3',
        { zh: '有新的事实和理由，不属于不再受理。', en: 'There are new facts and reasons: it is accepted.' },
        { zh: '请受理并调查新的部分。', en: 'Accept it and look into what is new.' },
      );
    }
    if (payload.rereviewOn > today) {
      return refuse({
        kind: 'invalid',
        code: 'declineRepeat.rereview-in-future',
        field: 'rereviewOn',
        cite: 'R.36.3',
        what: {
          zh: `复核意见的日期${payload.rereviewOn}还没有到。`,
          en: `The day of the re-review opinion, ${payload.rereviewOn}, is still to come.`,
        },
        way: {
          zh: '复核意见作出以后才能不再受理；请核对文号和日期。',
          en: 'Only an opinion already issued closes the matter: check its number and date.',
        },
      });
    }
    return guardDelivery(named, state, payload.delivery);
  },
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
