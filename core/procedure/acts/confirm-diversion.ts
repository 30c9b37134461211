import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'confirmDiversion', zh: '登记对方已接手', en: 'record that the body took it over' };

/** 对方已接手: the body of the legal route has acknowledged the matter (R-DIV-4). It ends the matter here, so the person is told. */
export const confirmDiversion = act({
  name: 'confirmDiversion',
  zh: '登记对方已接手',
  en: 'Record that the body took it over',
  plain: { zh: '法定途径的单位已接手', en: 'The body of the legal route has it now' },
  cite: 'H.tracked-diversion',
  transitions: ['T-18'],
  by: ['holder'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({ evidence: prose(1_000), delivery }),
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    state.diversionConfirmedOn = occurredOn;
    state.closedOn = occurredOn;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'diverted-tracked');
  },
});
