import { accept } from './accept.ts';
import { acceptSimply } from './accept-simply.ts';
import { acknowledge } from './acknowledge.ts';
import { analyseCause } from './analyse-cause.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { answerConsent } from './answer-consent.ts';
import { answerPart } from './answer-part.ts';
import { appointAgent } from './appoint-agent.ts';
import { askConsent } from './ask-consent.ts';
import { askRecusal } from './ask-recusal.ts';
import { askReopening } from './ask-reopening.ts';
import { assign } from './assign.ts';
import { assignHandler } from './assign-handler.ts';
import { callConference } from './call-conference.ts';
import { challengeOfficer } from './challenge-officer.ts';
import { changeAgency } from './change-agency.ts';
import { changeContact } from './change-contact.ts';
import { chooseOfficers } from './choose-officers.ts';
import { classify } from './classify.ts';
import { close } from './close.ts';
import { completeOfficers } from './complete-officers.ts';
import { conclude } from './conclude.ts';
import { concludeHearing } from './conclude-hearing.ts';
import { confirmDiversion } from './confirm-diversion.ts';
import { confirmRelay } from './confirm-relay.ts';
import { contact } from './contact.ts';
import { correct } from './correct.ts';
import { correctOpinion } from './correct-opinion.ts';
import { correctReturn } from './correct-return.ts';
import { decideChallenge } from './decide-challenge.ts';
import { decideCoordination } from './decide-coordination.ts';
import { decideFiling } from './decide-filing.ts';
import { decideHearing } from './decide-hearing.ts';
import { decideObjection } from './decide-objection.ts';
import { decideRecusal } from './decide-recusal.ts';
import { decideRereview } from './decide-rereview.ts';
import { decideReview } from './decide-review.ts';
import { declareRecusal } from './declare-recusal.ts';
import { declineAcceptance } from './decline-acceptance.ts';
import { declineReopening } from './decline-reopening.ts';
import { declineRepeat } from './decline-repeat.ts';
import { declineReview } from './decline-review.ts';
import { divert } from './divert.ts';
import { dropHearing } from './drop-hearing.ts';
import { endAgency } from './end-agency.ts';
import { endMediation } from './end-mediation.ts';
import { evaluate } from './evaluate.ts';
import { extend } from './extend.ts';
import { forward } from './forward.ts';
import { guide } from './guide.ts';
import { guideLitigation } from './guide-litigation.ts';
import { holdHearing } from './hold-hearing.ts';
import { investigate } from './investigate.ts';
import { lapseObjection } from './lapse-objection.ts';
import { lapseRereview } from './lapse-rereview.ts';
import { lapseReview } from './lapse-review.ts';
import { leaveSimple } from './leave-simple.ts';
import { linkRepeat } from './link-repeat.ts';
import { mediate } from './mediate.ts';
import { nameAccused } from './name-accused.ts';
import { noticeHearing } from './notice-hearing.ts';
import { object } from './object.ts';
import { proposeFiling } from './propose-filing.ts';
import { proposeSimple } from './propose-simple.ts';
import { providePaper } from './provide-paper.ts';
import { recallOpinion } from './recall-opinion.ts';
import { recordAgreement } from './record-agreement.ts';
import { recordConfirmation } from './record-confirmation.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordExecution } from './record-execution.ts';
import { recordRelayResult } from './record-relay-result.ts';
import { recordResult } from './record-result.ts';
import { recordReturn } from './record-return.ts';
import { recordTranslation } from './record-translation.ts';
import { register } from './register.ts';
import { relayAccusation } from './relay-accusation.ts';
import { relayLaw } from './relay-law.ts';
import { reopen } from './reopen.ts';
import { reopenExecution } from './reopen-execution.ts';
import { replySimply } from './reply-simply.ts';
import { replySuggestion } from './reply-suggestion.ts';
import { reportUp } from './report-up.ts';
import { requestHearing } from './request-hearing.ts';
import { requestPapers } from './request-papers.ts';
import { requestRereview } from './request-rereview.ts';
import { requestReview } from './request-review.ts';
import { resumeFromDiversion } from './resume-from-diversion.ts';
import { returnOpinion } from './return-opinion.ts';
import { revokeWithdrawal } from './revoke-withdrawal.ts';
import { serve } from './serve.ts';
import { serveRereview } from './serve-rereview.ts';
import { serveReview } from './serve-review.ts';
import { signFor } from './sign-for.ts';
import { submitOpinion } from './submit-opinion.ts';
import { supplyPapers } from './supply-papers.ts';
import { support } from './support.ts';
import { takeBackRelay } from './take-back-relay.ts';
import { treatAsRequest } from './treat-as-request.ts';
import { withdraw } from './withdraw.ts';

/** Every act of the procedure, in legal order. Reading the list is reading the chapter. */
export const acts = {
  register,
  classify,
  correct,
  nameAccused,
  changeContact,
  appointAgent,
  changeAgency,
  endAgency,
  supplyPapers,
  recordTranslation,
  forward,
  assign,
  reportUp,
  relayLaw,
  guideLitigation,
  relayAccusation,
  confirmRelay,
  recordRelayResult,
  takeBackRelay,
  proposeFiling,
  decideFiling,
  signFor,
  object,
  decideObjection,
  callConference,
  decideCoordination,
  lapseObjection,
  acknowledge,
  guide,
  divert,
  confirmDiversion,
  resumeFromDiversion,
  accept,
  proposeSimple,
  acceptSimply,
  providePaper,
  replySimply,
  answerAtOnce,
  leaveSimple,
  declineAcceptance,
  declineRepeat,
  linkRepeat,
  analyseCause,
  assignHandler,
  askRecusal,
  declareRecusal,
  decideRecusal,
  contact,
  requestPapers,
  investigate,
  answerPart,
  extend,
  askConsent,
  answerConsent,
  mediate,
  recordAgreement,
  recordConfirmation,
  endMediation,
  requestHearing,
  decideHearing,
  noticeHearing,
  chooseOfficers,
  completeOfficers,
  challengeOfficer,
  decideChallenge,
  holdHearing,
  concludeHearing,
  dropHearing,
  submitOpinion,
  returnOpinion,
  conclude,
  recallOpinion,
  recordDelivery,
  recordReturn,
  correctReturn,
  serve,
  correctOpinion,
  replySuggestion,
  recordExecution,
  recordResult,
  close,
  askReopening,
  declineReopening,
  reopen,
  reopenExecution,
  requestReview,
  declineReview,
  decideReview,
  serveReview,
  requestRereview,
  decideRereview,
  serveRereview,
  lapseReview,
  lapseRereview,
  support,
  treatAsRequest,
  withdraw,
  revokeWithdrawal,
  evaluate,
} as const;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];
