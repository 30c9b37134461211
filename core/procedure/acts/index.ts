import { accept } from './accept.ts';
import { acknowledge } from './acknowledge.ts';
import { assign } from './assign.ts';
import { assignHandler } from './assign-handler.ts';
import { classify } from './classify.ts';
import { close } from './close.ts';
import { conclude } from './conclude.ts';
import { concludeHearing } from './conclude-hearing.ts';
import { confirmDiversion } from './confirm-diversion.ts';
import { correct } from './correct.ts';
import { decideHearing } from './decide-hearing.ts';
import { decideObjection } from './decide-objection.ts';
import { decideRereview } from './decide-rereview.ts';
import { decideReview } from './decide-review.ts';
import { declineAcceptance } from './decline-acceptance.ts';
import { declineRepeat } from './decline-repeat.ts';
import { divert } from './divert.ts';
import { dropHearing } from './drop-hearing.ts';
import { endMediation } from './end-mediation.ts';
import { evaluate } from './evaluate.ts';
import { extend } from './extend.ts';
import { forward } from './forward.ts';
import { guide } from './guide.ts';
import { holdHearing } from './hold-hearing.ts';
import { investigate } from './investigate.ts';
import { lapseObjection } from './lapse-objection.ts';
import { lapseRereview } from './lapse-rereview.ts';
import { lapseReview } from './lapse-review.ts';
import { mediate } from './mediate.ts';
import { noticeHearing } from './notice-hearing.ts';
import { object } from './object.ts';
import { recordAgreement } from './record-agreement.ts';
import { recordExecution } from './record-execution.ts';
import { register } from './register.ts';
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
import { withdraw } from './withdraw.ts';

/** Every act of the procedure, in legal order. Reading the list is reading the chapter. */
export const acts = {
  register,
  classify,
  correct,
  supplyPapers,
  forward,
  assign,
  reportUp,
  signFor,
  object,
  decideObjection,
  lapseObjection,
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
  serve,
  recordExecution,
  close,
  requestReview,
  decideReview,
  serveReview,
  requestRereview,
  decideRereview,
  serveRereview,
  lapseReview,
  lapseRereview,
  withdraw,
  revokeWithdrawal,
  evaluate,
} as const;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];
