import { type CheckpointFault, type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { sameBytes } from './encoding.ts';
import { leafHash } from './hash.ts';
import { parseLogProof } from './log-proof.ts';
import { verifyInclusion } from './proof.ts';
import { dueAt, type Receipt, signatureHolds } from './receipt.ts';
import { rootOfEntries } from './tree.ts';
import { sameKey, type VerifierKey } from './verifier-key.ts';

/** Why a receipt is not genuine, or what came with it is not. */
export type ReceiptFault =
  | 'unknown-key' // not among the keys of the office: compare the fingerprint with the one in the hall
  | 'bad-signature'
  | 'malformed-proof'
  | `checkpoint-${CheckpointFault}`
  | 'not-in-tree' // the inclusion proof does not lead to the signed root
  | 'log-not-as-signed'; // the entries given do not hash to the signed root

/** What a receipt is worth. */
export type Judgement =
  /** Genuine, and the place in the log is proved. `witnesses` saw that very tree. */
  | { state: 'included'; index: number; size: number; witnesses: OpenedCheckpoint['witnesses'] }
  /** Genuine, the ten minutes not over (or no clock at hand to say so). */
  | { state: 'promised'; due: string }
  /** Genuine, the ten minutes over, no proof in hand: fetch it, or search the log. */
  | { state: 'overdue'; due: string }
  /** Genuine, and the whole signed log after the ten minutes lacks it: proof of a broken promise. */
  | { state: 'breach'; due: string; size: number; seenAt: string; witnesses: OpenedCheckpoint['witnesses'] }
  | { state: 'invalid'; fault: ReceiptFault };

/** What the judge may go by. */
export interface Evidence {
  /** Keys of the office and of the log, from the hall, the receipt of another, or this page: never from the receipt itself. */
  keys: readonly VerifierKey[];
  witnesses?: readonly VerifierKey[];
  /** The reader's own clock, an instant. */
  now?: string;
  /**
   * A log as served later: its signed checkpoint and all entries. When the reader fetched it himself, `fetchedAt` is
   * the instant by his own clock; a copy from elsewhere is dated by its witnesses alone, whose time convinces others too.
   */
  log?: { checkpoint: string; entries: readonly Uint8Array[]; fetchedAt?: string };
}

/** Judges a well-formed receipt offline. Any input is answered, none throws. */
export function judgeReceipt(receipt: Receipt, evidence: Evidence): Judgement {
  const key = evidence.keys.find((known) => sameKey(known, receipt.key));
  if (key === undefined) return { state: 'invalid', fault: 'unknown-key' };
  if (!signatureHolds(receipt)) return { state: 'invalid', fault: 'bad-signature' };
  // The log's keys have its origin for a name; after a change of key there are several, and any of them will do.
  const logKeys = evidence.keys.filter(({ name }) => name === receipt.origin);
  if (receipt.proof !== undefined) return judgeProof(receipt, receipt.proof, logKeys, evidence);
  if (evidence.log !== undefined) return searchLog(receipt, evidence.log, logKeys, evidence);
  return unproven(receipt, evidence);
}

function judgeProof(receipt: Receipt, text: string, logKeys: readonly VerifierKey[], evidence: Evidence): Judgement {
  const proof = parseLogProof(text);
  if (proof === undefined) return { state: 'invalid', fault: 'malformed-proof' };
  const head = openCheckpoint(proof.checkpoint, logKeys, evidence.witnesses);
  if ('fault' in head) return { state: 'invalid', fault: `checkpoint-${head.fault}` };
  const { size, root, witnesses } = head;
  const claim = { index: proof.index, size, leaf: leafHash(receipt.commitment), proof: proof.path, root };
  if (!verifyInclusion(claim)) return { state: 'invalid', fault: 'not-in-tree' };
  return { state: 'included', index: proof.index, size, witnesses };
}

function searchLog(
  receipt: Receipt,
  log: NonNullable<Evidence['log']>,
  logKeys: readonly VerifierKey[],
  evidence: Evidence,
): Judgement {
  const head = openCheckpoint(log.checkpoint, logKeys, evidence.witnesses);
  if ('fault' in head) return { state: 'invalid', fault: `checkpoint-${head.fault}` };
  const { size, root, witnesses } = head;
  if (log.entries.length !== size || !sameBytes(rootOfEntries(log.entries), root)) {
    return { state: 'invalid', fault: 'log-not-as-signed' };
  }
  const index = log.entries.findIndex((entry) => sameBytes(entry, receipt.commitment));
  if (index >= 0) return { state: 'included', index, size, witnesses };
  const due = dueAt(receipt);
  const seen = Math.max(
    ...witnesses.map(({ time }) => time * 1000),
    log.fetchedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(log.fetchedAt),
  );
  if (!(seen > Date.parse(due))) return unproven(receipt, evidence);
  return { state: 'breach', due, size, seenAt: new Date(seen).toISOString(), witnesses };
}

function unproven(receipt: Receipt, { now }: Evidence): Judgement {
  const due = dueAt(receipt);
  const late = now !== undefined && Date.parse(now) > Date.parse(due);
  return { state: late ? 'overdue' : 'promised', due };
}
