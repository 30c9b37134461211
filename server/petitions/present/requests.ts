import { join, type OpinionBody, type PetitionState } from '../../../core/procedure/index.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';

/**
 * One row a request, in the petitioner's words, with what the present opinion says to it. A redo empties the answers. The
 * petitioner sees them once they are served.
 */
export function requestViews(
  texts: readonly string[],
  state: PetitionState,
  history: readonly RecordedFact[],
  forPetitioner: boolean,
): PetitionView['requests'] {
  const opinion = history.findLast(({ kind }) => kind === 'submitOpinion');
  const hidden = forPetitioner && !state.servedOn;
  const body = opinion && !hidden ? (join(opinion.payload, opinion.sealed) as OpinionBody) : undefined;
  return state.requests.map(({ no, outcome }) => {
    const answer = outcome && body?.answers.find(({ request }) => request === no);
    return {
      no,
      text: texts[no - 1] ?? '',
      finding: answer ? answer.finding : null,
      outcome: answer ? answer.outcome : null,
      basis: answer ? answer.basis : [],
      reply: answer ? answer.reply : null,
      performer: answer ? (answer.performer ?? null) : null,
    };
  });
}
