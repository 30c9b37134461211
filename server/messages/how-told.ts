import type { ActName } from '../../core/procedure/index.ts';
import type { RecordedFact } from '../petitions/index.ts';

/**
 * How whoever has only a postal address learns of an act (Art. 23).
 * `letter`: the act says how its letter, or its answer, goes out. `later`: the letter that serves it. `in-hand`: they are there, or
 * sign it. `follows`: a letter is owed by a day that runs. `foretold`: the letter before named the day. `person`: a person writes or
 * calls. `own`: their own act. `inner`: a step that changes nothing for them, or that only the file keeps.
 */
export type HowTold = 'letter' | 'later' | 'in-hand' | 'follows' | 'foretold' | 'person' | 'own' | 'inner';

/** Of every act; one without its line does not compile. */
export const howTold: Record<ActName, HowTold> = {
  // Their receipt, or the letter of Art. 22 and 23 that the days of the transfer and the notice are for.
  register: 'follows',
  forward: 'letter',
  assign: 'letter',
  signFor: 'inner',
  object: 'inner',
  lapseObjection: 'inner',
  decideObjection: 'person',
  callConference: 'inner',
  decideCoordination: 'letter',
  answerPart: 'inner',
  reportUp: 'inner',
  acknowledge: 'letter',
  accept: 'letter',
  proposeSimple: 'inner',
  acceptSimply: 'letter',
  providePaper: 'letter',
  leaveSimple: 'letter',
  replySimply: 'letter',
  answerAtOnce: 'in-hand',
  divert: 'letter',
  guide: 'letter',
  confirmDiversion: 'letter',
  resumeFromDiversion: 'letter',
  declineAcceptance: 'letter',
  declineRepeat: 'letter',
  relayLaw: 'letter',
  guideLitigation: 'letter',
  // Confidential until the other organ has it, which is told.
  relayAccusation: 'inner',
  confirmRelay: 'letter',
  takeBackRelay: 'person',
  recordRelayResult: 'letter',
  proposeFiling: 'inner',
  decideFiling: 'letter',
  assignHandler: 'person',
  contact: 'in-hand',
  requestPapers: 'letter',
  investigate: 'inner',
  extend: 'letter',
  askConsent: 'letter',
  mediate: 'person',
  endMediation: 'person',
  recordAgreement: 'in-hand',
  recordConfirmation: 'inner',
  decideHearing: 'letter',
  noticeHearing: 'letter',
  completeOfficers: 'letter',
  decideChallenge: 'letter',
  holdHearing: 'in-hand',
  concludeHearing: 'letter',
  declareRecusal: 'inner',
  decideRecusal: 'letter',
  submitOpinion: 'inner',
  returnOpinion: 'inner',
  conclude: 'later',
  recallOpinion: 'inner',
  correctOpinion: 'letter',
  serve: 'letter',
  recordExecution: 'person',
  recordResult: 'inner',
  close: 'person',
  reopen: 'letter',
  declineReopening: 'letter',
  reopenExecution: 'letter',
  replySuggestion: 'letter',
  decideReview: 'later',
  serveReview: 'letter',
  decideRereview: 'later',
  serveRereview: 'letter',
  declineReview: 'letter',
  lapseReview: 'foretold',
  lapseRereview: 'foretold',
  support: 'inner',
  linkRepeat: 'inner',
  analyseCause: 'inner',
  classify: 'inner',
  nameAccused: 'inner',
  correct: 'inner',
  recordTranslation: 'inner',
  recordDelivery: 'inner',
  recordReturn: 'inner',
  correctReturn: 'inner',
  treatAsRequest: 'own',
  supplyPapers: 'own',
  answerConsent: 'own',
  requestHearing: 'own',
  chooseOfficers: 'own',
  challengeOfficer: 'own',
  dropHearing: 'own',
  askRecusal: 'own',
  requestReview: 'own',
  requestRereview: 'own',
  withdraw: 'own',
  revokeWithdrawal: 'own',
  evaluate: 'own',
  askReopening: 'own',
  appointAgent: 'own',
  changeAgency: 'own',
  endAgency: 'own',
  changeContact: 'own',
};

const acceptances: readonly ActName[] = ['accept', 'acceptSimply', 'answerAtOnce'];

/** Whether only a person could tell it to somebody who has no more than an address; what an agent did in their name, always. */
export function byPersonAlone(fact: RecordedFact, history: readonly RecordedFact[]): boolean {
  if (fact.actor.kind === 'petitioner') return fact.actor.agent !== undefined;
  if (howTold[fact.kind] !== 'person') return false;
  // Named before the acceptance, the handler stands in its letter.
  return fact.kind !== 'assignHandler' || history.some(({ kind, seq }) => acceptances.includes(kind) && seq < fact.seq);
}
