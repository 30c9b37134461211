import type { ActName } from '../../core/procedure/acts/index.ts';
import type { Narrative } from '../narratives/narratives.ts';
import type { JourneyName } from './journeys.ts';

/** Which narratives can walk a journey. */
export type Kind = 'plain' | 'route' | 'danger' | 'suggestion' | 'accusation';

/** How many petitions go this way, and how far they have come. */
export interface Slot {
  kind: Kind;
  journey: JourneyName;
  count: number;
  /** Stopped after this act (its first occurrence), which happened so many days before today. */
  stop?: ActName;
  ago: [least: number, most: number];
  /** Needs a petitioner who gave a name. */
  named?: boolean;
  /** Needs a narrative that a hurried desk would send to another organ. */
  misroute?: boolean;
  /** Needs one person alone: the simplified way is not for a collective. */
  single?: boolean;
}

type Row = [journey: JourneyName, count: number, least: number, most: number, stop?: ActName, needs?: string];

const live: Row[] = [
  ['ordinary', 9, 0, 6, 'register'],
  ['ordinary', 3, 16, 24, 'register'],
  ['ordinary', 6, 1, 8, 'classify'],
  ['ordinary', 9, 0, 3, 'forward'],
  ['assigned', 4, 0, 4, 'assign'],
  ['misrouted', 5, 0, 2, 'object', 'misroute'],
  ['misrouted', 3, 0, 3, 'decideObjection', 'misroute'],
  ['overruled', 4, 1, 6, 'decideObjection'],
  ['deemed', 4, 10, 14, 'forward'],
  ['ordinary', 8, 1, 9, 'signFor'],
  ['ordinary', 3, 17, 22, 'signFor'],
  ['direct', 4, 1, 8, 'acknowledge'],
  ['ordinary', 10, 1, 30, 'accept'],
  ['papers', 6, 1, 12, 'requestPapers', 'named'],
  ['ordinary', 22, 2, 38, 'investigate'],
  ['assigned', 10, 40, 56, 'investigate'],
  ['ordinary', 6, 57, 80, 'investigate'],
  ['extended', 8, 2, 30, 'extend'],
  ['returned', 4, 0, 4, 'returnOpinion'],
  ['ordinary', 6, 0, 3, 'submitOpinion'],
  ['ordinary', 6, 0, 5, 'conclude'],
  ['ordinary', 16, 1, 28, 'serve'],
  ['ordinary', 5, 45, 70, 'serve'],
  ['reviewUpheld', 8, 1, 24, 'requestReview', 'named'],
  ['reviewUpheld', 3, 31, 37, 'requestReview', 'named'],
  ['reviewUpheld', 4, 0, 3, 'decideReview', 'named'],
  ['reviewUpheld', 5, 2, 25, 'serveReview', 'named'],
  ['reviewRedone', 4, 3, 20, 'serveReview', 'named'],
  ['ended', 5, 2, 25, 'requestRereview', 'named'],
  ['ended', 3, 0, 3, 'decideRereview', 'named'],
  ['withdrawn', 5, 2, 25, 'withdraw', 'named'],
  ['daughterActs', 3, 1, 20, 'changeAgency', 'single'],
];

const past: Row[] = [
  ['misrouted', 16, 110, 725, undefined, 'misroute'],
  ['overruled', 6, 110, 725],
  ['deemed', 6, 110, 725],
  ['papers', 12, 110, 725, undefined, 'named'],
  ['extended', 14, 150, 725],
  ['returned', 6, 110, 725],
  ['reviewUpheld', 9, 200, 725, undefined, 'named'],
  ['reviewChanged', 7, 200, 725, undefined, 'named'],
  ['reviewRedone', 6, 280, 725, undefined, 'named'],
  ['ended', 10, 280, 725, undefined, 'named'],
  ['rereviewChanged', 4, 280, 725, undefined, 'named'],
  ['rereviewRedone', 4, 330, 725, undefined, 'named'],
  ['withdrawn', 6, 70, 725, undefined, 'named'],
  ['withdrawnEarly', 4, 40, 725, undefined, 'named'],
  ['revoked', 5, 150, 725, undefined, 'named'],
  ['direct', 12, 110, 725],
  ['guided', 8, 20, 725, undefined, 'misroute'],
  ['settled', 4, 150, 725, undefined, 'named'],
  ['notSettled', 4, 150, 725, undefined, 'named'],
  ['publiclyHeard', 4, 150, 725, undefined, 'named'],
  ['hearingGivenUp', 3, 150, 725, undefined, 'named'],
  ['simple', 8, 60, 725, undefined, 'single'],
  ['notSoSimple', 4, 150, 725, undefined, 'single'],
  ['recusalAsked', 4, 150, 725, undefined, 'named'],
  ['recusalDeclared', 4, 150, 725, undefined, 'named'],
  ['bounced', 4, 200, 725, undefined, 'misroute'],
  ['conferred', 4, 200, 725, undefined, 'named'],
  ['reopened', 5, 300, 725, undefined, 'named'],
  ['cameAgain', 4, 200, 725, undefined, 'named'],
  ['filedOnly', 4, 20, 725, undefined, 'named'],
  ['recalled', 4, 150, 725, undefined, 'named'],
  ['corrected', 5, 150, 725, undefined, 'named'],
  ['daughterActs', 3, 150, 725, undefined, 'single'],
  ['underGuardian', 3, 150, 725, undefined, 'single'],
  ['agentDismissed', 4, 150, 725, undefined, 'single'],
  ['answeredAtOnce', 5, 60, 725, undefined, 'single'],
  ['litigious', 18, 30, 725, undefined, 'named'],
  ['longDelayed', 3, 206, 216, undefined, 'single'],
  ['longDelayed', 5, 170, 190, 'investigate', 'named'],
  ['late', 12, 200, 725],
  ['assigned', 16, 110, 725],
];

const special: Slot[] = [
  { kind: 'accusation', journey: 'heldThenRequested', count: 3, ago: [4, 11], named: true },
  { kind: 'accusation', journey: 'held', count: 6, stop: 'register', ago: [0, 14] },
  { kind: 'accusation', journey: 'held', count: 4, stop: 'classify', ago: [3, 20] },
  { kind: 'accusation', journey: 'relayedToDiscipline', count: 4, stop: 'relayAccusation', ago: [1, 12] },
  { kind: 'accusation', journey: 'relayedToDiscipline', count: 6, ago: [80, 600] },
  { kind: 'accusation', journey: 'heldAndWithdrawn', count: 3, ago: [60, 600], named: true },
  // Held by the bureau until the restricted path exists: none is old, so that no date stands open for years.
  { kind: 'accusation', journey: 'held', count: Number.POSITIVE_INFINITY, ago: [12, 20] },
  { kind: 'route', journey: 'diverted', count: 3, stop: 'signFor', ago: [1, 8] },
  { kind: 'route', journey: 'diverted', count: 5, stop: 'divert', ago: [2, 12] },
  { kind: 'route', journey: 'divertedAndClosed', count: 5, ago: [70, 725] },
  { kind: 'route', journey: 'divertedAndResumed', count: 4, ago: [150, 725] },
  { kind: 'route', journey: 'diverted', count: Number.POSITIVE_INFINITY, ago: [50, 725] },
  { kind: 'danger', journey: 'urgent', count: 3, stop: 'reportUp', ago: [0, 2] },
  { kind: 'danger', journey: 'urgent', count: 3, stop: 'accept', ago: [1, 6] },
  { kind: 'danger', journey: 'urgent', count: Number.POSITIVE_INFINITY, ago: [60, 725] },
  { kind: 'suggestion', journey: 'suggested', count: 3, stop: 'register', ago: [0, 5] },
  { kind: 'suggestion', journey: 'suggested', count: 4, stop: 'accept', ago: [3, 40] },
  { kind: 'suggestion', journey: 'suggestionAnswered', count: 4, ago: [80, 600] },
  { kind: 'suggestion', journey: 'suggested', count: 3, stop: 'serve', ago: [1, 25] },
  { kind: 'suggestion', journey: 'suggested', count: Number.POSITIVE_INFINITY, ago: [100, 725] },
];

/** All slots, the demanding ones first; the last of each kind takes whatever is left. */
export const slots: Slot[] = [
  ...[...live, ...past]
    .map(
      ([journey, count, least, most, stop, needs]): Slot => ({
        kind: 'plain',
        journey,
        count,
        ago: [least, most],
        ...(stop ? { stop } : {}),
        ...(needs === 'named' || needs === 'single' ? { named: true } : {}),
        ...(needs === 'single' ? { single: true } : {}),
        ...(needs === 'misroute' ? { misroute: true } : {}),
      }),
    )
    .sort(
      (a, b) =>
        Number(b.misroute ?? false) - Number(a.misroute ?? false) ||
        Number(b.single ?? false) - Number(a.single ?? false) ||
        Number(b.named ?? false) - Number(a.named ?? false),
    ),
  { kind: 'plain', journey: 'ordinary', count: Number.POSITIVE_INFINITY, ago: [110, 725] },
  ...special,
];

/** What sort of journey a narrative is for. */
export function kindOf({ nature, route, danger }: Narrative): Kind {
  if (nature === 'accusation') return 'accusation';
  if (nature === 'suggestion') return 'suggestion';
  if (route) return 'route';
  return danger ? 'danger' : 'plain';
}

/** Whether this narrative can fill the slot. */
export function suits(narrative: Narrative, { kind, named, misroute, single }: Slot): boolean {
  if (kindOf(narrative) !== kind) return false;
  if (named && narrative.anonymous) return false;
  if (single && narrative.persons > 1) return false;
  return !misroute || (narrative.misrouteCode !== undefined && narrative.misrouteCode !== narrative.organCode);
}
