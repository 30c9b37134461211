import { held, heldAndWithdrawn, heldThenRequested, relayedToDiscipline } from './accusations.ts';
import { cameAgain, reopened } from './again.ts';
import { agentDismissed, daughterActs, underGuardian } from './agents.ts';
import { hearingGivenUp, notSettled, publiclyHeard, recusalAsked, recusalDeclared, settled } from './beside.ts';
import { diverted, divertedAndClosed, divertedAndResumed } from './diversions.ts';
import {
  assigned,
  deemed,
  direct,
  extended,
  late,
  longDelayed,
  ordinary,
  papers,
  suggestionAnswered,
  urgent,
} from './main-line.ts';
import { filedOnly, litigious } from './not-handled.ts';
import { reReviewed, reviewed } from './reviewed.ts';
import { answeredAtOnce, corrected, recalled, returned } from './set-right.ts';
import { notSoSimple, simple } from './simple-way.ts';
import type { Journey } from './story.ts';
import { bounced, conferred, guided, misrouted, overruled } from './whose-business.ts';
import { revoked, withdrawn, withdrawnEarly } from './withdrawals.ts';

/** Every journey by its name. */
export const journeys = {
  ordinary,
  late,
  longDelayed,
  assigned,
  misrouted,
  overruled,
  deemed,
  papers,
  extended,
  returned,
  reviewUpheld: reviewed('uphold'),
  reviewChanged: reviewed('change'),
  reviewRedone: reviewed('revoke-redo'),
  ended: reReviewed('uphold'),
  rereviewChanged: reReviewed('change'),
  rereviewRedone: reReviewed('revoke-redo'),
  diverted,
  divertedAndClosed,
  divertedAndResumed,
  withdrawn,
  withdrawnEarly,
  revoked,
  held,
  heldAndWithdrawn,
  heldThenRequested,
  direct,
  guided,
  urgent,
  suggested: ordinary,
  settled,
  notSettled,
  publiclyHeard,
  hearingGivenUp,
  simple,
  notSoSimple,
  recusalAsked,
  recusalDeclared,
  bounced,
  conferred,
  suggestionAnswered,
  reopened,
  cameAgain,
  filedOnly,
  litigious,
  relayedToDiscipline,
  recalled,
  corrected,
  answeredAtOnce,
  daughterActs,
  underGuardian,
  agentDismissed,
} as const satisfies Record<string, Journey>;

export type JourneyName = keyof typeof journeys;
