import { type DossierDuty, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { live, type Programme } from './programme.ts';
import { progressOf } from './progress.ts';

/** What is owed in a programme: approval, each unit's nearest target, the month's review and reasons, verification, the report. */
export function programmeDuties(state: Programme, calendar: LegalCalendar): DossierDuty[] {
  const { phase, keeperId, organs, openedOn } = state;
  const [government] = organs.government ?? [];
  if (phase === 'drafting') {
    const from = state.takenOn ?? openedOn;
    return [
      {
        key: 'submit',
        id: 'H-75',
        label: { zh: '积案方案报批期限', en: 'Programme to be submitted by' },
        cite: 'H.backlog-targets',
        owedBy: { organId: keeperId },
        startedOn: from,
        ...limited('submitBacklog', from, calendar, keeperId),
        metBy: ['submit', 'drop'],
      },
    ];
  }
  if (phase === 'submitted' && government && state.submittedOn) {
    return [
      {
        key: 'approve',
        id: 'H-76',
        label: { zh: '积案方案审批期限', en: 'Approval of the programme due' },
        cite: 'H.backlog-targets',
        owedBy: { organId: government },
        startedOn: state.submittedOn,
        ...limited('approveBacklog', state.submittedOn, calendar, government),
        metBy: ['approve', 'giveBack'],
      },
    ];
  }
  return phase === 'running' && state.approvedOn ? whileRunning(state, calendar, government) : [];
}

function whileRunning(state: Programme, calendar: LegalCalendar, government: string | undefined): DossierDuty[] {
  const { keeperId, approvedOn, until, asked } = state;
  const reviewed = state.reviews.at(-1)?.on ?? approvedOn!;
  const list: DossierDuty[] = progressOf(state, approvedOn!).flatMap(({ unit, next }) =>
    next
      ? [
          {
            key: `target-${unit}-${next.by}`,
            id: 'H-88' as const,
            label: { zh: `办到位${next.count}件`, en: `Target: ${next.count} resolved` },
            cite: 'H.backlog-targets' as const,
            owedBy: { organId: unit },
            startedOn: approvedOn!,
            due: next.by,
            start: { zh: '批准方案', en: 'the approval' },
            metBy: ['report', 'confirm', 'confirmByCharge'],
          },
        ]
      : [],
  );
  list.push({
    key: 'review',
    id: 'H-77',
    label: { zh: '月度盘点期限', en: 'Monthly review due' },
    cite: 'H.backlog-review',
    owedBy: { organId: keeperId },
    startedOn: reviewed,
    ...limited('reviewBacklog', reviewed, calendar, keeperId),
    metBy: ['review'],
  });
  for (const [unit, since] of Object.entries(state.unexplained)) {
    list.push({
      key: `explain-${unit}`,
      id: 'H-78',
      label: { zh: '落后原因说明期限', en: 'Reason for being behind due' },
      cite: 'H.backlog-review',
      owedBy: { organId: unit },
      startedOn: since,
      ...limited('explainBacklog', since, calendar, unit),
      metBy: ['explain'],
    });
  }
  for (const { no: line, reportedOn, done } of live(state)) {
    if (!reportedOn || done) continue;
    list.push({
      key: `verify-${line}`,
      id: 'H-79',
      label: { zh: `第${line}件核实认定期限`, en: `Verification of line ${line} due` },
      cite: 'H.backlog-resolved',
      owedBy: { organId: keeperId },
      startedOn: reportedOn,
      ...limited('verifyBacklog', reportedOn, calendar, keeperId),
      metBy: ['confirm', 'confirmByCharge', 'sendBack'],
    });
  }
  if (asked && government) {
    list.push({
      key: 'decideChange',
      id: 'H-80',
      label: { zh: '目标调整批复期限', en: 'Answer on another target due' },
      cite: 'H.backlog-targets',
      owedBy: { organId: government },
      startedOn: asked.on,
      ...limited('decideBacklogChange', asked.on, calendar, government),
      metBy: ['decideChange'],
    });
  }
  list.push({
    key: 'close',
    id: 'H-87',
    label: { zh: '方案总结期限', en: 'Programme to be closed by' },
    cite: 'H.backlog-targets',
    owedBy: { organId: keeperId },
    startedOn: until!,
    ...limited('closeBacklog', until!, calendar, keeperId),
    metBy: ['close'],
  });
  return list;
}
