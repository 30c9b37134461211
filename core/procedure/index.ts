export {
  type AccusedOfficer,
  accusedOf,
  barredFrom,
  guardedOrgans,
  isAccused,
  isGuarded,
  reviewersOf,
} from './accused.ts';
export type { Act, Context, DocumentId, OrganDirectory, OrganView, Party } from './act.ts';
export { type ActName, actNames, acts } from './acts/index.ts';
export { confirmations, confirmers, isRestricted } from './acts/register.ts';
export { notBefore } from './acts/withdraw.ts';
export * from './agency.ts';
export { agencyOver, lacks } from './agency-rules.ts';
export { beyondSlips, type Slip, slipKinds } from './clerical.ts';
export {
  type Clock,
  type ClockStatus,
  clocks,
  nextClock,
  nextTurn,
  openClocks,
  type Standing,
  standing,
  waitingAct,
} from './clocks.ts';
export { answerBy, type ConsentSubject, consentHere, consentSubjects } from './consent.ts';
export { allowedWhenRestricted, decide, permits, settle } from './decide.ts';
export { duties, dutyKeys } from './duties.ts';
export type { AnyDutyKey, DutyKey } from './duty.ts';
export { explainClock } from './explain-clock.ts';
export type { Actor, Fact, FactDraft } from './facts.ts';
export { fold, nothing, step } from './fold.ts';
export { askedFrom, convenerOf, hearingHere } from './hearing.ts';
export { benchOf, challengeAbove, seatOfOfficer, sitting, standing as standingPlaces } from './hearing-bench.ts';
export { type HearingPeople, hearingPeople, seatName, whoSits } from './hearing-people.ts';
export { type Language, languages, languageWords, type Translated } from './languages.ts';
export { isLapse, type Lapse, lapsesDue } from './lapses.ts';
export { actsFrom, forks, isReviewAct, moves } from './moves.ts';
export { type Opening, openingOf } from './openers.ts';
export { type OpinionBody, opinionBody } from './opinion.ts';
export { powerFor } from './outside-agency.ts';
export { decidesInstead } from './own-opinion.ts';
export { partiesOf } from './parties.ts';
export type { Delivery, Service } from './parts.ts';
export * from './periods.ts';
export { type Permitted, permitted } from './permitted.ts';
export { join, type Sealed, split } from './prose.ts';
export type { OtherReading } from './readings.ts';
export { isRecused, seatOf } from './recusal.ts';
export { orderedPoints, repeatsFindings } from './redo.ts';
export { notHere, notYours, restrictedMatter } from './refusals.ts';
export { remedy } from './remedy-table.ts';
export { mayAskReopening, reopeningAsked } from './reopening.ts';
export { inFull } from './result.ts';
export {
  cameBack,
  countsNoMore,
  type Returned,
  type ReturnReason,
  returnReasons,
  returnReasonWords,
} from './returned.ts';
export { type OrganRow, reviewBodies } from './review-bodies.ts';
export { type RouteTermGiven, reckonTerm, termSentence } from './route-term.ts';
export { takenDown } from './said-at-window.ts';
export { type ServedOpinion, servedOpinion } from './served-opinion.ts';
export * from './states.ts';
export { handling } from './table.ts';
export { type Unserved, unservedOpinion } from './unserved.ts';
export { type Upcaster, upcast, upcasters } from './upcast.ts';
export { type Wants, wantsNow } from './wants.ts';
export { overlayWords, partyWords, phaseWords, reviewWords, stands } from './words.ts';
