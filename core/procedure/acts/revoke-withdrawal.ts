import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { revocationWindow } from '../periods.ts';

/** 撤销撤回: within 30 days; the matter goes on where it stood. */
export const revokeWithdrawal = act({
  name: 'revokeWithdrawal',
  zh: '撤销撤回',
  en: 'Revoke the withdrawal',
  plain: { zh: '反悔了，接着办', en: 'Go on where it stood' },
  cite: 'H.withdrawal',
  transitions: ['T-37'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({}),
  ready(state, { today, calendar }) {
    const { due } = revocationWindow(state.withdrawal!.on, calendar);
    if (today <= due) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'revokeWithdrawal.after-due',
      cite: 'H.withdrawal',
      what: {
        zh: `反悔的最后一天是${due}（撤回后30日）。`,
        en: `The last day to revoke was ${due} (30 days after the withdrawal).`,
      },
      way: {
        zh: '同一件事可以重新提出，原凭证仍然有效。',
        en: 'The matter can be brought again; the old receipt stays valid.',
      },
      data: { due },
    });
  },
  apply(state) {
    // `fold` gives back the phase that was left; the clocks ran on meanwhile.
    state.phase = state.withdrawal!.phase;
    delete state.withdrawal;
    delete state.closedOn;
  },
});
