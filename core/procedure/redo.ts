import { type Refusal, refuse } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';
import type { Outcome, PetitionState } from './states.ts';

/** Of an opinion's body, what tells whether it says the revoked one again. */
interface Anew {
  answers: readonly { request: number; outcome: Outcome; basis: readonly string[]; finding: string }[];
  newFacts?: string | undefined;
}

/** Whether each request gets the revoked outcome again, on the revoked basis or more, with nothing said to be new. */
export function comesToTheSame(state: Pick<PetitionState, 'revoked'>, { answers, newFacts }: Anew): boolean {
  if (!state.revoked || newFacts !== undefined) return false;
  return state.revoked.every(({ no, outcome, basis = [] }) => {
    const now = answers.find(({ request }) => request === no);
    return now?.outcome === outcome && basis.every((one) => now?.basis.includes(one));
  });
}

/** An opinion ordered anew may not say basically the same where nothing was investigated anew (T-32). */
export function repeats(state: PetitionState, body: Anew): Refusal | undefined {
  if (state.investigatedOn || !comesToTheSame(state, body)) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'opinion.repeats-revoked',
    field: 'answers',
    cite: 'SD.45',
    what: {
      zh: '这份意见与被撤销的基本相同，又没有新的调查。',
      en: 'This opinion says the same as the revoked one, and nothing new was investigated.',
    },
    way: { zh: '请重新调查核实，或改变结论和依据。', en: 'Investigate anew, or change outcome and basis.' },
  });
}

/**
 * Nor on the same findings, however many articles are added: an investigation that found nothing else is no new ground.
 * @param revoked the findings of the revoked opinion, by request; free text, so only whoever may read it can ask
 */
export function repeatsFindings(
  state: PetitionState,
  body: Anew,
  revoked: readonly { request: number; finding: string }[],
): Refusal | undefined {
  if (revoked.length === 0 || !comesToTheSame(state, body)) return undefined;
  const changed = body.answers.some(({ request, finding }) => {
    const was = revoked.find((one) => one.request === request);
    return was === undefined || plain(was.finding) !== plain(finding);
  });
  if (changed) return undefined;
  return unlawfulField(
    'opinion.repeats-findings',
    'newFacts',
    'SD.45',
    {
      zh: '查明的事实和结论都与被撤销的意见一样，只多列条文不算重新办理。',
      en: 'Findings and outcomes are those of the revoked opinion: more articles alone are no handling anew.',
    },
    {
      zh: '请按重新调查的结果改写查明的情况；确有新事实的，写在「新的事实」里。',
      en: 'Write the findings as they are now; where there are new facts, state them as such.',
    },
  );
}

/** Without spaces, punctuation and the width of letters: what was found, not how it is set. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
    .replace(/^经查(实|明)?/, '');

/** The review that ordered the present redo. */
export const orderedBy = ({ firstReview, secondReview, redoOn }: PetitionState) =>
  [secondReview, firstReview].find((one) => one?.outcome === 'revoke-redo' && one.servedOn === redoOn);

/** Numbers of the points ordered; an order that names none is one point. */
export function orderedPoints(state: PetitionState): number[] {
  const order = state.overlays.includes('redo') ? orderedBy(state) : undefined;
  return order ? Array.from({ length: Math.max(order.points ?? 1, 1) }, (_, i) => i + 1) : [];
}

/** What the review body ordered is answered point by point. */
export function orderUnanswered(
  state: PetitionState,
  { orderAnswers }: { orderAnswers: readonly { point: number }[] },
): Refusal | undefined {
  const owed = orderedPoints(state);
  const open = owed.filter((no) => !orderAnswers.some(({ point }) => point === no));
  const stray = orderAnswers.find(
    ({ point }, i) => !owed.includes(point) || orderAnswers.findIndex((one) => one.point === point) !== i,
  );
  if (open.length === 0 && !stray) return undefined;
  return unlawfulField(
    open.length > 0 ? 'opinion.order-unanswered' : 'opinion.order-stray',
    `orderAnswers.${open.length > 0 ? open[0]! - 1 : orderAnswers.indexOf(stray!)}`,
    'SD.45',
    open.length > 0
      ? {
          zh: `还不能送签：复查复核机关要求的第${open.join('、')}点没有回应。`,
          en: `Not yet: point ${open.join(', ')} of what the review body ordered is not answered.`,
        }
      : {
          zh: `复查复核机关没有要求第${stray!.point}点，或答了两遍。`,
          en: `Point ${stray!.point} was not ordered, or is answered twice.`,
        },
    { zh: '请对照复查复核意见，逐点写明怎么办的。', en: 'Go through the order, and say of each point what was done.' },
  );
}
