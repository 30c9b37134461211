import type { ActName } from '../../core/procedure/index.ts';
import { newId } from '../platform/crypto/index.ts';
import { outboxWrite } from '../platform/outbox/index.ts';
import type { Projection } from './change.ts';

/** Told after the commit of these acts. References only. */
export const petitionActed = 'petitions.acted';

/** What the event says. */
export interface PetitionActed {
  petitionId: string;
  number: string;
  act: ActName;
  seq: number;
}

/** Tells the outbox, in the act's own statement, of the acts that somebody listens for; of no others. */
export function actedProjection(listens: readonly ActName[]): Projection {
  return {
    name: 'petitions.acted',
    writes: ({ shardKey, petitionId, number, facts, now }) =>
      facts
        .filter(({ kind }) => listens.includes(kind))
        .map(({ kind, seq }, i) => {
          const payload = { petitionId, number: number ?? '', act: kind, seq };
          return outboxWrite({ shardKey, id: newId(now), type: petitionActed, payload, at: now }, `acted_told_${i}`);
        }),
    // An event is told once and is not derived again.
    stale: async () => [],
  };
}
