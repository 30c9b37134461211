import { owed } from '../dossier/index.ts';
import type { Charge } from './charge.ts';

/** What is owed in a charge: the approval, the plan, each step, the whole, and the hand-over. */
export const chargeDuties = owed<Charge>(
  {
    key: 'approve',
    in: ['proposed'],
    from: 'openedOn',
    within: 'approveCharge',
    owedBy: 'government',
    metBy: ['approve', 'decline'],
  },
  {
    key: 'plan',
    in: ['approved'],
    from: ({ approvedOn, leaderGone }) => !leaderGone && approvedOn,
    within: 'planCharge',
    owedBy: inCharge,
    metBy: ['plan'],
  },
  {
    key: 'handOver',
    in: ['approved', 'active'],
    from: 'leaderGone',
    within: 'handOverCharge',
    owedBy: 'keeper',
    metBy: ['handOver'],
  },
  {
    key: (state) => `step-${nextStep(state) + 1}`,
    in: ['active'],
    from: 'plannedOn',
    until: (state) => state.plan[nextStep(state)]?.by,
    id: 'H-38',
    label: (state) => ({ zh: `包案第${nextStep(state) + 1}步`, en: `Step ${nextStep(state) + 1} of the charge` }),
    cite: 'R.18',
    start: { zh: '定方案', en: 'the plan' },
    owedBy: { of: 'responsible', officer: 'caseOfficer' },
    metBy: ['advance'],
  },
  {
    key: 'extension',
    in: ['approved', 'active'],
    from: ({ extensionAsked }) => extensionAsked?.on,
    within: 'decideAsked',
    label: { zh: '展期批复期限', en: 'Answer on more time due' },
    cite: 'H.charge-limits',
    owedBy: 'government',
    metBy: ['decideExtension'],
  },
  {
    key: 'resolve',
    in: ['active'],
    from: 'approvedOn',
    until: 'deadline',
    id: 'H-38',
    label: { zh: '化解期限', en: 'To be resolved by' },
    cite: 'R.18',
    start: { zh: '批准包案', en: 'the approval' },
    owedBy: inCharge,
    metBy: ['resolve'],
  },
);

/** The leader in charge, while there is one; else the office that leads. */
function inCharge({ organs, officers, keeperId, leaderGone }: Charge) {
  const [leader] = officers.leader ?? [];
  return { organId: organs.lead?.[0] ?? keeperId, ...(leader && !leaderGone && { officerId: leader }) };
}

/** The place of the first step that is not done; -1 when all are. */
const nextStep = ({ plan }: Charge) => plan.findIndex(({ doneOn }) => !doneOn);
