import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { approve, drop } from './acts/approve.ts';
import { draft, revise } from './acts/draft.ts';
import type { SituationReport } from './report.ts';

export { type SituationFigures, type SituationUnit, situationFigures } from './figures.ts';
export { type Overseen, overseenTables } from './overseen.ts';
export type { SituationReport } from './report.ts';

/** 信访情况报告: weekly, monthly, quarterly, half-yearly and yearly (Art. 41, 4.3). */
export const situationReport = dossierKind<SituationReport>({
  name: 'situation-report',
  zh: '信访情况报告',
  en: 'Situation reports',
  one: { zh: '信访情况报告', en: 'situation report' },
  cite: 'R.41',
  word: '情',
  phases: {
    draft: { zh: '待审', en: 'to be approved' },
    sent: { zh: '已印发', en: 'issued' },
    dropped: { zh: '未发', en: 'not issued' },
  },
  ended: ['sent', 'dropped'],
  parts: { to: { zh: '报送单位', en: 'Sent to' } },
  acts: { draft, revise, approve, drop },
  nothing: { ...emptyDossier(), span: '', authorIds: [], addressed: [] },
  heads: ['span'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: () => [],
});
