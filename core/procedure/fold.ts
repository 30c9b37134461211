import type { LocalDate } from '../calendar/index.ts';
import type { Act, Happened } from './act.ts';
import { type ActName, acts } from './acts/index.ts';
import type { Fact } from './facts.ts';
import { moves } from './moves.ts';
import { noteOutgoing, notePosted } from './outgoing.ts';
import type { PetitionState } from './states.ts';

const noDay = '' as LocalDate;

/** A petition before its first fact. */
export const nothing: Readonly<PetitionState> = {
  phase: 'none',
  review: 'not-open',
  overlays: [],
  seq: 0,
  holderId: '',
  heldSince: noDay,
  registrarId: '',
  byBureau: false,
  receivedOn: noDay,
  registeredOn: noDay,
  form: 'letter',
  purpose: 'other',
  restricted: false,
  complainedOrganIds: [],
  anonymous: false,
  reachable: false,
  personCount: 0,
  representativeCount: 0,
  requests: [],
  divisionCode: '',
  returns: 0,
  heard: false,
  round: 1,
  evaluations: 0,
};

/** The state that these facts leave. Pure; the same facts always give the same state. */
export function fold(facts: Iterable<Pick<Fact, 'kind' | 'payload' | 'seq' | 'occurredOn' | 'actor'>>): PetitionState {
  let state: PetitionState = structuredCopy(nothing);
  for (const fact of facts) state = step(state, fact);
  return state;
}

/** One more fact. Throws when the fact cannot follow: stored facts were decided, so that is a bug or a broken store. */
export function step(state: PetitionState, fact: Happened & { kind: ActName; payload: unknown }): PetitionState {
  const next = moves(state.phase, state.review, fact.kind);
  if (!next)
    throw new Error(`fact ${fact.seq} "${fact.kind}" cannot follow phase ${state.phase}, review ${state.review}`);
  const after: PetitionState = { ...state, seq: fact.seq };
  // `apply` sees the state that was left, then the table's move holds, unless the act itself chose another phase
  // (a redo, a revoked withdrawal, an objection that is upheld).
  const was = { phase: after.phase, review: after.review };
  const act = acts[fact.kind] as unknown as Act;
  act.apply(after, fact.payload as never, fact);
  if (act.documents.length > 0 && act.sends?.(fact.payload as never) !== false) noteOutgoing(after, fact);
  notePosted(after, fact);
  noteHandler(after, fact);
  if (after.phase === was.phase) after.phase = next.phase;
  if (after.review === was.review) after.review = next.review;
  return after;
}

/** Acts by which somebody works on the answer itself. */
const handlingActs: readonly ActName[] = ['investigate', 'submitOpinion'];

/** Whoever is named handler, or worked on the answer, had it in hand. */
function noteHandler(state: PetitionState, { kind, actor }: Happened & { kind: ActName }): void {
  const worked = actor.kind === 'officer' && handlingActs.includes(kind) ? actor.officerId : undefined;
  for (const id of [state.handlerId, worked]) {
    if (id && !state.handledBy?.includes(id)) state.handledBy = [...(state.handledBy ?? []), id];
  }
}

function structuredCopy(state: PetitionState | Readonly<PetitionState>): PetitionState {
  return { ...state, overlays: [], requests: [], complainedOrganIds: [] };
}
