import { laterOf } from '../../calendar/index.ts';
import { owed, owedForEach } from '../../dossier/index.ts';
import { missingSince } from './acts/owing.ts';
import { announceBy } from './refusals.ts';
import type { Roster } from './roster.ts';

const planned = ({ days }: Roster) => days.filter(({ status }) => status === 'planned');
const firstDay = (state: Roster) =>
  planned(state)
    .map(({ on }) => on)
    .sort()[0];

/** What is owed on a roster: each leader who owes receptions on it, its announcement, and what became of each day. */
export const rosterDuties = owed<Roster>(
  {
    key: 'enrol',
    in: ['draft', 'approved', 'published'],
    from: missingSince,
    within: 'enrolLeaders',
    label: { zh: '应当接访的领导列入安排期限', en: 'Leaders who owe receptions to be put on the roster' },
    owedBy: 'keeper',
    metBy: ['enrol', 'revise', 'excuse'],
  },
  {
    key: 'announce',
    in: ['draft', 'approved'],
    from: 'openedOn',
    until: (state) => {
      const first = firstDay(state);
      return first && laterOf(announceBy(first), state.openedOn);
    },
    id: 'H-41',
    label: { zh: '接访安排公布期限', en: 'Roster to be announced' },
    cite: 'H.reception-announced',
    start: { zh: '拟定接访安排', en: 'planning the reception' },
    owedBy: 'keeper',
    metBy: ['publish', 'approve'],
  },
  owedForEach(planned, {
    key: ({ n }) => `account-${n}`,
    in: ['published'],
    from: ({ on }) => on,
    within: 'accountReception',
    label: ({ n }) => ({ zh: `第${n}场接访登记期限`, en: `Day ${n}: held or not` }),
    owedBy: 'keeper',
    metBy: ['hold', 'swap', 'miss'],
  }),
);
