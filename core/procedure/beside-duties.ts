import type { LegalCalendar } from '../law/overlays.ts';
import type { ActName } from './acts/index.ts';
import { passesOn, shareDuty } from './cascade.ts';
import { openPart } from './coordination.ts';
import type { DutyRule, Running } from './duty.ts';
import { takingOn } from './handler.ts';
import { hearingDuties } from './hearing-duties.ts';
import { seatOf } from './recusal.ts';
import { answersReopening, reopeningAsked } from './reopening.ts';
import { inFull } from './result.ts';
import { law, since } from './running.ts';
import type { PetitionState, Remedy } from './states.ts';

export type BesideKey =
  | 'hearing-answer'
  | 'hearing-notice'
  | 'hearing-day'
  | 'hearing-conclusion'
  | 'hearing-choice'
  | 'hearing-challenge'
  | 'mediation-consent'
  | 'hearing-consent'
  | 'simple-pass'
  | 'simple-accept'
  | 'simple'
  | 'coordination'
  | 'part'
  | 'recusal'
  | 'handler'
  | 'result'
  | 'first-contact'
  | 'cause-analysis'
  | 'relay'
  | 'relay-result'
  | 'cascade'
  | 'translation'
  | 'answer-translation'
  | 'review-translation'
  | 'rereview-translation'
  | 'judicial-confirmation'
  | 'reopening';

/** Obligations of what runs beside the main line. Like the others they follow from the state alone. */
export const besideDuties: Record<BesideKey, DutyRule> = {
  ...hearingDuties,
  'simple-pass': {
    ...law('simplePass', ['forward', 'assign', 'acceptSimply', 'answerAtOnce', 'accept']),
    runs: (state, calendar) =>
      !state.overlays.includes('simple-proposed')
        ? undefined
        : state.phase === 'registered'
          ? since('simplePass', state, state.holderId, state.receivedOn, 'register', calendar)
          : passesOn(state) // each level between passes it on within its own day
            ? since('simplePass', state, state.holderId, state.organReceivedOn!, sentBy(state), calendar)
            : undefined,
  },
  'simple-accept': {
    ...law('simpleAccept', ['acceptSimply', 'answerAtOnce', 'accept', 'divert', 'declineAcceptance', 'declineRepeat']),
    runs: (state, calendar) =>
      state.phase === 'received' &&
      !passesOn(state) &&
      state.overlays.includes('simple-proposed') &&
      state.organReceivedOn
        ? since('simpleAccept', state, state.holderId, state.organReceivedOn, sentBy(state), calendar)
        : undefined,
  },
  simple: {
    ...law('simpleConclude', ['replySimply', 'replySuggestion', 'recordAgreement']),
    runs: (state, calendar) =>
      inWork.includes(state.phase) && state.overlays.includes('simple')
        ? since('simpleConclude', state, state.holderId, state.acceptedOn!, 'acceptSimply', calendar)
        : undefined,
  },
  coordination: {
    ...law('coordinate', ['decideCoordination']),
    runs(state, calendar) {
      const item = state.coordination;
      if (!item || !['registered', 'received', 'objected', ...inWork].includes(state.phase)) return undefined;
      const startedBy = state.phase === 'objected' ? 'object' : 'callConference';
      return since('coordinate', state, item.arbiterId, item.openedOn, startedBy, calendar);
    },
  },
  part: {
    id: 'H-25',
    zh: '分工期限',
    en: 'Part due',
    cite: 'R.24',
    metBy: ['answerPart'],
    runs(state) {
      const part = openPart(state);
      if (!part || !state.overlays.includes('joint') || ![...inWork, 'received', 'signing'].includes(state.phase))
        return undefined;
      return {
        owedBy: { organId: part.organId },
        startedOn: state.joint!.on,
        startedBy: 'decideCoordination',
        due: part.by,
      };
    },
  },
  recusal: {
    ...law('decideRecusal', ['decideRecusal']),
    runs(state, calendar) {
      const { recusal, phase, review } = state;
      const again = review === 'requested' || review === 'rereview-requested';
      if (!recusal || (!again && !['registered', 'received', 'signing', ...inWork].includes(phase))) return undefined;
      return since('decideRecusal', state, recusal.aboveId ?? seatOf(state), recusal.on, 'askRecusal', calendar);
    },
  },
  handler: {
    ...law('nameHandler', ['assignHandler', 'decideRecusal', ...takingOn]),
    runs(state, calendar) {
      if (state.handlerId || state.restricted || !atWork.includes(state.phase) || !state.acceptedOn) return undefined;
      const { unhandledSince: left } = state;
      if (!left) return since('nameHandler', state, state.holderId, state.acceptedOn, 'accept', calendar);
      const start = { zh: '原经办人退出', en: 'the former handler stepping aside' };
      return { ...since('nameHandler', state, state.holderId, left, 'decideRecusal', calendar), start };
    },
  },
  result: {
    ...law('recordResult', ['recordResult']),
    runs(state, calendar) {
      const waits = state.phase === 'served' && state.servedOn && !state.overlays.includes('executing');
      if (!waits || inFull(state)) return undefined;
      const { executedOn, servedOn, agreement } = state;
      const executed = executedOn !== undefined && executedOn >= servedOn!;
      const startedBy = executed ? 'recordExecution' : agreement ? 'recordAgreement' : 'serve';
      const on = executed ? executedOn : servedOn!;
      const run = since('recordResult', state, state.holderId, on, startedBy, calendar);
      if (!executed) return run;
      return { ...run, start: { zh: '兑现', en: 'it being carried out' } };
    },
  },
  'first-contact': {
    ...law('firstContact', ['contact', 'answerAtOnce', 'investigate', 'requestPapers']),
    runs(state, calendar) {
      const waits = ['received', 'accepted', 'investigating'].includes(state.phase) && !state.restricted;
      const said = state.contactedOn ?? state.investigatedOn ?? state.papersRequestedOn;
      if (!waits || said || !state.reachable || !state.organReceivedOn || state.round > 1) return undefined;
      return since('firstContact', state, state.holderId, state.organReceivedOn, sentBy(state), calendar);
    },
  },
  'cause-analysis': {
    ...law('analyseCause', ['analyseCause']),
    runs: (state, calendar) =>
      state.causeOpenedOn && ['registered', 'received', 'signing', 'served', 'closed', ...inWork].includes(state.phase)
        ? since('analyseCause', state, state.holderId, state.causeOpenedOn, 'linkRepeat', calendar)
        : undefined,
  },
  relay: {
    ...law('trackRelay', ['confirmRelay', 'recordRelayResult']),
    runs: (state, calendar) =>
      state.phase === 'relayed' && !state.relay!.confirmedOn
        ? since('trackRelay', state, state.holderId, state.relay!.on, relayedBy(state), calendar)
        : undefined,
  },
  'relay-result': {
    ...law('relayResult', ['recordRelayResult']),
    runs: (state, calendar) =>
      state.phase === 'relayed' && state.relay!.kind === 'accusation'
        ? since('relayResult', state, state.holderId, state.relay!.on, 'relayAccusation', calendar)
        : undefined,
  },
  cascade: shareDuty([
    'forward',
    'assign',
    'acceptSimply',
    'answerAtOnce',
    'accept',
    'divert',
    'declineAcceptance',
    'declineRepeat',
  ]),
  translation: {
    ...law('translate', ['recordTranslation']),
    runs: (state, calendar) =>
      state.writtenIn && !state.translatedOn && open.includes(state.phase)
        ? since('translate', state, state.holderId, state.receivedOn, 'register', calendar)
        : undefined,
  },
  'answer-translation': {
    ...law('translateAnswer', ['recordTranslation']),
    runs: (state, calendar) =>
      state.answerIn && !state.answerTranslatedOn && state.decidedOn && answered.includes(state.phase)
        ? since('translateAnswer', state, state.holderId, state.decidedOn, 'conclude', calendar)
        : undefined,
  },
  'review-translation': {
    ...law('translateAnswer', ['recordTranslation']),
    runs: (state, calendar) => opinionTranslation(state, state.firstReview, 'decideReview', calendar),
  },
  'rereview-translation': {
    ...law('translateAnswer', ['recordTranslation']),
    runs: (state, calendar) => opinionTranslation(state, state.secondReview, 'decideRereview', calendar),
  },
  'judicial-confirmation': {
    ...law('confirmMediation', ['recordConfirmation']),
    metOn: (after) => after.agreement?.confirmAskedOn,
    runs: (state, calendar) =>
      state.agreement?.committee && !state.agreement.confirmAskedOn
        ? since('confirmMediation', state, 'petitioner', state.agreement.on, 'recordAgreement', calendar)
        : undefined,
  },
  reopening: {
    ...law('answerReopening', ['reopen', 'reopenExecution', 'declineReopening']),
    runs(state, calendar) {
      const asked = ['served', 'closed'].includes(state.phase) && reopeningAsked(state);
      return asked
        ? since('answerReopening', state, answersReopening(state), asked.on, 'askReopening', calendar)
        : undefined;
    },
  },
};

/** A review opinion is an answer too: its own body has it translated. */
function opinionTranslation(
  state: PetitionState,
  remedy: Remedy | undefined,
  startedBy: ActName,
  calendar: LegalCalendar,
): Running | undefined {
  const owed = state.answerIn && remedy?.decidedOn && !remedy.translatedOn && reviewed.includes(state.review);
  return owed ? since('translateAnswer', state, remedy.organId, remedy.decidedOn!, startedBy, calendar) : undefined;
}

/** Stages in which a review or re-review opinion on the present answer stands. */
const reviewed: readonly string[] = [
  'decided',
  'rereview-open',
  'rereview-requested',
  'rereview-decided',
  'rereview-lapsed',
  'ended',
];
/** Phases in which somebody still has to read what was written. */
const open: readonly string[] = [
  'registered',
  'reported',
  'transferring',
  'received',
  'objected',
  'accepted',
  'investigating',
  'signing',
];
const answered: readonly string[] = ['decided', 'served', 'closed'];
/** Phases in which somebody by name sees to it. */
const atWork: readonly string[] = ['accepted', 'investigating', 'signing'];
/** Phases in which the answer is worked on. */
const inWork: readonly string[] = ['accepted', 'investigating'];
const sentBy = (state: PetitionState): ActName =>
  state.transfer?.to === state.holderId ? state.transfer.mode : 'register';
const relayedBy = (state: PetitionState): ActName => (state.relay?.kind === 'law' ? 'relayLaw' : 'relayAccusation');
