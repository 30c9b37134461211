import { z } from 'zod';
import { termsOfField } from '../../law/route-limits.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { guardTerm, routeTerm, withLastDay } from '../route-term.ts';
import { bureauRoutes } from '../transfer.ts';

const named = { name: 'guideLitigation', zh: '引导', en: 'guide the visitor' };

/** 涉法涉诉来访引导 (Art. 20, 22): a visitor about litigation rights is told at once where to go. */
export const guideLitigation = act({
  name: 'guideLitigation',
  zh: '涉法涉诉来访引导',
  en: 'Guide a visit about litigation',
  plain: { zh: '当场说明该找哪个政法机关', en: 'Say at once which organ of the law to go to' },
  cite: 'R.22',
  transitions: ['T-08'],
  by: ['holder'],
  version: 1,
  documents: ['D-07'],
  payload: z.strictObject({
    field: z.enum(['court', 'procuratorate', 'police', 'justice']),
    body: prose(200),
    address: prose(300),
    phone: prose(60).optional(),
    reason: prose(3_000),
    ...routeTerm,
    delivery,
  }),
  ready(state, context) {
    if (!bureauRoutes(state, context)) {
      return notNow(
        state,
        'guideLitigation.bureau',
        'R.22',
        { zh: '由信访局办。', en: 'This is for the bureau.' },
        { zh: '有权处理的单位请「告知法定途径」。', en: 'The competent organ leads it to the legal route.' },
      );
    }
    if (state.form === 'visit') return undefined;
    return notNow(
      state,
      'guideLitigation.letter',
      'R.22',
      {
        zh: '不是来访，应当转给政法机关。',
        en: 'It did not come by visit: it is passed to the political-legal organ.',
      },
      { zh: '请办「转政法机关」。', en: 'Pass it on.' },
    );
  },
  guard: (state, payload, context) =>
    guardTerm(
      payload,
      { act: 'guideLitigation', cite: 'R.22', allowed: termsOfField(payload.field), past: 'told' },
      context,
    ) ?? guardDelivery(named, state, payload.delivery),
  complete: (_state, payload, { calendar }) => withLastDay(payload, calendar),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.routedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
