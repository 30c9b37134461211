import { z } from 'zod';
import type { LocalDate } from '../../calendar/index.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { setHandler } from '../handler.ts';
import { delivery, officerId } from '../parts.ts';
import { prose } from '../prose.ts';
import type { Overlay, PetitionState } from '../states.ts';

const named = { name: 'accept', zh: '受理', en: 'accept' };

/** 受理 (Art. 31.6): the organ will handle it itself and answer in writing. The acceptance date starts the 60 days (INV-3). */
export const accept = act({
  name: 'accept',
  zh: '受理',
  en: 'Accept',
  plain: { zh: '决定办，60日内答复', en: 'Handle it and answer within 60 days' },
  cite: 'R.31',
  transitions: ['T-19'],
  by: ['holder'],
  version: 1,
  documents: ['D-04'],
  payload: z.strictObject({ handlerId: officerId.optional(), note: prose(1_000).optional(), delivery }),
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, payload, { occurredOn }) {
    takeUp(state, occurredOn, payload.handlerId);
  },
});

/** The organ takes the matter up, in the ordinary or the simplified way. */
export function takeUp(state: PetitionState, on: LocalDate, handlerId?: string): void {
  // The bureau that handles a matter itself received it when it was brought.
  state.organReceivedOn ??= state.receivedOn;
  delete state.returnedOn;
  // A matter that came back from a legal route gains no time (INV-3).
  state.acceptedOn ??= on;
  state.acknowledgedOn ??= on;
  setHandler(state, handlerId);
  // Who accepts ends a dispute about who has to (Art. 24).
  const settled: Overlay[] = ['simple-proposed'];
  if (state.coordination?.question === 'jurisdiction') {
    delete state.coordination;
    settled.push('coordination');
  }
  state.overlays = state.overlays.filter((overlay) => !settled.includes(overlay));
}
