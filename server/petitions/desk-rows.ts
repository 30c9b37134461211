import type { Calendar } from '../../core/calendar/index.ts';
import {
  type ActName,
  barredFrom,
  type Clock,
  challengeAbove,
  endings,
  type Fact,
  fold,
  openClocks,
  type PetitionState,
  step,
  waitingAct,
} from '../../core/procedure/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Directory } from '../organs/index.ts';
import { nextAct } from './present/next-act.ts';
import type { HoldingRow, Part } from './store/holdings.ts';

type History = readonly Pick<Fact, 'kind' | 'payload' | 'seq' | 'occurredOn' | 'actor'>[];

interface Subject {
  shardKey: string;
  petitionId: string;
  after: PetitionState;
  history: History;
  calendar: Calendar;
}

/** The petition as each organ that has or had a part in it finds it on its desk, each row in its organ's own county. */
export function deskRows(
  { shardKey, petitionId, after, history, calendar }: Subject,
  directory: Directory,
): HoldingRow[] {
  const running = openClocks(after, calendar).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const over = endings.includes(after.phase) && running.length === 0;
  return partiesEver(history).map((organId) => {
    const part = partOf(after, organId);
    const own = part === 'past' ? [] : running.filter((clock) => owes(clock, organId));
    const next = nearestFor(organId, running, part !== 'past');
    const act = firstStep(own, after);
    return {
      shardKey: countyOf(directory, organId) ?? shardKey,
      organId,
      petitionId,
      caseShardKey: shardKey,
      part,
      mustAct: act !== undefined,
      open: part !== 'past' && !over,
      dueOn: next?.due ?? null,
      clockId: next?.key ?? null,
      nextAct: act ?? null,
      handlerId: part === 'holder' ? (after.handlerId ?? null) : null,
      restricted: after.restricted,
      barredIds: barredFrom(after),
      seq: after.seq,
    };
  });
}

/** The clock that a list shows an organ: its own nearest, else another organ's, else what the petitioner may do. */
export const nearestFor = (organId: string, running: readonly Clock[], isParty = true): Clock | undefined =>
  (isParty ? running.find((clock) => owes(clock, organId)) : undefined) ??
  running.find(({ owedBy }) => owedBy !== 'petitioner') ??
  running[0];

/** The first thing that can be done now towards any of these duties, the nearest first; a matter that is only kept has none. */
export const firstStep = (owed: readonly Clock[], state: PetitionState): ActName | undefined =>
  owed.map((clock) => nextAct(state, waitingAct(clock))).find((name) => name !== undefined);

/** Every organ that holds, held, sent, was sent, or reviews it, in the order of their coming. */
export function partiesEver(history: History): string[] {
  const organs = new Set<string>();
  let state = fold([]);
  for (const fact of history) {
    state = step(state, fact);
    const { holderId, transfer, firstReview, secondReview, assigned, coordination, recusal, joint } = state;
    for (const id of [
      holderId,
      transfer?.from,
      transfer?.to,
      assigned?.to,
      firstReview?.organId,
      secondReview?.organId,
      coordination?.arbiterId,
      recusal?.aboveId,
      challengeAbove(state),
      ...(joint?.parts.map((one) => one.organId) ?? []),
      // Whoever sent a letter about it records its arrival.
      ...(state.outgoing?.map((letter) => letter.organId) ?? []),
    ]) {
      if (id) organs.add(id);
    }
  }
  return [...organs];
}

/** The county in whose shard an organ's own rows stand. */
export function countyOf(directory: Directory, organId: string): string | undefined {
  const organ = directory.organ(organId);
  return organ && shardKeyFor(organ.divisionCode);
}

export const owes = ({ owedBy }: Clock, organId: string) => owedBy !== 'petitioner' && owedBy.organId === organId;

/** What an organ is to the matter now; the part in which something is asked of it comes first. */
function partOf(state: PetitionState, organId: string): Part {
  const { phase, review, transfer } = state;
  if (phase === 'transferring' && transfer?.to === organId) return 'receiver';
  if (organId === state.holderId) return 'holder';
  if (review.startsWith('rereview') && organId === state.secondReview?.organId) return 'rereviewer';
  if (['requested', 'decided'].includes(review) && organId === state.firstReview?.organId) return 'reviewer';
  if (transfer?.from === organId && (phase === 'transferring' || phase === 'objected')) return 'sender';
  if (organId === state.coordination?.arbiterId || [state.recusal?.aboveId, challengeAbove(state)].includes(organId))
    return 'arbiter';
  if (state.overlays.includes('joint') && state.joint?.parts.some((one) => one.organId === organId && !one.doneOn))
    return 'partner';
  return 'past';
}
