/**
 * A second reading of raw facts, written apart from `fold`: it knows neither the table nor the acts, only what each
 * word means for who holds the matter and what the petitioner has in hand. Used by tests only.
 */
export interface RawFact {
  kind: string;
  payload: unknown;
}

export interface Reading {
  /** Every organ responsible after the last fact: must be exactly one. */
  holders: string[];
  /** Whether the handling has come to an end. */
  over: boolean;
  /** What the petitioner was given about that end: a served document, a notice, a waiver, or their own declaration. */
  inHand: string[];
}

type Json = Record<string, never> & { [key: string]: unknown };

export function readAgain(facts: readonly RawFact[]): Reading {
  const custody: string[] = [];
  let onTheWay = '';
  let over = false;
  let paused = false;
  let inHand: string[] = [];
  let lastOrder = '';
  let toLaw = false;
  let answer:
    | { seq: number; posted: boolean; looked: boolean; before?: { over: boolean; inHand: string[] } }
    | undefined;
  for (const [i, { kind, payload }] of facts.entries()) {
    const said = payload as Json;
    if (kind === 'register') custody.push(said.registrarId as unknown as string);
    if (kind === 'nameAccused' && said.keeperId) custody.push(said.keeperId as unknown as string);
    if (kind === 'forward' || kind === 'assign') onTheWay = said.to as unknown as string;
    // Signing, objecting and the end of the objection days make the receiver responsible, each once for a transfer.
    if ((kind === 'signFor' || kind === 'object' || kind === 'lapseObjection') && onTheWay) {
      custody.push(onTheWay);
      onTheWay = '';
    }
    if (kind === 'decideCoordination')
      onTheWay = said.leadId === custody.at(-1) ? '' : (said.leadId as unknown as string);
    if (kind === 'decideObjection' && said.upheld) custody.pop();
    if (kind === 'decideReview' || kind === 'decideRereview') lastOrder = said.outcome as unknown as string;
    if ((kind === 'serveReview' || kind === 'serveRereview') && lastOrder === 'revoke-redo') {
      over = false;
      inHand = [];
    }
    if (said.delivery) inHand.push(Object.values(said.delivery).join());
    if (said.service) inHand.push('served');
    if (kind === 'recordAgreement') inHand.push('own copy of the agreement');
    if (kind === 'withdraw') inHand.push('own declaration');
    if (kind === 'withdraw') paused = true;
    if (kind === 'revokeWithdrawal') paused = false;
    if (ends.includes(kind)) over = true;
    if (kind === 'relayLaw') toLaw = true;
    if (kind === 'relayAccusation') toLaw = false;
    if (kind === 'confirmRelay' && toLaw) over = true;
    if (kind === 'decideFiling' && said.approved) over = true;
    if (kind === 'reopen' || kind === 'reopenExecution') over = false;
    // An answer that the post brought back is in nobody's hands, unless a review of it was asked for already.
    if (kind === 'conclude') answer = { seq: i + 1, posted: false, looked: false };
    if (kind === 'replySimply' || kind === 'replySuggestion')
      answer = { seq: i + 1, posted: byPost(said), looked: false };
    if (kind === 'answerAtOnce') {
      inHand.push('served');
      answer = { seq: i + 1, posted: false, looked: false };
    }
    if (kind === 'serve' && answer) answer = { seq: answer.seq, posted: byPost(said), looked: false };
    if (kind === 'requestReview' && answer) answer.looked = true;
    if (answer && Number(said.letter) === answer.seq) {
      if (kind === 'recordDelivery') answer = { seq: answer.seq, posted: byPost(said), looked: answer.looked };
      if (kind === 'recordReturn' && answer.posted && !answer.looked) {
        answer.before = { over, inHand };
        answer.posted = false;
        over = false;
        inHand = inHand.filter((one) => one !== 'served');
      } else if (kind === 'correctReturn' && answer.before) {
        ({ over, inHand } = answer.before);
        answer = { seq: answer.seq, posted: true, looked: answer.looked };
      }
    }
    if (kind === 'reopen') answer = undefined;
  }
  return { holders: custody.slice(-1), over: over || paused, inHand };
}

const byPost = (said: Json) => (said.service as unknown as { method: string }).method === 'post';

const ends = [
  'close',
  'confirmDiversion',
  'guide',
  'guideLitigation',
  'declineAcceptance',
  'declineRepeat',
  'recordRelayResult',
];
