import type { DutyRule } from './duty.ts';
import { convenerOf, hearingHere } from './hearing.ts';
import { law, since } from './running.ts';

export type BesideKey = 'hearing-answer' | 'hearing-notice' | 'hearing-day' | 'hearing-conclusion';

/** Obligations of what runs beside the main line. Like the others they follow from the state alone. */
export const besideDuties: Record<BesideKey, DutyRule> = {
  'hearing-answer': {
    ...law('answerHearing', ['decideHearing']),
    runs(state, calendar) {
      const hearing = hearingHere(state);
      if (hearing?.stage !== 'asked') return undefined;
      return since('answerHearing', state, convenerOf(state)!, hearing.askedOn!, 'requestHearing', calendar);
    },
  },
  'hearing-notice': {
    ...law('holdHearing', ['noticeHearing']),
    runs(state, calendar) {
      const hearing = hearingHere(state);
      if (hearing?.stage !== 'granted') return undefined;
      return since('holdHearing', state, convenerOf(state)!, hearing.grantedOn!, 'decideHearing', calendar);
    },
  },
  'hearing-day': {
    id: 'H-18',
    zh: '听证日期',
    en: 'Day of the hearing',
    cite: 'H.hearing-profile',
    metBy: ['holdHearing'],
    metOn: (after) => after.hearing?.heldOn,
    runs(state) {
      const hearing = hearingHere(state);
      if (hearing?.stage !== 'noticed') return undefined;
      return {
        owedBy: { organId: convenerOf(state)! },
        startedOn: hearing.noticedOn!,
        startedBy: 'noticeHearing',
        due: hearing.heldOn!,
      };
    },
  },
  'hearing-conclusion': {
    ...law('concludeHearing', ['concludeHearing']),
    runs(state, calendar) {
      const hearing = hearingHere(state);
      if (hearing?.stage !== 'held') return undefined;
      return since('concludeHearing', state, convenerOf(state)!, hearing.heldOn!, 'holdHearing', calendar);
    },
  },
};
