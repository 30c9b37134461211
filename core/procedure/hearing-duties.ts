import { laterOf } from '../calendar/index.ts';
import type { ConsentSubject } from './consent.ts';
import { consentHere } from './consent.ts';
import type { DutyRule } from './duty.ts';
import { convenerOf, hearingHere } from './hearing.ts';
import { benchOf, choiceWaits } from './hearing-bench.ts';
import { law, since } from './running.ts';

/** A proposal waits for the petitioner's word; when its day is past, silence is no consent, and nothing else follows. */
const proposal = (subject: ConsentSubject): DutyRule => ({
  ...law('answerProposal', ['answerConsent']),
  runs(state, calendar) {
    const asked = consentHere(state, subject);
    if (!asked || asked.answeredOn) return undefined;
    return since('answerProposal', state, 'petitioner', asked.askedOn, 'askConsent', calendar);
  },
});

/** A hearing from its request to its conclusion, who sits at it, and what needs the petitioner's own word. */
export const hearingDuties = {
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
  'hearing-choice': {
    ...law('chooseOfficers', ['chooseOfficers', 'completeOfficers']),
    runs(state, calendar) {
      const hearing = hearingHere(state);
      const bench = benchOf(hearing);
      if (!bench || !choiceWaits(bench)) return undefined;
      const run = since('chooseOfficers', state, 'petitioner', bench.listedOn, 'noticeHearing', calendar);
      if (hearing?.notice?.arrivedOn !== bench.listedOn) return run;
      return { ...run, startedBy: 'recordDelivery', start: { zh: '收到听证通知', en: 'receipt of the notice' } };
    },
  },
  'hearing-challenge': {
    ...law('decideChallenge', ['decideChallenge']),
    runs(state, calendar) {
      const first = benchOf(hearingHere(state))?.challenges[0];
      if (!first) return undefined;
      const decidedBy = first.aboveId ?? convenerOf(state)!;
      const run = since('decideChallenge', state, decidedBy, first.on, 'challengeOfficer', calendar);
      const { heldOn } = state.hearing!;
      if (!heldOn || run.due <= heldOn) return run;
      // Whatever the days, it is decided before the hearing begins.
      const { period: _period, limit: _limit, local: _local, ...plain } = run;
      return { ...plain, due: laterOf(heldOn, first.on) };
    },
  },
  'mediation-consent': proposal('mediation'),
  'hearing-consent': proposal('hearing'),
} satisfies Record<string, DutyRule>;
