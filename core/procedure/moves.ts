import type { ActName } from './acts/index.ts';
import { type ReviewAct, remedy } from './remedy-table.ts';
import type { Phase, ReviewStage } from './states.ts';
import { type HandlingAct, handling } from './table.ts';

/**
 * Phases that an act's own content chooses instead of the table's: an objection that is upheld, a matter ordered
 * to be handled anew, a withdrawal that is revoked. The remedy is then closed until the new opinion is served.
 */
export const forks: { [A in ActName]?: readonly Phase[] } = {
  decideObjection: ['registered'],
  decideCoordination: ['transferring'],
  decideFiling: ['filed'],
  confirmRelay: ['closed'],
  reopen: ['received'],
  serveReview: ['investigating'],
  serveRereview: ['investigating'],
  revokeWithdrawal: [
    'registered',
    'reported',
    'transferring',
    'received',
    'objected',
    'accepted',
    'investigating',
    'signing',
    'diverted',
    'relayed',
  ],
};

/** Answers that may be reviewed (Art. 35). */
const opens: readonly ActName[] = ['serve', 'replySimply', 'answerAtOnce'];

/** Acts that go back into the handling and so stand only while no opinion can be reviewed. */
const beforeRemedy: readonly ActName[] = ['endMediation'];

const handlingActs = new Set<string>(Object.values(handling).flatMap((moves) => Object.keys(moves)));
const reviewActs = new Set<string>(
  Object.values(remedy)
    .flatMap((moves) => Object.keys(moves))
    .filter((name) => !handlingActs.has(name)),
);

/** Whether an act moves the remedy, and it alone. */
export function isReviewAct(name: ActName): name is ReviewAct {
  return reviewActs.has(name);
}

/** Where this act leads from here, or undefined where the table has no such pair. */
export function moves(
  phase: Phase,
  review: ReviewStage,
  name: ActName,
): { phase: Phase; review: ReviewStage } | undefined {
  const stage = (remedy[review] as { [A in ActName]?: ReviewStage })[name];
  if (stage) return { phase, review: stage };
  if (isReviewAct(name)) return undefined;
  if (review !== 'not-open' && beforeRemedy.includes(name)) return undefined;
  const next = (handling[phase] as { [A in HandlingAct]?: Phase })[name];
  return next && { phase: next, review: opens.includes(name) ? 'open' : name === 'reopen' ? 'not-open' : review };
}

/** The acts that stand in this state, in legal order. */
export function actsFrom(phase: Phase, review: ReviewStage): ActName[] {
  return [...new Set([...Object.keys(handling[phase]), ...Object.keys(remedy[review])])] as ActName[];
}
