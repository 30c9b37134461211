import type { LocalDate } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import { isOfEarlierText } from '../law/rule-sets.ts';
import type { ActName } from './acts/index.ts';
import { papersRun } from './asked-papers.ts';
import { besideDuties } from './beside-duties.ts';
import type { DutyKey, DutyRule, Running } from './duty.ts';
import { pausedDays } from './hearing.ts';
import { handlingLimit, handlingStart, noticeLimit, reckonHandling } from './periods.ts';
import { returnedOpinion } from './returned.ts';
import { askRereview, askReview, law, since } from './running.ts';
import type { PetitionState } from './states.ts';

const routing = [
  'forward',
  'assign',
  'reportUp',
  'accept',
  'declineAcceptance',
  'declineRepeat',
  'divert',
  'guide',
  'acceptSimply',
  'answerAtOnce',
  'relayLaw',
  'guideLitigation',
  'relayAccusation',
  'decideCoordination',
  'decideFiling',
] as const;
const telling = [
  'acknowledge',
  'accept',
  'divert',
  'guide',
  'declineAcceptance',
  'declineRepeat',
  'forward',
  'assign',
  'acceptSimply',
  'answerAtOnce',
  'relayLaw',
  'guideLitigation',
  'decideCoordination',
  'decideFiling',
] as const;

/** The obligations in the order of the procedure. Start and end of each follow from the state alone. */
export const duties: Record<DutyKey, DutyRule> = {
  ...besideDuties,
  // Fulfilled by the fact that starts it, so it never runs; `clocks` notes it as met, or met late.
  register: { ...law('register', ['register']), runs: () => undefined },
  route: {
    ...law('route', routing),
    runs: (state, calendar) =>
      state.byBureau && !state.routedOn && atRegistrar(state)
        ? since('route', state, state.holderId, state.receivedOn, 'register', calendar)
        : undefined,
  },
  'route-again': {
    ...law('routeAgain', routing),
    runs(state, calendar) {
      if (state.phase === 'reported') {
        const start = { zh: '报告', en: 'the report' };
        return { ...since('routeAgain', state, state.holderId, state.reportedOn!, 'reportUp', calendar), start };
      }
      if (!state.returnedOn || !state.byBureau || !atRegistrar(state)) return undefined;
      return since('routeAgain', state, state.holderId, state.returnedOn, 'decideObjection', calendar);
    },
  },
  notice: {
    ...law('informTransferred', telling),
    runs(state, calendar) {
      // An objection stops nothing: refused, the notice is still counted from the day the matter arrived.
      const waits = ['registered', 'received', 'objected'].includes(state.phase);
      // Until 2022 it was the decision on acceptance that had to be told in time, not the receipt alone.
      const decides = isOfEarlierText(state.receivedOn);
      if (!waits || !state.organReceivedOn || (state.acknowledgedOn && !decides) || !state.reachable) return undefined;
      const run = since(noticeLimit(state), state, state.holderId, state.organReceivedOn, cameBy(state), calendar);
      return decides ? { ...run, metBy: telling.filter((act) => act !== 'acknowledge') } : run;
    },
  },
  objection: {
    ...law('object', ['signFor', 'object']),
    lapsedBy: 'lapseObjection',
    runs: (state, calendar) =>
      state.phase === 'transferring' && state.transfer
        ? since('object', state, state.transfer.to, state.transfer.on, sentBy(state), calendar)
        : undefined,
  },
  ruling: {
    ...law('answerObjection', ['decideObjection']),
    runs: (state, calendar) =>
      state.phase === 'objected' && !state.coordination
        ? since('answerObjection', state, state.transfer!.from, state.objectedOn!, 'object', calendar)
        : undefined,
  },
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
};

export const dutyKeys = Object.keys(duties) as DutyKey[];

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

/** Signed, and served within days; where the post brought the letter back, the days to try another way count from then. */
function servedFrom(
  made: 'conclude' | 'decideReview' | 'decideRereview',
  state: PetitionState,
  owner: string,
  signedOn: LocalDate,
  calendar: Calendar,
): Running {
  const returned = returnedOpinion(state, made);
  if (!returned) return since('serve', state, owner, signedOn, made, calendar);
  const start = { zh: '文书退回', en: 'the day the letter came back' };
  return { ...since('serve', state, owner, returned.on, 'recordReturn', calendar), start };
}

const atRegistrar = (state: PetitionState) =>
  state.holderId === state.registrarId && (state.phase === 'registered' || state.phase === 'received');
const sentBy = (state: PetitionState): ActName => state.transfer?.mode ?? 'forward';
const cameBy = (state: PetitionState): ActName => {
  if (state.transfer?.to === state.holderId) return sentBy(state);
  return state.returnedOn ? 'decideObjection' : 'register';
};

function fixed(id: DutyRule['id'], zh: string, en: string, cite: ArticleId, metBy: readonly ActName[]) {
  return { id, zh, en, cite, metBy };
}

function by(due: LocalDate, owedBy: Running['owedBy'], startedOn: LocalDate, startedBy: ActName): Running {
  return { owedBy, startedOn, startedBy, due };
}
