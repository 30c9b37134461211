import { day, dossierAct, form, officer, optional, text } from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayAhead, noLeader } from '../../supervision/refusals.ts';
import { type Charge, organIn, withOrgan } from '../charge.ts';

/** 批准包案: the top leader names who takes charge, and until when. */
export const approve = dossierAct({
  zh: '批准包案',
  en: 'Approve the charge',
  plain: { zh: '定一名包案领导和化解期限，送到本人', en: 'One leader, one day; it goes to that leader' },
  cite: 'R.18',
  from: ['proposed'],
  to: 'approved',
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  documents: ['D-30'],
  payload: form({
    leader: officer('包案领导', 'Leader in charge'),
    deadline: day('化解期限', 'To be resolved by'),
    instruction: optional(text('批示', 'Direction', { max: 1_000, rows: 3 })),
  }),
  guard(_state, { leader, deadline, instruction }, { today, officer: who }) {
    if (!who(leader)?.roles.includes('leader')) return noLeader('charge.approve.no-leader', 'leader');
    return (
      dayAhead('charge.approve.deadline-past', 'deadline', deadline, today) ??
      aboutMatterOnly('charge', 'approve', { instruction })
    );
  },
  complete: (_state, given, { officer: who }) => withOrgan(given, who(given.leader)!.organId),
  apply(state: Charge, { leader, deadline, ...given }, { occurredOn }) {
    state.officers.leader = [leader];
    state.organs.lead = [organIn(given)];
    state.deadline = deadline;
    state.approvedOn = occurredOn;
  },
});
