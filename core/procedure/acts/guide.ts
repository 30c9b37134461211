import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { bureauRoutes } from '../transfer.ts';

const named = { name: 'guide', zh: '引导', en: 'redirect' };

/** 告知去向 (Art. 23.2): a direct petition that belongs to neither this organ nor its system. */
export const guide = act({
  name: 'guide',
  zh: '告知去向',
  en: 'Tell where to go',
  plain: { zh: '不归本单位和本系统管，告诉该去哪里', en: 'Not ours and not our system: say where to go' },
  cite: 'R.23.2',
  transitions: ['T-12'],
  by: ['holder'],
  version: 1,
  documents: ['D-07'],
  payload: z.strictObject({
    body: prose(200),
    address: prose(300),
    phone: prose(60).optional(),
    reason: prose(2_000),
    delivery,
  }),
  ready(state, context) {
    if (!bureauRoutes(state, context)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'guide.bureau-routes',
      cite: 'R.22',
      what: {
        zh: '信访局收到的要转送或交办，不能只让本人去别处（第22条）。',
        en: 'What the bureau received is forwarded or assigned; sending the person elsewhere is not enough (Art. 22).',
      },
      way: { zh: '请转送或交办给有权处理的单位。', en: 'Forward or assign it to the competent organ.' },
    });
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
