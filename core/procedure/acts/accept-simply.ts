import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery, officerId } from '../parts.ts';
import { running } from '../periods.ts';
import { notSimple, simpleChecks } from '../simple.ts';
import { takeUp } from './accept.ts';

const named = { name: 'acceptSimply', zh: '简易受理', en: 'accept the simplified way' };

/** 简易受理 (Measures, Art. 4–5): first-time, clear matters; decided within three working days, answered within ten. */
export const acceptSimply = act({
  name: 'acceptSimply',
  zh: '简易受理',
  en: 'Accept the simplified way',
  plain: { zh: '3个工作日内决定，10个工作日内答复', en: 'Decided in 3 working days, answered in 10' },
  cite: 'JY16.accept',
  transitions: ['T-20'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    ...simpleChecks,
    handlerId: officerId.optional(),
    delivery,
  }),
  ready(state, { today, calendar }) {
    const { due } = running('simpleAccept', state.organReceivedOn ?? state.receivedOn, calendar);
    if (today <= due) return undefined;
    return notNow(
      state,
      'acceptSimply.after-due',
      'JY16.accept',
      {
        zh: `简易受理要在收到后3个工作日内决定，${due}已过。`,
        en: `It is decided within 3 working days of receipt; ${due} has passed.`,
      },
      { zh: '请按普通程序「受理」。', en: 'Accept it in the ordinary way.' },
      { due },
    );
  },
  guard: (state, payload) => notSimple('acceptSimply', state, payload) ?? guardDelivery(named, state, payload.delivery),
  apply(state, payload, { occurredOn }) {
    takeUp(state, occurredOn, payload.handlerId);
    state.overlays = [...state.overlays, 'simple'];
  },
});
