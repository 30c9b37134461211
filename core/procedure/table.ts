import type { ActName } from './acts/index.ts';
import type { Phase, ReviewStage } from './states.ts';
import {
  again,
  anew,
  answered,
  coordination,
  hearing,
  kept,
  letters,
  mediation,
  open,
  recusal,
  represented,
  simple,
} from './table-parts.ts';

/** Acts that move the remedy, not the handling. */
export type ReviewAct =
  | 'requestReview'
  | 'declineReview'
  | 'decideReview'
  | 'serveReview'
  | 'requestRereview'
  | 'decideRereview'
  | 'serveRereview'
  | 'lapseReview'
  | 'lapseRereview'
  | 'support';
/** Acts of a hearing, which may be held at the handling, the review and the re-review. */
export type HearingAct = keyof ReturnType<typeof hearing>;
/** 回避, which may be asked for wherever officers look at the matter. */
export type RecusalAct = 'askRecusal' | 'declareRecusal' | 'decideRecusal';
export type HandlingAct = Exclude<ActName, ReviewAct>;

type Moves = { [P in Phase]: { [A in HandlingAct]?: Phase } };

/**
 * The procedure: in this phase, this act leads to that phase. An absent pair is refused, with its article.
 * Source: 信访工作条例 Art. 17–36; rows T-01…T-40 of the specification.
 */
export const handling = {
  none: { register: 'registered' },
  registered: {
    ...open('registered'),
    ...recusal('registered'),
    ...coordination('registered'),
    ...again('registered'),
    contact: 'registered',
    proposeSimple: 'registered',
    acceptSimply: 'accepted',
    answerAtOnce: 'served',
    relayLaw: 'relayed',
    guideLitigation: 'guided',
    relayAccusation: 'relayed',
    treatAsRequest: 'registered',
    proposeFiling: 'registered',
    decideFiling: 'registered',
    forward: 'transferring',
    assign: 'transferring',
    reportUp: 'reported',
    acknowledge: 'received',
    accept: 'accepted',
    divert: 'diverted',
    guide: 'guided',
    declineAcceptance: 'not-accepted',
    declineRepeat: 'no-longer-accepted',
    assignHandler: 'registered',
  },
  reported: {
    ...open('reported'),
    forward: 'transferring',
    assign: 'transferring',
    acknowledge: 'received',
    accept: 'accepted',
    assignHandler: 'reported',
  },
  transferring: {
    ...open('transferring'),
    signFor: 'received',
    object: 'objected',
    lapseObjection: 'received',
    assign: 'transferring',
  },
  received: {
    ...open('received'),
    ...recusal('received'),
    ...coordination('received'),
    ...again('received'),
    contact: 'received',
    acceptSimply: 'accepted',
    answerAtOnce: 'served',
    relayAccusation: 'relayed',
    proposeFiling: 'received',
    decideFiling: 'received',
    answerPart: 'received',
    object: 'objected',
    acknowledge: 'received',
    accept: 'accepted',
    divert: 'diverted',
    declineAcceptance: 'not-accepted',
    declineRepeat: 'no-longer-accepted',
    forward: 'transferring',
    assign: 'transferring',
    assignHandler: 'received',
    requestPapers: 'received',
  },
  objected: {
    ...open('objected'),
    decideCoordination: 'received',
    decideObjection: 'received',
    assignHandler: 'objected',
  },
  accepted: {
    ...open('accepted'),
    ...hearing('accepted'),
    ...mediation('accepted'),
    ...recusal('accepted'),
    ...coordination('accepted'),
    ...again('accepted'),
    ...simple('accepted'),
    contact: 'accepted',
    answerPart: 'accepted',
    assignHandler: 'accepted',
    requestPapers: 'accepted',
    investigate: 'investigating',
    extend: 'accepted',
    divert: 'diverted',
  },
  investigating: {
    ...open('investigating'),
    ...hearing('investigating'),
    ...mediation('investigating'),
    ...recusal('investigating'),
    ...coordination('investigating'),
    ...again('investigating'),
    ...simple('investigating'),
    contact: 'investigating',
    answerPart: 'investigating',
    assignHandler: 'investigating',
    requestPapers: 'investigating',
    investigate: 'investigating',
    extend: 'investigating',
    divert: 'diverted',
    submitOpinion: 'signing',
  },
  signing: {
    ...open('signing'),
    ...recusal('signing'),
    analyseCause: 'signing',
    answerPart: 'signing',
    providePaper: 'signing',
    assignHandler: 'signing',
    extend: 'signing',
    returnOpinion: 'investigating',
    conclude: 'decided',
  },
  decided: {
    ...kept('decided'),
    providePaper: 'decided',
    assignHandler: 'decided',
    recallOpinion: 'investigating',
    serve: 'served',
  },
  served: {
    ...answered('served'),
    endMediation: 'investigating',
    ...anew('served'),
    close: 'closed',
  },
  // A review may change the opinion after the handling was closed, so that something has to be carried out.
  closed: {
    ...answered('closed'),
    ...anew('closed'),
  },
  diverted: {
    ...open('diverted'),
    assignHandler: 'diverted',
    confirmDiversion: 'closed',
    resumeFromDiversion: 'received',
    close: 'closed',
  },
  // Followed by the bureau until the other body has it; an accusation until its result is known.
  relayed: {
    ...open('relayed'),
    assignHandler: 'relayed',
    confirmRelay: 'relayed',
    recordRelayResult: 'closed',
    takeBackRelay: 'registered',
  },
  guided: { ...kept('guided'), reopen: 'received' },
  filed: { ...kept('filed'), reopen: 'received' },
  'not-accepted': { ...kept('not-accepted'), reopen: 'received' },
  'no-longer-accepted': { ...kept('no-longer-accepted'), reopen: 'received' },
  withdrawn: {
    revokeWithdrawal: 'withdrawn',
    correct: 'withdrawn',
    changeContact: 'withdrawn',
    ...represented('withdrawn'),
    ...letters('withdrawn'),
  },
} as const satisfies Moves;

/** The remedy: its own line, so that closing the handling never ends it (Art. 35, 36). */
export const remedy = {
  'not-open': {},
  open: { requestReview: 'requested', lapseReview: 'lapsed', declineReview: 'open' },
  requested: { ...hearing('requested'), ...recusal('requested'), decideReview: 'decided' },
  decided: { serveReview: 'rereview-open', recallOpinion: 'requested' },
  'rereview-open': {
    requestRereview: 'rereview-requested',
    lapseRereview: 'rereview-lapsed',
    declineReview: 'rereview-open',
  },
  'rereview-requested': {
    ...hearing('rereview-requested'),
    ...recusal('rereview-requested'),
    decideRereview: 'rereview-decided',
  },
  'rereview-decided': { serveRereview: 'ended', recallOpinion: 'rereview-requested' },
  ended: { support: 'ended', declineReview: 'ended' },
  // A request posted in time, or kept back by an obstacle, may arrive after the lapse was written down (R-CLK-3, R-CLK-7).
  lapsed: { requestReview: 'requested', declineReview: 'lapsed' },
  'rereview-lapsed': { requestRereview: 'rereview-requested', declineReview: 'rereview-lapsed' },
} as const satisfies {
  [S in ReviewStage]: { [A in ReviewAct | HearingAct | RecusalAct | 'recallOpinion']?: ReviewStage };
};

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

export { takenBack } from './table-parts.ts';

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
