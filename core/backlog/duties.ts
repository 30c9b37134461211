import { owed, owedForEach } from '../dossier/index.ts';
import { live, type Programme } from './programme.ts';
import { progressOf } from './progress.ts';

/** What is owed in a programme: approval, each unit's nearest target, the month's review and reasons, verification, the report. */
export const programmeDuties = owed<Programme>(
  {
    key: 'submit',
    in: ['drafting'],
    from: ({ takenOn, openedOn }) => takenOn ?? openedOn,
    within: 'submitBacklog',
    label: { zh: '积案方案报批期限', en: 'Programme to be submitted by' },
    owedBy: 'keeper',
    metBy: ['submit', 'drop'],
  },
  {
    key: 'approve',
    in: ['submitted'],
    from: 'submittedOn',
    within: 'approveBacklog',
    label: { zh: '积案方案审批期限', en: 'Approval of the programme due' },
    owedBy: 'government',
    metBy: ['approve', 'giveBack'],
  },
  owedForEach(nearestTargets, {
    key: ({ unit, by }) => `target-${unit}-${by}`,
    in: ['running'],
    from: (_target, { approvedOn }) => approvedOn,
    until: ({ by }) => by,
    id: 'H-88',
    label: ({ count }) => ({ zh: `办到位${count}件`, en: `Target: ${count} resolved` }),
    cite: 'H.backlog-targets',
    start: { zh: '批准方案', en: 'the approval' },
    owedBy: ({ unit }) => unit,
    metBy: ['report', 'confirm', 'confirmByCharge'],
  }),
  {
    key: 'review',
    in: ['running'],
    from: ({ reviews, approvedOn }) => reviews.at(-1)?.on ?? approvedOn,
    within: 'reviewBacklog',
    label: { zh: '月度盘点期限', en: 'Monthly review due' },
    owedBy: 'keeper',
    metBy: ['review'],
  },
  owedForEach(({ unexplained }: Programme) => Object.entries(unexplained), {
    key: ([unit]) => `explain-${unit}`,
    in: ['running'],
    from: ([, since]) => since,
    within: 'explainBacklog',
    owedBy: ([unit]) => unit,
    metBy: ['explain'],
  }),
  owedForEach((state: Programme) => live(state).filter(({ reportedOn, done }) => reportedOn && !done), {
    key: ({ no }) => `verify-${no}`,
    in: ['running'],
    from: ({ reportedOn }) => reportedOn,
    within: 'verifyBacklog',
    label: ({ no }) => ({ zh: `第${no}件核实认定期限`, en: `Verification of line ${no} due` }),
    owedBy: 'keeper',
    metBy: ['confirm', 'confirmByCharge', 'sendBack'],
  }),
  {
    key: 'decideChange',
    in: ['running'],
    from: ({ asked }) => asked?.on,
    within: 'decideBacklogChange',
    owedBy: 'government',
    metBy: ['decideChange'],
  },
  {
    key: 'close',
    in: ['running'],
    from: 'until',
    within: 'closeBacklog',
    label: { zh: '方案总结期限', en: 'Programme to be closed by' },
    owedBy: 'keeper',
    metBy: ['close'],
  },
);

/** The next target of each unit that it has not reached. */
function nearestTargets(state: Programme) {
  if (!state.approvedOn) return [];
  return progressOf(state, state.approvedOn).flatMap(({ unit, next }) => (next ? [{ ...next, unit }] : []));
}
