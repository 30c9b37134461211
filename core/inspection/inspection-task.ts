import type { LocalDate } from '../calendar/index.ts';
import { dossierKind, emptyDossier, owed, owedForEach } from '../dossier/index.ts';
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
  duties: owed<Task>(
    owedForEach(silent, {
      key: 'report',
      in: ['issued'],
      from: (_unit, { issuedOn }) => issuedOn,
      until: (_unit, { dueOn }) => dueOn,
      id: 'H-71',
      label: { zh: '排查报送期限', en: 'Inspection report due' },
      cite: 'H.zero-report',
      start: { zh: '布置', en: 'setting it' },
      owedBy: (unit) => unit,
      metBy: ['report', 'zero', 'lateZero'],
    }),
    {
      key: 'end',
      in: ['issued'],
      from: 'dueOn',
      within: 'endInspection',
      start: { zh: '报送截止', en: 'the day for reports' },
      owedBy: 'keeper',
      metBy: ['end'],
    },
  ),
});
