import type { LocalDate } from '../calendar/index.ts';
import type { Happened } from './act.ts';
import type { ActName } from './acts/index.ts';
import type { Delivery, Service } from './parts.ts';
import type { Returned } from './returned.ts';
import type { PetitionState } from './states.ts';

/** A letter to the petitioner that left and is not known to have arrived. */
export interface Outgoing {
  /** The act that made it. */
  seq: number;
  by: ActName;
  organId: string;
  method: Extract<Delivery, { method: string }>['method'];
  on: LocalDate;
  /** It came back; another way is tried. */
  returned?: Returned;
}

/** A letter with a service of its own, or one that is on record as arrived by post: it can still come back. */
export interface Posted extends Outgoing {
  servedOn?: LocalDate;
}

/** Every act that makes a document and tells the petitioner sends it: it is on its way until its arrival is recorded. */
export function noteOutgoing(state: PetitionState, fact: Happened & { kind: ActName; payload: unknown }): void {
  const { delivery } = (fact.payload ?? {}) as { delivery?: Delivery };
  if (!delivery || !('method' in delivery) || fact.actor.kind !== 'officer') return;
  const { seq, kind: by, occurredOn: on, actor } = fact;
  state.outgoing = [...(state.outgoing ?? []), { seq, by, organId: actor.organId, method: delivery.method, on }];
}

/** The acts that make an opinion, by the act that serves it. */
const servedFor: { [A in ActName]?: ActName } = {
  serve: 'conclude',
  serveReview: 'decideReview',
  serveRereview: 'decideRereview',
};
/** Answers that go out in the act that makes them. */
const answers: readonly ActName[] = ['replySimply', 'replySuggestion'];

/** Opinions, and answers that went by post, may come back whatever is on record of their service. */
export function notePosted(state: PetitionState, fact: Happened & { kind: ActName; payload: unknown }): void {
  const { seq, kind: by, occurredOn: on, actor } = fact;
  if (actor.kind !== 'officer') return;
  const letter: Posted = { seq, by, organId: actor.organId, method: 'post', on };
  if (Object.values(servedFor).includes(by)) putPosted(state, letter);
  const { service } = (fact.payload ?? {}) as { service?: Service };
  if (!service) return;
  const { method, servedOn } = service;
  if (answers.includes(by) && method === 'post') putPosted(state, { ...letter, servedOn });
  const opinion = state.posted?.findLast((one) => one.by === servedFor[by]);
  if (!opinion) return;
  const { returned: _was, ...sent } = opinion;
  if (method === 'post') putPosted(state, { ...sent, servedOn });
  else dropPosted(state, opinion.seq);
}

/** Keeps this letter among those that may come back, in place of what was known of it. */
export function putPosted(state: PetitionState, letter: Posted): void {
  state.posted = [...(state.posted ?? []).filter(({ seq }) => seq !== letter.seq), letter];
}

export function dropPosted(state: PetitionState, seq: number): void {
  const left = state.posted?.filter((one) => one.seq !== seq) ?? [];
  if (left.length > 0) state.posted = left;
  else delete state.posted;
}

export function dropOutgoing(state: PetitionState, seq: number): void {
  const left = state.outgoing?.filter((one) => one.seq !== seq) ?? [];
  if (left.length > 0) state.outgoing = left;
  else delete state.outgoing;
}
