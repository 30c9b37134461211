import { type Duties, limited, owed } from '../dossier/index.ts';
import type { Session } from './session.ts';

/** By the frequency of the place; sooner where a dispute waits. */
const call: Duties<Session> = ({ phase, keeperId, every, begun, urgentSince }, calendar) => {
  if (phase !== 'gathering') return [];
  const often = limited(every === 'monthly' ? 'meetMonthly' : 'meetQuarterly', begun, calendar, keeperId);
  const soon = urgentSince && limited('callConference', urgentSince, calendar, keeperId);
  const nearer = soon && soon.due < often.due ? soon : often;
  return [
    {
      key: 'call',
      id: nearer === often ? (every === 'monthly' ? 'H-62' : 'H-61') : 'H-63',
      label: { zh: '发会议通知期限', en: 'Call to the session due' },
      cite: nearer === often ? 'H.conference-frequency' : 'H.conference-item',
      owedBy: { organId: keeperId },
      startedOn: begun,
      ...nearer,
      metBy: ['call'],
    },
  ];
};

/** What a session still owes: its call, its day, its minutes, its signature. */
export const sessionDuties = owed<Session>(
  call,
  {
    key: 'hold',
    in: ['called'],
    from: 'openedOn',
    until: 'heldOn',
    id: 'H-60',
    label: { zh: '开会日期', en: 'Day of the session' },
    cite: 'R.13',
    start: { zh: '征集议题', en: 'opening the agenda' },
    owedBy: 'keeper',
    metBy: ['hold'],
  },
  {
    key: 'minutes',
    in: ['held'],
    from: 'heldOn',
    within: 'writeMinutes',
    owedBy: 'keeper',
    metBy: ['submitMinutes'],
  },
  {
    // The convener's own, whatever organ that is.
    key: 'sign',
    in: ['submitted'],
    from: 'submittedOn',
    within: 'signMinutes',
    owedBy: { of: 'keeper', officer: 'convener' },
    metBy: ['signMinutes', 'returnMinutes'],
  },
);
