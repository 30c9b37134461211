import { acts, type PetitionState, returnReasonWords } from '../../../core/procedure/index.ts';
import type { PetitionView } from '../contract.ts';
import type { DocumentView } from '../deps.ts';
import type { Reader } from './acts.ts';

/** Letters that are on their way or may still come back: one for each act that sent some. The petitioner is told of returns. */
export function letterViews(
  { outgoing = [], posted = [] }: PetitionState,
  documents: readonly (DocumentView & { seq: number })[],
  { isPetitioner, actor }: Reader,
): PetitionView['letters'] {
  const reader = actor('recordReturn');
  return [...outgoing, ...posted]
    .filter(({ method, returned }) => method !== 'electronic' && (returned || !isPetitioner))
    .sort((a, b) => a.seq - b.seq)
    .map(({ seq, by, organId, on, returned }) => {
      const letter = documents.find((one) => one.seq === seq && one.number !== null && one.forPetitioner);
      const { zh, en } = acts[by];
      return {
        seq,
        title: letter?.title ?? { zh, en },
        number: letter?.number ?? null,
        sentOn: on,
        mine: reader.kind === 'officer' && reader.organId === organId,
        returned: returned ? { on: returned.on, reason: returnReasonWords[returned.reason] } : null,
      };
    });
}
