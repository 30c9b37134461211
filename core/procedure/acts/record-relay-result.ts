import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'recordRelayResult', zh: '告知结果', en: 'tell the result' };

/** 登记并告知结果 (Art. 30; SD 55): named accusers get the result, in a notice that the specification's list has no number for. */
export const recordRelayResult = act({
  name: 'recordRelayResult',
  zh: '登记并告知结果',
  en: 'Record and tell the result',
  plain: { zh: '实名的要把结果告诉本人', en: 'Whoever gave a name is told the result' },
  cite: 'R.30',
  transitions: ['T-09'],
  by: ['holder'],
  version: 1,
  documents: ['D-36'],
  payload: z.strictObject({
    result: prose(5_000),
    decidedOn: day,
    delivery,
  }),
  ready(state) {
    if (state.relay?.kind === 'accusation') return undefined;
    return notNow(
      state,
      'recordRelayResult.law',
      'R.30',
      { zh: '转政法机关的不等结果。', en: 'A matter passed to the organs of the law waits for no result.' },
      { zh: '对方接收后办「登记对方已接收」。', en: 'Record that it was received there.' },
    );
  },
  guard(state, payload, { today }) {
    if (payload.decidedOn >= state.relay!.on && payload.decidedOn <= today)
      return guardDelivery(named, state, payload.delivery);
    return unlawfulField(
      'recordRelayResult.decided-on',
      'decidedOn',
      'R.30',
      {
        zh: `结果的日期要在${state.relay!.on}（移送）到${today}（今天）之间。`,
        en: `The day lies between ${state.relay!.on} (relay) and ${today} (today).`,
      },
      { zh: '请按对方的回复填。', en: 'Copy it from the answer.' },
    );
  },
  apply(state, _payload, { occurredOn }) {
    state.closedOn = occurredOn;
  },
});
