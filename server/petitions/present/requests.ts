import { join, type OpinionBody, type PetitionState } from '../../../core/procedure/index.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';

/**
 * One row a request, in the petitioner's words, with what the present opinion or simplified answer says to it; before there is one, officers see
 * what the investigation established. A redo empties the answers. The petitioner sees them once they are served.
 */
export function requestViews(
  texts: readonly string[],
  state: PetitionState,
  history: readonly RecordedFact[],
  forPetitioner: boolean,
): PetitionView['requests'] {
  const opinion = history.findLast(({ kind }) => answers.includes(kind));
  const hidden = forPetitioner && !state.servedOn;
  const body = opinion && !hidden ? (join(opinion.payload, opinion.sealed) as Answered) : undefined;
  return state.requests.map(({ no, outcome }) => {
    const answer = outcome && body?.answers.find(({ request }) => request === no);
    return {
      no,
      text: texts[no - 1] ?? '',
      finding: answer ? (answer.finding ?? null) : forPetitioner ? null : established(history, no),
      outcome: answer ? answer.outcome : null,
      basis: answer ? answer.basis : [],
      reply: answer ? answer.reply : null,
      performer: answer ? (answer.performer ?? null) : null,
    };
  });
}

const answers: readonly RecordedFact['kind'][] = ['submitOpinion', 'replySimply', 'answerAtOnce'];

/** An opinion answers with a finding; the simplified way goes without one. */
type Answered = { answers: (Omit<OpinionBody['answers'][number], 'finding'> & { finding?: string })[] };

/** What the newest investigation that looked at this request found. */
function established(history: readonly RecordedFact[], no: number): string | null {
  for (const fact of history.toReversed()) {
    if (fact.kind !== 'investigate') continue;
    const { findings = [] } = join(fact.payload, fact.sealed) as { findings?: { request: number; text: string }[] };
    const found = findings.find(({ request }) => request === no);
    if (found) return found.text;
  }
  return null;
}
