import { z } from 'zod';
import { termsOfField } from '../../law/route-limits.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { guardTerm, routeTerm, withLastDay } from '../route-term.ts';
import { bureauRoutes } from '../transfer.ts';

const named = { name: 'relayLaw', zh: '转政法机关', en: 'pass it on' };

/** 转政法机关 (Art. 22): a letter on litigation rights goes to the political-legal organ of the same level, followed until that has it. */
export const relayLaw = act({
  name: 'relayLaw',
  zh: '转政法机关',
  en: 'Pass to the political-legal organ',
  plain: { zh: '涉法涉诉来信转同级政法机关，跟到对方接收', en: 'Letters on litigation go there, and are followed' },
  cite: 'R.22',
  transitions: ['T-07'],
  by: ['holder'],
  version: 1,
  documents: ['D-08', 'D-07'],
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
        'relayLaw.bureau',
        'R.22',
        { zh: '由信访局办。', en: 'This is for the bureau.' },
        { zh: '有权处理的单位请「告知法定途径」。', en: 'The competent organ leads it to the legal route.' },
      );
    }
    if (state.form !== 'visit') return undefined;
    return notNow(
      state,
      'relayLaw.visit',
      'R.22',
      { zh: '来访的当场引导，不转信。', en: 'A visitor is guided on the spot.' },
      { zh: '请办「涉法涉诉来访引导」。', en: 'Guide the visitor.' },
    );
  },
  guard: (state, payload, context) =>
    guardTerm(
      payload,
      { act: 'relayLaw', cite: 'R.22', allowed: termsOfField(payload.field), past: 'told' },
      context,
    ) ?? guardDelivery(named, state, payload.delivery),
  complete: (_state, payload, { calendar }) => withLastDay(payload, calendar),
  apply(state, _payload, { occurredOn }) {
    state.acknowledgedOn ??= occurredOn;
    state.routedOn ??= occurredOn;
    state.relay = { kind: 'law', on: occurredOn };
  },
});
