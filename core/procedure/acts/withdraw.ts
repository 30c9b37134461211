import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { officerId } from '../parts.ts';
import { prose } from '../prose.ts';

/** 撤回 (T-37): with the petitioner's own code, or before an officer who is not the handler. Revocable for 30 days. */
export const withdraw = act({
  name: 'withdraw',
  zh: '撤回',
  en: 'Withdraw',
  plain: { zh: '自愿不再要求办理，30日内可反悔', en: 'Of the petitioner’s own will; revocable for 30 days' },
  cite: 'H.withdrawal',
  transitions: ['T-37'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-25'],
  payload: z.strictObject({
    ownWill: z.literal(true),
    reason: prose(2_000).optional(),
    /** The officer before whom it was declared, when not done with the own code. */
    beforeOfficerId: officerId.optional(),
  }),
  guard(state, payload) {
    if (payload.beforeOfficerId && [state.handlerId, state.submittedBy].includes(payload.beforeOfficerId)) {
      return refuse({
        kind: 'forbidden',
        code: 'withdraw.before-handler',
        cite: 'H.withdrawal',
        what: { zh: '不能在经办人面前撤回。', en: 'A withdrawal is not declared before the handler.' },
        way: {
          zh: '请到信访局窗口，或用本人查询码办理。',
          en: 'Use the bureau’s window, or the petitioner’s own code.',
        },
      });
    }
    return undefined;
  },
  apply(state, _payload, { occurredOn }) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'papers-requested');
    state.withdrawal = { on: occurredOn, phase: state.phase };
    state.closedOn = occurredOn;
  },
});
