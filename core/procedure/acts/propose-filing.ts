import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 提议存档 (存; decisions 26): a reason, a second approver and a notice; never silent. */
export const proposeFiling = act({
  name: 'proposeFiling',
  zh: '提议存档',
  en: 'Propose to file it only',
  plain: { zh: '没有要办的内容，说明理由，由第二人批准', en: 'Nothing to handle: say why; a second person approves' },
  cite: 'H.file-only',
  transitions: ['T-03'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    ground: z.enum(['thanks', 'no-request', 'illegible', 'copy', 'advertising']),
    reason: prose(2_000),
  }),
  ready(state) {
    if (state.assigned?.to === state.holderId) {
      return notNow(
        state,
        'proposeFiling.assigned',
        'R.22.3',
        {
          zh: '这是交办件，要报办理结果，不能只存档。',
          en: 'It was assigned and its result is owed: it is not filed only.',
        },
        { zh: '请受理，或告知法定途径。', en: 'Accept it, or lead it to the legal route.' },
      );
    }
    if (!state.filing) return undefined;
    return notNow(
      state,
      'proposeFiling.proposed-already',
      'H.file-only',
      { zh: '已经提议存档。', en: 'It is proposed already.' },
      { zh: '请另一人「审批存档」。', en: 'Another person decides on it.' },
    );
  },
  apply(state, _payload, { occurredOn, actor }) {
    state.filing = { on: occurredOn, ...(actor.kind === 'officer' && { by: actor.officerId }) };
    state.overlays = [...state.overlays, 'filing'];
  },
});
