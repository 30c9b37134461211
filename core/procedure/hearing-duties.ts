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

/** Who sits at a hearing, and what needs the petitioner's own word. */
export const hearingPeopleDuties = {
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
