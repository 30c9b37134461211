import { accept, acknowledge, assignHandler, declineAcceptance, declineRepeat } from './acceptance.tsx';
import { decideCoordination } from './coordination.tsx';
import { replySimply, replySuggestion } from './direct-answers.tsx';
import { confirmDiversion, divert, guide, resumeFromDiversion } from './diversion.tsx';
import { classify, correct, withdraw } from './file.tsx';
import type { AnyActForm, DeskAct } from './form.ts';
import { extend, investigate, reportUp, requestPapers, supplyPapers } from './handling.tsx';
import { concludeHearing, decideHearing, dropHearing, holdHearing, noticeHearing, requestHearing } from './hearing.tsx';
import { endMediation, mediate, recordAgreement, recordConfirmation, recordTranslation } from './mediation.tsx';
import { decideObjection, object, signFor } from './objection.tsx';
import { conclude, returnOpinion, submitOpinion } from './opinion.tsx';
import {
  acceptSimply,
  analyseCause,
  answerPart,
  askRecusal,
  callConference,
  confirmRelay,
  contact,
  decideFiling,
  decideRecusal,
  declareRecusal,
  guideLitigation,
  leaveSimple,
  linkRepeat,
  nameAccused,
  proposeFiling,
  proposeSimple,
  providePaper,
  recordRelayResult,
  recordResult,
  relayAccusation,
  relayLaw,
  reopen,
  reopenExecution,
  support,
  takeBackRelay,
  treatAsRequest,
} from './plain-acts.tsx';
import { requestRereview, requestReview, revokeWithdrawal } from './remedy.tsx';
import { correctReturn, recordReturn } from './returned.tsx';
import { decideRereview, decideReview } from './review.tsx';
import { close, recordDelivery, recordExecution, serve, serveRereview, serveReview } from './service.tsx';
import { assign, forward } from './transfer.tsx';

/** A form for every act of an officer; one that is missing does not compile. */
const forms = {
  classify,
  correct,
  nameAccused,
  treatAsRequest,
  supplyPapers,
  recordTranslation,
  forward,
  assign,
  reportUp,
  signFor,
  object,
  decideObjection,
  relayLaw,
  guideLitigation,
  relayAccusation,
  confirmRelay,
  recordRelayResult,
  takeBackRelay,
  proposeFiling,
  decideFiling,
  callConference,
  answerPart,
  proposeSimple,
  acceptSimply,
  providePaper,
  leaveSimple,
  linkRepeat,
  analyseCause,
  askRecusal,
  declareRecusal,
  decideRecusal,
  contact,
  recordResult,
  reopen,
  reopenExecution,
  support,
  decideCoordination,
  replySimply,
  replySuggestion,
  acknowledge,
  guide,
  divert,
  confirmDiversion,
  resumeFromDiversion,
  accept,
  declineAcceptance,
  declineRepeat,
  assignHandler,
  requestPapers,
  investigate,
  extend,
  mediate,
  recordAgreement,
  recordConfirmation,
  endMediation,
  requestHearing,
  decideHearing,
  noticeHearing,
  holdHearing,
  concludeHearing,
  dropHearing,
  submitOpinion,
  returnOpinion,
  conclude,
  recordDelivery,
  recordReturn,
  correctReturn,
  serve,
  recordExecution,
  close,
  decideReview,
  serveReview,
  decideRereview,
  serveRereview,
  withdraw,
  requestReview,
  requestRereview,
  revokeWithdrawal,
} satisfies Record<DeskAct, AnyActForm>;

/** The form of an act by its name on the wire; undefined for acts that are no officer's. */
export function formOf(act: string): AnyActForm | undefined {
  return (forms as Record<string, AnyActForm>)[act];
}
