import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery, methodOf } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { guardPaper, noteTold } from '../on-paper.ts';
import { officerId, spokenDelivery } from '../parts.ts';
import { running } from '../periods.ts';
import { notSimple, simpleChecks } from '../simple.ts';
import { takeUp } from './accept.ts';

const named = { name: 'acceptSimply', zh: '简易受理', en: 'accept the simplified way' };

/**
 * 简易受理 (Measures, Art. 4–5): first-time, clear matters; decided within three working days, answered within ten. Told by
 * web, telephone or message; a letter (D-04) where the person asks for paper (1.7).
 */
export const acceptSimply = act({
  name: 'acceptSimply',
  zh: '简易受理',
  en: 'Accept the simplified way',
  plain: { zh: '3个工作日内决定，10个工作日内答复', en: 'Decided in 3 working days, answered in 10' },
  cite: 'JY16.accept',
  transitions: ['T-20'],
  by: ['holder'],
  version: 2,
  documents: ['D-04'],
  payload: z.strictObject({
    ...simpleChecks,
    handlerId: officerId.optional(),
    /** The person asks for paper: the notice is then a numbered letter. */
    paper: z.boolean().default(false),
    delivery: spokenDelivery,
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
  sends: ({ paper }) => paper,
  guard: (state, payload) =>
    notSimple('acceptSimply', state, payload) ??
    guardDelivery(named, state, payload.delivery) ??
    guardPaper('acceptSimply', 'delivery', state, payload.paper, methodOf(payload.delivery)),
  apply(state, payload, { occurredOn }) {
    takeUp(state, occurredOn, payload.handlerId);
    state.overlays = [...state.overlays, 'simple'];
    noteTold(state, 'acceptance', payload.paper);
  },
});
