import { z } from 'zod';
import { act } from '../act.ts';
import { prose } from '../prose.ts';

/** 报告 (Art. 22.1, 25): the matter endangers life, health, safety or livelihoods. Never about petitioners' plans. */
export const reportUp = act({
  name: 'reportUp',
  zh: '报告重大紧急事项',
  en: 'Report a weighty, urgent matter',
  plain: { zh: '提请本级党委、政府决定', en: 'Ask the party committee and government to decide' },
  cite: 'R.25',
  transitions: ['T-04'],
  by: ['holder'],
  version: 1,
  documents: ['D-20'],
  payload: z.strictObject({
    danger: prose(2_000),
    actionTaken: prose(2_000).optional(),
    proposal: prose(2_000),
  }),
  apply(state, _payload, { occurredOn }) {
    state.routedOn ??= occurredOn;
    state.reportedOn = occurredOn;
  },
});
