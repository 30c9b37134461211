import { laterOf } from '../../calendar/local-date.ts';
import { type DossierDuty, dossierKind, emptyDossier, limited } from '../../dossier/index.ts';
import type { LegalCalendar } from '../../law/overlays.ts';
import { hold, miss } from './acts/account.ts';
import { addDay } from './acts/add-day.ts';
import { approve } from './acts/approve.ts';
import { close } from './acts/close.ts';
import { draft } from './acts/draft.ts';
import { moveDay } from './acts/move-day.ts';
import { enrol, excuse, missingSince, noteMissing, openByRule } from './acts/owing.ts';
import { publish } from './acts/publish.ts';
import { revise } from './acts/revise.ts';
import { swap } from './acts/swap.ts';
import { announceBy } from './refusals.ts';
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
  duties(state, calendar): DossierDuty[] {
    const owing = owed(state, calendar);
    const [first] = state.days.filter(({ status }) => status === 'planned').sort((a, b) => (a.on < b.on ? -1 : 1));
    if (state.phase === 'draft' || state.phase === 'approved') {
      if (!first) return owing;
      const due = announceBy(first.on);
      return [
        ...owing,
        {
          key: 'announce',
          id: 'H-41',
          label: { zh: '接访安排公布期限', en: 'Roster to be announced' },
          cite: 'H.reception-announced',
          owedBy: { organId: state.keeperId },
          startedOn: state.openedOn,
          due: laterOf(due, state.openedOn),
          start: { zh: '拟定接访安排', en: 'planning the reception' },
          metBy: ['publish', 'approve'],
        },
      ];
    }
    if (state.phase !== 'published') return [];
    const accounts = state.days
      .filter(({ status }) => status === 'planned')
      .map((day) => ({
        key: `account-${day.n}`,
        id: 'H-42' as const,
        label: { zh: `第${day.n}场接访登记期限`, en: `Day ${day.n}: held or not` },
        cite: 'H.reception-accounted' as const,
        owedBy: { organId: state.keeperId },
        startedOn: day.on,
        ...limited('accountReception', day.on, calendar, state.keeperId),
        metBy: ['hold', 'swap', 'miss'],
      }));
    return [...owing, ...accounts];
  },
});

/** Leaders who owe receptions and have no day: the keeper puts each on the roster, or says why not. */
function owed(state: Roster, calendar: LegalCalendar): DossierDuty[] {
  const since = missingSince(state);
  if (!since || !['draft', 'approved', 'published'].includes(state.phase)) return [];
  return [
    {
      key: 'enrol',
      id: 'H-125',
      label: { zh: '应当接访的领导列入安排期限', en: 'Leaders who owe receptions to be put on the roster' },
      cite: 'H.reception-owed',
      owedBy: { organId: state.keeperId },
      startedOn: since,
      ...limited('enrolLeaders', since, calendar, state.keeperId),
      metBy: ['enrol', 'revise', 'excuse'],
    },
  ];
}
