import type { ActName } from '../../../core/procedure/acts/index.ts';
import type { PayloadOf } from '../context.ts';
import type { NoticeId } from '../model.ts';
import type { Several, Template } from './base.ts';
import { d01 } from './d-01.ts';
import { d02, d02Filed } from './d-02.ts';
import { d03, d03Coordinated } from './d-03.ts';
import { d04, d04AtOnce, d04Provided, d04Simple } from './d-04.ts';
import { d05 } from './d-05.ts';
import { d06 } from './d-06.ts';
import { d07Divert, d07Guide, d07Litigation, d07Relay } from './d-07.ts';
import { d08, d08Accusation, d08Law } from './d-08.ts';
import { d09, d09Parts } from './d-09.ts';
import { d10 } from './d-10.ts';
import { d11 } from './d-11.ts';
import { d12 } from './d-12.ts';
import { d13 } from './d-13.ts';
import { d14 } from './d-14.ts';
import { d14AtOnce, d14Provided, d14Simple } from './d-14-simple.ts';
import { agreement } from './d-15.ts';
import { d19, d19AtOnce, d19Delivery, d19Rereview, d19Review, d19Simple, d19Suggestion } from './d-19.ts';
import { d20 } from './d-20.ts';
import { coordinated } from './d-21.ts';
import { d22Rereview, d22Review } from './d-22.ts';
import { d23, d24 } from './d-23.ts';
import { d25 } from './d-25.ts';
import { executionReopened, ordered, reopened } from './d-27.ts';
import { suggestionAnswered } from './d-29.ts';
import { evaluated } from './d-35.ts';
import { notReopened, relayResult } from './d-36.ts';
import { papersAsked } from './d-36-papers.ts';
import { recusalDecided } from './d-36-recusal.ts';
import { reviewDeclined } from './d-36-review.ts';
import { takenOver } from './d-36-route.ts';
import { ordinaryAgain, receivedThere, takenUpAgain } from './d-36-ways.ts';
import { correction } from './d-37.ts';
import { hearingAsked, hearingConcluded, hearingDecided, hearingHeld, hearingNoticed } from './hearing-letters.ts';
import { challengeDecided, officersSettled, proposed } from './hearing-people-letters.ts';

/** Which act makes which documents: the wording of each stands in the file of its number. */
export const templates = {
  register: { 'D-01': d01 },
  recordDelivery: { 'D-19': d19Delivery },
  acknowledge: { 'D-02': d02 },
  forward: { 'D-08': d08, 'D-03': d03 },
  assign: { 'D-09': d09, 'D-03': d03 },
  accept: { 'D-04': d04 },
  acceptSimply: { 'D-04': d04Simple },
  replySimply: { 'D-14': d14Simple, 'D-19': d19Simple },
  answerAtOnce: { 'D-04': d04AtOnce, 'D-14': d14AtOnce, 'D-19': d19AtOnce },
  correctOpinion: { 'D-37': correction },
  providePaper: { 'D-04': d04Provided, 'D-14': d14Provided },
  decideFiling: { 'D-02': d02Filed },
  recordRelayResult: { 'D-36': relayResult },
  requestPapers: { 'D-36': papersAsked },
  leaveSimple: { 'D-36': ordinaryAgain },
  confirmRelay: { 'D-36': receivedThere },
  resumeFromDiversion: { 'D-36': takenUpAgain },
  declineReview: { 'D-36': reviewDeclined },
  decideRecusal: { 'D-36': recusalDecided },
  confirmDiversion: { 'D-36': takenOver },
  declineAcceptance: { 'D-05': d05 },
  declineRepeat: { 'D-06': d06 },
  divert: { 'D-07': d07Divert },
  guide: { 'D-07': d07Guide },
  relayLaw: { 'D-08': d08Law, 'D-07': d07Relay },
  relayAccusation: { 'D-08': d08Accusation },
  guideLitigation: { 'D-07': d07Litigation },
  object: { 'D-10': d10 },
  decideObjection: { 'D-11': d11 },
  extend: { 'D-12': d12 },
  investigate: { 'D-13': d13 },
  conclude: { 'D-14': d14 },
  serve: { 'D-19': d19 },
  serveReview: { 'D-19': d19Review, 'D-27': ordered('D-23') },
  serveRereview: { 'D-19': d19Rereview, 'D-27': ordered('D-24') },
  reportUp: { 'D-20': d20 },
  requestReview: { 'D-22': d22Review },
  requestRereview: { 'D-22': d22Rereview },
  decideReview: { 'D-23': d23 },
  decideRereview: { 'D-24': d24 },
  withdraw: { 'D-25': d25 },
  recordAgreement: { 'D-15': agreement('D-15'), 'D-16': agreement('D-16') },
  askConsent: { 'D-17': proposed('hearing', 'D-17'), 'D-36': proposed('mediation', 'D-36') },
  requestHearing: { 'D-17': hearingAsked },
  decideHearing: { 'D-17': hearingDecided },
  noticeHearing: { 'D-17': hearingNoticed },
  completeOfficers: { 'D-17': officersSettled },
  decideChallenge: { 'D-17': challengeDecided },
  holdHearing: { 'D-18': hearingHeld },
  concludeHearing: { 'D-18': hearingConcluded },
  decideCoordination: { 'D-21': coordinated, 'D-09': d09Parts, 'D-03': d03Coordinated },
  reopen: { 'D-27': reopened },
  reopenExecution: { 'D-27': executionReopened },
  declineReopening: { 'D-36': notReopened },
  replySuggestion: { 'D-29': suggestionAnswered, 'D-19': d19Suggestion },
  evaluate: { 'D-35': evaluated },
} as const satisfies {
  [Name in ActName]?: { [Id in NoticeId]?: Template<PayloadOf<Name>> | Several<PayloadOf<Name>> };
};
