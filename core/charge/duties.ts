import { type DossierDuty, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Charge } from './charge.ts';

/** What is owed in a charge: the approval, the plan, each step, the whole, and the hand-over. */
export function chargeDuties(state: Charge, calendar: LegalCalendar): DossierDuty[] {
  const { phase, organs, officers, deadline } = state;
  const [responsible] = organs.responsible ?? [];
  const [government] = organs.government ?? [];
  const [lead] = organs.lead ?? [];
  const [leader] = officers.leader ?? [];
  const list: DossierDuty[] = [];
  if (phase === 'proposed' && government) {
    list.push({
      key: 'approve',
      id: 'H-37',
      label: { zh: '包案审批期限', en: 'Approval of the charge due' },
      cite: 'H.charge-limits',
      owedBy: { organId: government },
      startedOn: state.openedOn,
      ...limited('approveCharge', state.openedOn, calendar, government),
      metBy: ['approve', 'decline'],
    });
  }
  if (phase !== 'approved' && phase !== 'active') return list;
  const charged = { organId: lead ?? state.keeperId, ...(leader && !state.leaderGone && { officerId: leader }) };
  if (phase === 'approved' && state.approvedOn && !state.leaderGone) {
    list.push({
      key: 'plan',
      id: 'H-38',
      label: { zh: '包案方案期限', en: 'Plan of the charge due' },
      cite: 'H.charge-limits',
      owedBy: charged,
      startedOn: state.approvedOn,
      ...limited('planCharge', state.approvedOn, calendar, lead),
      metBy: ['plan'],
    });
  }
  if (state.leaderGone) {
    list.push({
      key: 'handOver',
      id: 'H-39',
      label: { zh: '包案交接期限', en: 'Hand-over of the charge due' },
      cite: 'H.charge-limits',
      owedBy: { organId: state.keeperId },
      startedOn: state.leaderGone,
      ...limited('handOverCharge', state.leaderGone, calendar, state.keeperId),
      metBy: ['handOver'],
    });
  }
  const next = state.plan.findIndex(({ doneOn }) => !doneOn);
  const [caseOfficer] = officers.caseOfficer ?? [];
  if (phase === 'active' && next >= 0 && responsible && state.plannedOn) {
    list.push({
      key: `step-${next + 1}`,
      id: 'H-38',
      label: { zh: `包案第${next + 1}步`, en: `Step ${next + 1} of the charge` },
      cite: 'R.18',
      owedBy: { organId: responsible, ...(caseOfficer && { officerId: caseOfficer }) },
      startedOn: state.plannedOn,
      due: state.plan[next]!.by,
      start: { zh: '定方案', en: 'the plan' },
      metBy: ['advance'],
    });
  }
  if (state.extensionAsked && government) {
    list.push({
      key: 'extension',
      id: 'H-35',
      label: { zh: '展期批复期限', en: 'Answer on more time due' },
      cite: 'H.charge-limits',
      owedBy: { organId: government },
      startedOn: state.extensionAsked.on,
      ...limited('decideAsked', state.extensionAsked.on, calendar, government),
      metBy: ['decideExtension'],
    });
  }
  if (phase === 'active' && deadline && state.approvedOn) {
    list.push({
      key: 'resolve',
      id: 'H-38',
      label: { zh: '化解期限', en: 'To be resolved by' },
      cite: 'R.18',
      owedBy: charged,
      startedOn: state.approvedOn,
      due: deadline,
      start: { zh: '批准包案', en: 'the approval' },
      metBy: ['resolve'],
    });
  }
  return list;
}
