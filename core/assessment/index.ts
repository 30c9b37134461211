import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { approve, drop, end } from './acts/approve.ts';
import { propose, revise } from './acts/propose.ts';
import type { AssessmentScheme } from './state.ts';

export type { AssessmentScheme } from './state.ts';

/** 考核方案 (Art. 39, R-KPI-1). */
export const assessmentScheme = dossierKind<AssessmentScheme>({
  name: 'assessment-scheme',
  zh: '考核方案',
  en: 'Schemes of assessment',
  one: { zh: '考核方案', en: 'scheme of assessment' },
  cite: 'R.39',
  word: '考',
  phases: {
    proposed: { zh: '待审定', en: 'to be approved' },
    'in-force': { zh: '已审定', en: 'approved' },
    dropped: { zh: '未采用', en: 'not used' },
    ended: { zh: '已停用', en: 'ended' },
  },
  ended: ['dropped', 'ended'],
  parts: {},
  acts: { propose, revise, approve, drop, end },
  nothing: { ...emptyDossier(), authorIds: [], lines: [] },
  heads: ['title', 'from', 'by', 'lines', 'why'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: () => [],
});
