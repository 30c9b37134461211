import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'decideFiling', zh: '存档', en: 'file it' };

/** 审批存档 (decisions 26): the second person. Approved, the petitioner is told in writing (D-02, Art. 23); refused, it is handled. */
export const decideFiling = act({
  name: 'decideFiling',
  zh: '审批存档',
  en: 'Decide on filing',
  plain: { zh: '提议的人不能自己批；批了要告知本人', en: 'Not by whoever proposed it; the person is told' },
  cite: 'H.file-only',
  transitions: ['T-03'],
  by: ['holder'],
  version: 1,
  documents: ['D-02'],
  payload: z.strictObject({ approved: z.boolean(), reason: prose(2_000), delivery }),
  ready(state, { actor }) {
    if (!state.filing) {
      return notNow(
        state,
        'decideFiling.none',
        'H.file-only',
        { zh: '没有待审批的存档。', en: 'No filing waits for approval.' },
        { zh: '先「提议存档」。', en: 'It has to be proposed first.' },
      );
    }
    if (actor.kind !== 'officer' || actor.officerId !== state.filing.by) return undefined;
    return notNow(
      state,
      'decideFiling.own',
      'H.file-only',
      { zh: '提议存档的人不能自己批。', en: 'Whoever proposed it does not approve it.' },
      { zh: '请另一位负责人审批。', en: 'Another responsible person decides.' },
    );
  },
  sends: ({ approved }) => approved,
  guard: (state, payload) => (payload.approved ? guardDelivery(named, state, payload.delivery) : undefined),
  apply(state, payload, { occurredOn }) {
    delete state.filing;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'filing');
    if (!payload.approved) return;
    state.phase = 'filed';
    state.routedOn ??= occurredOn;
    state.closedOn = occurredOn;
  },
});
