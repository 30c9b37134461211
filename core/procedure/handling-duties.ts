import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import { papersRun } from './asked-papers.ts';
import type { DutyKey, DutyRule, Running } from './duty.ts';
import { cameBy } from './intake-duties.ts';
import { handlingLimit, handlingStart, reckonHandling } from './periods.ts';
import { by, fixed, law, since } from './running.ts';
import { servedFrom } from './serving.ts';
import type { PetitionState } from './states.ts';

/** Obligations of the handling, its answer and what that promised. */
export const handlingDuties = {
  handling: {
    ...law('conclude', ['conclude', 'recordAgreement', 'replySimply', 'answerAtOnce', 'replySuggestion']),
    runs: handling,
  },
  redo: {
    ...fixed('H-11', '重新办理期限', 'Handling anew due', 'H.redo', ['conclude', 'recordAgreement', 'replySuggestion']),
    runs: (state) =>
      state.overlays.includes('redo') && inHand.includes(state.phase) && state.redoBy && state.redoOn
        ? by(
            state.redoBy,
            { organId: state.holderId },
            state.redoOn,
            state.secondReview ? 'serveRereview' : 'serveReview',
          )
        : undefined,
  },
  papers: {
    ...fixed('H-09', '补充材料日期', 'Papers asked for by', 'H.one-notice', ['supplyPapers']),
    runs: (state, calendar) => papersRun(state, calendar),
  },
  diversion: {
    ...law('trackDiversion', ['confirmDiversion', 'resumeFromDiversion', 'close']),
    runs: (state, calendar) =>
      state.phase === 'diverted'
        ? since('trackDiversion', state, state.holderId, state.divertedOn!, 'divert', calendar)
        : undefined,
  },
  service: {
    ...law('serve', ['serve']),
    metOn: (after) => after.boardOn ?? after.servedOn,
    runs: (state, calendar) =>
      state.phase === 'decided' ? servedFrom('conclude', state, state.holderId, state.decidedOn!, calendar) : undefined,
  },
  report: {
    ...fixed('C-08', '交办结果报告期限', 'Report of the result due', 'R.22.3', ['close']),
    runs: (state) =>
      state.reportBy && state.assigned && !over.includes(state.phase)
        ? by(state.reportBy, { organId: state.assigned.to }, state.assigned.on, 'assign')
        : undefined,
  },
  execution: {
    ...fixed('H-10', '兑现期限', 'To be carried out by', 'R.32.2', ['recordExecution']),
    metOn: (after) => after.executedOn,
    runs(state) {
      if (!state.overlays.includes('executing') || !state.executeBy) return undefined;
      // Reviews of a revoked opinion stay on record, but order nothing any more.
      const reviewed = remedied.includes(state.review) ? [state.secondReview, state.firstReview] : [];
      const ordered = reviewed.find((one) => one?.servedOn && one.executeBy);
      if (state.agreement)
        return by(state.executeBy, { organId: state.holderId }, state.agreement.on, 'recordAgreement');
      const startedBy = ordered ? (ordered === state.secondReview ? 'serveRereview' : 'serveReview') : 'serve';
      return by(
        state.executeBy,
        { organId: state.holderId },
        ordered?.servedOn ?? state.servedOn ?? state.heldSince,
        startedBy,
      );
    },
  },
  evaluation: {
    ...law('evaluate', ['evaluate']),
    runs: (state, calendar) =>
      state.servedOn && state.evaluations === 0 && (state.phase === 'served' || state.phase === 'closed')
        ? since('evaluate', state, 'petitioner', state.servedOn, 'serve', calendar)
        : undefined,
  },
} satisfies Partial<Record<DutyKey, DutyRule>>;

/** Phases in which the holder works on the answer. */
const inHand: readonly string[] = ['received', 'accepted', 'investigating', 'signing'];
/** Stages after a review opinion on the present opinion was served. */
const remedied: readonly string[] = [
  'rereview-open',
  'rereview-requested',
  'rereview-decided',
  'rereview-lapsed',
  'ended',
];
const over: readonly string[] = [
  'none',
  'closed',
  'guided',
  'not-accepted',
  'no-longer-accepted',
  'filed',
  'withdrawn',
];

function handling(state: PetitionState, calendar: Calendar): Running | undefined {
  const held = inHand.includes(state.phase) || (state.phase === 'registered' && !state.byBureau);
  const found = held && !state.overlays.includes('redo') ? reckonHandling(state, calendar) : undefined;
  if (!found) return undefined;
  const { period, local } = found;
  const { presumed } = handlingStart(state, calendar)!;
  return {
    owedBy: { organId: state.holderId },
    startedOn: period.from,
    startedBy: state.acceptedOn ? 'accept' : cameBy(state),
    due: period.due,
    limit: handlingLimit(state),
    period,
    ...(local && { local }),
    ...(state.extension && { extension: state.extension }),
    ...(presumed && {
      presumed,
      start: { zh: '告知期限届满（视为受理）', en: 'the end of the notice period (deemed accepted)' },
    }),
  };
}
