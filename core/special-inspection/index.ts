import { dossierKind, emptyDossier } from '../dossier/index.ts';
import { begin, examine, find, hear } from './acts/inspect.ts';
import { openYear } from './acts/open-year.ts';
import { approve, plan, sendBack } from './acts/plan.ts';
import { receive } from './acts/receive.ts';
import { publish, rectify, report, verify } from './acts/report.ts';
import { inspectionDuties } from './duties.ts';
import { ownPart } from './own-part.ts';
import { emptyRound, type SpecialInspection } from './special-inspection.ts';

export { duties as inspectedDuties, type SpecialInspection } from './special-inspection.ts';

/** 专项督查 (Art. 38, C-21, 1.14). */
export const specialInspection = dossierKind<SpecialInspection>({
  name: 'special-inspection',
  zh: '专项督查',
  en: 'Special inspections',
  one: { zh: '专项督查', en: 'special inspection' },
  cite: 'R.38',
  word: '专督',
  phases: {
    owed: { zh: '本年还有单位要督查', en: 'units are left this year' },
    planned: { zh: '方案待批', en: 'the plan waits for approval' },
    approved: { zh: '已批准', en: 'approved' },
    inspecting: { zh: '督查中', en: 'under way' },
    rectifying: { zh: '整改中', en: 'being mended' },
    done: { zh: '本年已完成', en: 'each unit was inspected' },
  },
  ended: ['done'],
  parts: {
    government: { zh: '审批的党委政府', en: 'Government that approves' },
    inspected: { zh: '被督查单位', en: 'Units inspected' },
    group: { zh: '督查组', en: 'The group' },
  },
  acts: { openYear, plan, approve, sendBack, begin, receive, examine, hear, find, report, rectify, verify, publish },
  nothing: { ...emptyDossier(), year: 0, left: [], round: emptyRound(), findings: [], published: [] },
  heads: ['title', 'year', 'from', 'until', 'summary'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  ownPart,
  duties: inspectionDuties,
});
