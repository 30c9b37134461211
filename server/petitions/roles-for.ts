import type { ActName } from '../../core/procedure/index.ts';
import type { Role } from '../organs/contract.ts';

/** 登记 and what an office at the window does for whoever comes. */
export const window: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head'];
/** 转送、交办: the bureau's daily routing, and an organ's towards its own lower organs (Art. 23.1). */
const routing: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head'];
/** 办理: the organ that is competent; the bureau where it handles a matter itself. */
const handling: Role[] = ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'];
/** 签发: the responsible person. */
export const signing: Role[] = ['organ-head', 'bureau-head'];
const deciding: Role[] = ['bureau-officer', 'bureau-head', 'organ-head'];
const reviewing: Role[] = ['reviewer', 'organ-head'];
/** 听证: the organ that holds it, be it handling or reviewing. */
const convening: Role[] = [...handling, 'reviewer'];
const heads: Role[] = [...signing, 'reviewer'];
/** 送达、退件: whoever sends letters. */
const posting: Role[] = [...new Set([...window, ...convening, ...heads])];
/** 检举控告: the custodian alone sends it anywhere (Art. 30). */
export const sealed: Role[] = ['custodian'];
const relaying: Role[] = ['bureau-officer', 'bureau-head', 'organ-head', 'custodian'];
/** 协调决定: leaders of the common superior, and the heads of the bureau that runs the joint conference. */
const arbitrating: Role[] = [...signing, 'leader'];
export const nobody: Role[] = [];

/** Who submits an answer and who signs it: never the same person. */
export const answering = { handling, signing } as const;

/** Who may do each act, for the organ whose act it is. Whose it is and whether it is open now is the procedure's to say. */
export const rolesFor: Record<ActName, Role[]> = {
  register: window,
  classify: window,
  correct: window,
  nameAccused: window,
  supplyPapers: window,
  recordTranslation: [...window, 'reviewer'],
  forward: routing,
  assign: deciding,
  reportUp: deciding,
  signFor: handling,
  object: handling,
  decideObjection: deciding,
  lapseObjection: nobody,
  relayLaw: deciding,
  guideLitigation: routing,
  relayAccusation: sealed,
  treatAsRequest: sealed,
  confirmRelay: relaying,
  recordRelayResult: relaying,
  takeBackRelay: relaying,
  proposeFiling: routing,
  decideFiling: signing,
  callConference: deciding,
  decideCoordination: arbitrating,
  proposeSimple: routing,
  acceptSimply: handling,
  providePaper: [...handling, 'clerk'],
  replySimply: handling,
  answerAtOnce: [...handling, 'clerk'],
  leaveSimple: handling,
  linkRepeat: handling,
  analyseCause: handling,
  askReopening: window,
  declineReopening: signing,
  askRecusal: window,
  declareRecusal: convening,
  decideRecusal: signing,
  contact: handling,
  answerPart: handling,
  replySuggestion: handling,
  recordResult: handling,
  reopen: signing,
  reopenExecution: signing,
  support: handling,
  acknowledge: [...handling, 'clerk'],
  guide: [...handling, 'clerk'],
  divert: handling,
  confirmDiversion: handling,
  resumeFromDiversion: handling,
  accept: handling,
  declineAcceptance: signing,
  declineRepeat: signing,
  declineReview: [...deciding, 'reviewer'],
  assignHandler: handling,
  requestPapers: handling,
  investigate: handling,
  extend: signing,
  askConsent: convening,
  answerConsent: [...window, 'reviewer'],
  mediate: handling,
  recordAgreement: handling,
  recordConfirmation: window,
  endMediation: handling,
  requestHearing: window,
  decideHearing: heads,
  noticeHearing: convening,
  chooseOfficers: [...window, 'reviewer'],
  completeOfficers: convening,
  challengeOfficer: [...window, 'reviewer'],
  decideChallenge: signing,
  holdHearing: convening,
  concludeHearing: convening,
  dropHearing: window,
  submitOpinion: handling,
  returnOpinion: signing,
  conclude: signing,
  recallOpinion: heads,
  recordDelivery: posting,
  recordReturn: posting,
  correctReturn: posting,
  serve: handling,
  correctOpinion: heads,
  recordExecution: handling,
  close: handling,
  requestReview: window,
  decideReview: reviewing,
  serveReview: reviewing,
  requestRereview: window,
  decideRereview: reviewing,
  serveRereview: reviewing,
  lapseReview: nobody,
  lapseRereview: nobody,
  withdraw: window,
  revokeWithdrawal: window,
  // The petitioner's own code alone evaluates (Art. 21); staff neither see the code nor speak for anybody.
  evaluate: nobody,
  // Nor does anybody else say how the petitioner is to be reached: that would take messages away from them.
  changeContact: nobody,
  // The petitioner's own word, taken down at a window with the paper.
  appointAgent: window,
  changeAgency: window,
  endAgency: window,
};
