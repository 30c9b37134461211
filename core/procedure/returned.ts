import type { LocalDate } from '../calendar/index.ts';
import type { Words } from '../refusal.ts';
import type { ActName } from './acts/index.ts';
import { countFromArrival, countNoMore } from './arrival.ts';
import { dropOutgoing, dropPosted, type Outgoing, type Posted, putPosted } from './outgoing.ts';
import type { PetitionState, Phase, Remedy, ReviewStage } from './states.ts';

export const returnReasons = [
  'unknown-person',
  'no-such-address',
  'address-unclear',
  'moved',
  'unclaimed',
  'refused',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What the post writes on an envelope that it brings back. */
export const returnReasonWords: Record<ReturnReason, Words> = {
  'unknown-person': { zh: '查无此人', en: 'nobody of that name there' },
  'no-such-address': { zh: '查无此址', en: 'no such address' },
  'address-unclear': { zh: '地址不详', en: 'address unclear' },
  moved: { zh: '迁移新址不明', en: 'moved, new address unknown' },
  unclaimed: { zh: '逾期未领', en: 'not collected in time' },
  refused: { zh: '拒收', en: 'refused' },
  other: { zh: '其他原因', en: 'another reason' },
};

/** A letter came back undelivered: on which day, why, by which fact, and what its supposed service had brought about. */
export interface Returned {
  on: LocalDate;
  reason: ReturnReason;
  seq: number;
  undid?: Undone;
}

/** What counted from the service that was none, so that a wrong record of a return can be set right. */
interface Undone {
  servedOn: LocalDate;
  was?: { phase: Phase; review: ReviewStage; closedOn?: LocalDate; postedOn?: LocalDate; executing?: true };
  told?: true;
}

/** Letters that came back and have not reached the person since, opinions included. */
export const cameBack = (state: PetitionState): (Outgoing & { returned: Returned })[] =>
  [...(state.outgoing ?? []), ...(state.posted ?? [])].filter(
    (letter): letter is Outgoing & { returned: Returned } => letter.returned !== undefined,
  );

/** The newest opinion of this act that came back, where it did. */
export const returnedOpinion = (state: PetitionState, by: ActName): Returned | undefined =>
  state.posted?.findLast((letter) => letter.by === by)?.returned;

/** Whether the letter's service is taken back: of an opinion only where nothing stands on it that stands by itself. */
export const countsNoMore = ({ by, returned }: Outgoing): boolean =>
  returned !== undefined && (returned.undid?.was !== undefined || !ofItsOwn.includes(by));

/** Acts whose letters have effects of their own when they are served. */
const ofItsOwn: readonly ActName[] = ['conclude', 'decideReview', 'decideRereview', 'replySimply', 'replySuggestion'];

/** An answer that was sent with its own act, came back, and reached nobody yet. */
export const answerAstray = (state: PetitionState): boolean =>
  state.outgoing?.some(({ by, returned }) => isDirect(by) && returned?.undid?.was) ?? false;

const isDirect = (by: ActName) => by === 'replySimply' || by === 'replySuggestion';

/**
 * The letter came back: what was on record as its service was none. What hung on that service alone is taken back; where
 * something has happened since that stands by itself (a review was asked for), only the letter is open again.
 */
export function takeReturn(state: PetitionState, seq: number, returned: Returned): void {
  const waiting = state.outgoing?.find((letter) => letter.seq === seq);
  if (waiting) {
    // Back for a second time: what the first return had taken back stays on record with it.
    const undid = waiting.returned?.undid;
    const marked = { ...waiting, returned: { ...returned, ...(undid && { undid }) } };
    state.outgoing = state.outgoing!.map((letter) => (letter.seq === seq ? marked : letter));
    return;
  }
  const { servedOn, ...letter } = state.posted!.find((one) => one.seq === seq)!;
  if (servedOn === undefined) {
    const undid = letter.returned?.undid;
    putPosted(state, { ...letter, returned: { ...returned, ...(undid && { undid }) } });
    return;
  }
  const was = undo(state, letter, servedOn);
  const counted = countNoMore(state, letter, servedOn);
  const marked = {
    ...letter,
    returned: { ...returned, undid: { servedOn, ...(was && { was }), ...(counted && { told: true as const }) } },
  };
  if (was && !isDirect(letter.by)) {
    putPosted(state, marked);
    return;
  }
  dropPosted(state, seq);
  state.outgoing = [...(state.outgoing ?? []), marked];
}

/** The record of the return was wrong: what counted before counts again, unless the matter has moved on meanwhile. */
export function restoreReturned(state: PetitionState, seq: number): void {
  const letter = cameBack(state).find((one) => one.seq === seq)!;
  const { returned, ...sent } = letter;
  const { undid } = returned;
  if (!undid) {
    if (state.posted?.some((one) => one.seq === seq)) putPosted(state, sent);
    else state.outgoing = state.outgoing!.map((one) => (one.seq === seq ? sent : one));
    return;
  }
  dropOutgoing(state, seq);
  putPosted(state, { ...sent, servedOn: undid.servedOn });
  if (undid.told) countFromArrival(state, letter, undid.servedOn);
  if (undid.was && stillAsLeft(state, letter.by)) redo(state, letter.by, undid.servedOn, undid.was);
}

/** A direct answer that had come back reached the person after all: its days begin now. */
export function answerArrived(state: PetitionState, letter: Outgoing, servedOn: LocalDate): void {
  if (!isDirect(letter.by) || !letter.returned?.undid?.was) return;
  state.servedOn = servedOn;
  if (letter.by === 'replySimply') state.review = 'open';
  carryOut(state);
}

/** What a served answer supports is to be carried out, unless it was already. */
export function carryOut(state: PetitionState): void {
  if (!state.executeBy || state.executedOn || state.overlays.includes('executing')) return;
  state.overlays = [...state.overlays, 'executing'];
}

function undo(state: PetitionState, { by, seq }: Posted, servedOn: LocalDate): Undone['was'] {
  const answered = state.phase === 'served' || state.phase === 'closed';
  const { phase, review, closedOn, postedOn } = state;
  const executing = state.overlays.includes('executing');
  const was = {
    phase,
    review,
    ...(closedOn && { closedOn }),
    ...(postedOn && { postedOn }),
    ...(executing && { executing: true as const }),
  };
  const newest = state.posted?.findLast((one) => one.by === by)?.seq === seq;
  if (by === 'decideReview' && newest && afterReview.includes(review)) {
    unserve(state, 'firstReview', 'decided');
    return was;
  }
  if (by === 'decideRereview' && newest && review === 'ended') {
    unserve(state, 'secondReview', 'rereview-decided');
    return was;
  }
  const mine = answered && newest && state.servedOn === servedOn;
  if (!mine || (by !== 'replySuggestion' && !beforeReview.includes(review))) return undefined;
  if (by !== 'conclude' && !isDirect(by)) return undefined;
  state.phase = by === 'conclude' ? 'decided' : 'served';
  state.review = 'not-open';
  for (const key of ['servedOn', 'postedOn', 'closedOn', 'correctedOn'] as const) delete state[key];
  state.overlays = state.overlays.filter((overlay) => overlay !== 'executing');
  return was;
}

function redo(state: PetitionState, by: ActName, servedOn: LocalDate, was: NonNullable<Undone['was']>): void {
  state.review = was.review;
  if (by === 'decideReview') state.firstReview = { ...state.firstReview!, servedOn };
  else if (by === 'decideRereview') state.secondReview = { ...state.secondReview!, servedOn };
  else {
    state.phase = was.phase;
    state.servedOn = servedOn;
    if (was.closedOn) state.closedOn = was.closedOn;
    if (was.postedOn) state.postedOn = was.postedOn;
    if (was.executing) state.overlays = [...state.overlays, 'executing'];
  }
}

function stillAsLeft({ phase, review, servedOn }: PetitionState, by: ActName): boolean {
  if (by === 'decideReview') return review === 'decided';
  if (by === 'decideRereview') return review === 'rereview-decided';
  return review === 'not-open' && (by === 'conclude' ? phase === 'decided' : phase === 'served' && !servedOn);
}

function unserve(state: PetitionState, which: 'firstReview' | 'secondReview', stage: ReviewStage): void {
  const {
    servedOn: _servedOn,
    postedOn: _postedOn,
    boardOn: _boardOn,
    correctedOn: _corrected,
    ...remedy
  } = state[which]!;
  state[which] = remedy as Remedy;
  state.review = stage;
}

/** Stages that follow from a served answer, and from nothing else. */
const beforeReview: readonly ReviewStage[] = ['open', 'lapsed'];
const afterReview: readonly ReviewStage[] = ['rereview-open', 'rereview-lapsed'];
