import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import { namesSomebody } from './about-matters.ts';
import { end } from './acts/end.ts';
import { issue } from './acts/issue.ts';
import { recordFalseZero } from './acts/record-false-zero.ts';
import { followOn, stopRepeating } from './acts/repeating.ts';
import { report } from './acts/report.ts';
import { lateZero, zero } from './acts/zero.ts';
import { silent, type Task } from './task.ts';

/** 矛盾排查和零报告 (5.5). */
export const inspectionTask = dossierKind<Task>({
  name: 'inspection-task',
  zh: '排查',
  en: 'Inspections',
  one: { zh: '排查任务', en: 'inspection' },
  cite: 'H.zero-report',
  word: '排',
  phases: {
    issued: { zh: '报送中', en: 'reports coming in' },
    ended: { zh: '已结束', en: 'ended' },
  },
  ended: ['ended'],
  parts: { unit: { zh: '应报单位', en: 'Units to report' } },
  acts: { issue, report, zero, lateZero, recordFalseZero, end, followOn, stopRepeating },
  nothing: {
    ...emptyDossier(),
    issuedOn: '' as LocalDate,
    dueOn: '' as LocalDate,
    reports: {},
    falseZeros: [],
    missing: [],
  },
  heads: ['title', 'period', 'scope', 'dueOn', 'note'],
  doubts: namesSomebody,
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties(state, calendar) {
    if (state.phase !== 'issued') return [];
    const reports = silent(state).map((organId) => ({
      key: 'report',
      id: 'H-71' as const,
      label: { zh: '排查报送期限', en: 'Inspection report due' },
      cite: 'H.zero-report' as const,
      owedBy: { organId },
      startedOn: state.issuedOn,
      due: state.dueOn,
      start: { zh: '布置', en: 'setting it' },
      metBy: ['report', 'zero', 'lateZero'],
    }));
    const after = limited('endInspection', state.dueOn, calendar, state.keeperId);
    return [
      ...reports,
      {
        key: 'end',
        id: 'H-72' as const,
        label: { zh: '排查收齐期限', en: 'Inspection to be ended by' },
        cite: 'H.zero-report' as const,
        owedBy: { organId: state.keeperId },
        startedOn: state.dueOn,
        ...after,
        start: { zh: '报送截止', en: 'the day for reports' },
        metBy: ['end'],
      },
    ];
  },
});
