import type { LocalDate } from '../calendar/index.ts';
import type { Happened } from './act.ts';
import type { ActName } from './acts/index.ts';
import type { Delivery } from './parts.ts';
import type { PetitionState } from './states.ts';

/** A letter to the petitioner that left and is not known to have arrived. */
export interface Outgoing {
  /** The act that made it. */
  seq: number;
  by: ActName;
  organId: string;
  method: Extract<Delivery, { method: string }>['method'];
  on: LocalDate;
}

/** Every act that makes a document and tells the petitioner sends it: it is on its way until its arrival is recorded. */
export function noteOutgoing(state: PetitionState, fact: Happened & { kind: ActName; payload: unknown }): void {
  const { delivery } = (fact.payload ?? {}) as { delivery?: Delivery };
  if (!delivery || !('method' in delivery) || fact.actor.kind !== 'officer') return;
  const { seq, kind: by, occurredOn: on, actor } = fact;
  state.outgoing = [...(state.outgoing ?? []), { seq, by, organId: actor.organId, method: delivery.method, on }];
}
