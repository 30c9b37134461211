import type { LocalDate } from '../calendar/local-date.ts';
import { type DossierDuty, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Session } from './session.ts';

/** What a session still owes: its call, its day, its minutes, its signature. */
export function sessionDuties(state: Session, calendar: LegalCalendar): DossierDuty[] {
  const owedBy = { organId: state.keeperId };
  switch (state.phase) {
    case 'gathering':
      return [callDuty(state, calendar)];
    case 'called':
      return [
        {
          key: 'hold',
          id: 'H-60',
          label: { zh: '开会日期', en: 'Day of the session' },
          cite: 'R.13',
          owedBy,
          startedOn: state.openedOn,
          due: state.heldOn!,
          start: { zh: '征集议题', en: 'opening the agenda' },
          metBy: ['hold'],
        },
      ];
    case 'held':
      return [
        {
          key: 'minutes',
          id: 'H-65',
          label: { zh: '纪要送签期限', en: 'Minutes to be submitted by' },
          cite: 'H.conference-minutes',
          owedBy,
          startedOn: state.heldOn!,
          ...limited('writeMinutes', state.heldOn!, calendar, state.keeperId),
          metBy: ['submitMinutes'],
        },
      ];
    case 'submitted':
      return [signDuty(state, state.submittedOn!, calendar)];
    default:
      return [];
  }
}

/** By the frequency of the place; sooner where a dispute waits. */
function callDuty(state: Session, calendar: LegalCalendar): DossierDuty {
  const often = limited(
    state.every === 'monthly' ? 'meetMonthly' : 'meetQuarterly',
    state.begun,
    calendar,
    state.keeperId,
  );
  const soon = state.urgentSince && limited('callConference', state.urgentSince, calendar, state.keeperId);
  const nearer = soon && soon.due < often.due ? soon : often;
  return {
    key: 'call',
    id: nearer === often ? (state.every === 'monthly' ? 'H-62' : 'H-61') : 'H-63',
    label: { zh: '发会议通知期限', en: 'Call to the session due' },
    cite: nearer === often ? 'H.conference-frequency' : 'H.conference-item',
    owedBy: { organId: state.keeperId },
    startedOn: state.begun,
    ...nearer,
    metBy: ['call'],
  };
}

/** The convener's own, whatever organ that is. */
function signDuty(state: Session, submittedOn: LocalDate, calendar: LegalCalendar): DossierDuty {
  const [convener] = state.officers.convener ?? [];
  return {
    key: 'sign',
    id: 'H-66',
    label: { zh: '纪要签发期限', en: 'Minutes to be signed by' },
    cite: 'H.conference-minutes',
    owedBy: { organId: state.keeperId, ...(convener && { officerId: convener }) },
    startedOn: submittedOn,
    ...limited('signMinutes', submittedOn, calendar, state.keeperId),
    metBy: ['signMinutes', 'returnMinutes'],
  };
}
