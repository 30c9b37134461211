import { dossierKind, emptyDossier } from '../../dossier/index.ts';
import { hold, miss } from './acts/account.ts';
import { addDay } from './acts/add-day.ts';
import { approve } from './acts/approve.ts';
import { close } from './acts/close.ts';
import { draft } from './acts/draft.ts';
import { moveDay } from './acts/move-day.ts';
import { enrol, excuse, noteMissing, openByRule } from './acts/owing.ts';
import { publish } from './acts/publish.ts';
import { revise } from './acts/revise.ts';
import { swap } from './acts/swap.ts';
import { rosterDuties } from './duties.ts';
import type { Roster } from './roster.ts';

/** 接访安排 (Art. 18, 5.1, R-REC-1). */
export const receptionPlan = dossierKind<Roster>({
  name: 'reception-plan',
  zh: '接访安排',
  en: 'Reception rosters',
  one: { zh: '接访安排', en: 'reception roster' },
  cite: 'R.18',
  word: '接排',
  phases: {
    draft: { zh: '拟定中', en: 'being drafted' },
    approved: { zh: '已批准待公布', en: 'approved, to be announced' },
    published: { zh: '已公布', en: 'announced' },
    closed: { zh: '已归档', en: 'filed' },
  },
  ended: ['closed'],
  parts: { leader: { zh: '接访领导', en: 'Leaders who receive' } },
  acts: {
    draft,
    openByRule,
    revise,
    approve,
    moveDay,
    publish,
    addDay,
    noteMissing,
    enrol,
    excuse,
    swap,
    hold,
    miss,
    close,
  },
  nothing: { ...emptyDossier(), year: 0, quarter: 0, leaders: [], days: [], missing: [], excused: [] },
  heads: ['title', 'year', 'quarter'],
  seenBy: ['clerk', 'bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties: rosterDuties,
});
