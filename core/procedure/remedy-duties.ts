import type { DutyKey, DutyRule } from './duty.ts';
import { pausedDays } from './hearing.ts';
import { askRereview, askReview, law, since } from './running.ts';
import { servedFrom } from './serving.ts';

/** Obligations of review and re-review, and until when a withdrawal may be taken back. */
export const remedyDuties = {
  'ask-review': {
    ...law('askReview', ['requestReview']),
    lapsedBy: 'lapseReview',
    runs: (state, calendar) => (state.review === 'open' ? askReview(state, calendar) : undefined),
  },
  review: {
    ...law('review', ['decideReview']),
    runs: (state, calendar) => {
      const one = state.firstReview;
      return state.review === 'requested'
        ? since('review', state, one!.organId, one!.requestedOn, 'requestReview', calendar)
        : undefined;
    },
  },
  'review-service': {
    ...law('serve', ['serveReview']),
    metOn: ({ firstReview }) => firstReview?.boardOn ?? firstReview?.servedOn,
    runs: (state, calendar) => {
      const one = state.firstReview;
      return state.review === 'decided'
        ? servedFrom('decideReview', state, one!.organId, one!.decidedOn!, calendar)
        : undefined;
    },
  },
  'ask-rereview': {
    ...law('askRereview', ['requestRereview']),
    lapsedBy: 'lapseRereview',
    runs: (state, calendar) => (state.review === 'rereview-open' ? askRereview(state, calendar) : undefined),
  },
  rereview: {
    ...law('rereview', ['decideRereview']),
    runs(state, calendar) {
      if (state.review !== 'rereview-requested') return undefined;
      const { organId, requestedOn } = state.secondReview!;
      const paused = pausedDays(state, calendar);
      return since('rereview', state, organId, requestedOn, 'requestRereview', calendar, paused);
    },
  },
  'rereview-service': {
    ...law('serve', ['serveRereview']),
    metOn: ({ secondReview }) => secondReview?.boardOn ?? secondReview?.servedOn,
    runs: (state, calendar) => {
      const one = state.secondReview;
      return state.review === 'rereview-decided'
        ? servedFrom('decideRereview', state, one!.organId, one!.decidedOn!, calendar)
        : undefined;
    },
  },
  revocation: {
    ...law('revokeWithdrawal', ['revokeWithdrawal']),
    runs: (state, calendar) =>
      state.phase === 'withdrawn' && state.withdrawal
        ? since('revokeWithdrawal', state, 'petitioner', state.withdrawal.on, 'withdraw', calendar)
        : undefined,
  },
} satisfies Partial<Record<DutyKey, DutyRule>>;
