import { isOfEarlierText } from '../law/rule-sets.ts';
import type { ActName } from './acts/index.ts';
import type { DutyKey, DutyRule } from './duty.ts';
import { noticeLimit } from './periods.ts';
import { law, since } from './running.ts';
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

/** Obligations from the day a matter comes in until somebody has said whether it is accepted. */
export const intakeDuties = {
  // Fulfilled by the fact that starts it, so it never runs; `clocks` notes it as met, or met late.
  register: { ...law('register', ['register']), runs: () => undefined },
  route: {
    ...law('route', routing),
    runs: (state, calendar) =>
      state.byBureau && !state.routedOn && !state.returnedOn && atRegistrar(state)
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
} satisfies Partial<Record<DutyKey, DutyRule>>;

const atRegistrar = (state: PetitionState) =>
  state.holderId === state.registrarId && (state.phase === 'registered' || state.phase === 'received');
const sentBy = (state: PetitionState): ActName => state.transfer?.mode ?? 'forward';
/** The act by which the present holder came to have it. */
export const cameBy = (state: PetitionState): ActName => {
  if (state.transfer?.to === state.holderId) return sentBy(state);
  return state.returnedOn ? 'decideObjection' : 'register';
};
