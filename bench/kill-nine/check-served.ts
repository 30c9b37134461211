import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readLog } from '../../cli/check-log.ts';
import { gatherTrust } from '../../cli/keys.ts';
import { logSource } from '../../cli/log-source.ts';
import {
  judgeReceipt,
  leafHash,
  openCheckpoint,
  parseReceipt,
  proveConsistency,
  rootAt,
  sameBytes,
  treeInMemory,
  type VerifierKey,
  verifyConsistency,
} from '../../core/merkle/index.ts';
import { type Client, HttpError, signIn } from '../client.ts';
import type { Acknowledged } from './acknowledgements.ts';

export interface ServedFindings {
  /** Acknowledged registrations that are not there, or not under their number and commitment. */
  lost: string[];
  /** Attachments whose bytes do not come back. */
  attachmentsLost: string[];
  attachments: number;
  /** Receipts that do not verify, or whose leaf is not in the log. */
  receiptsLost: string[];
  /** What the log itself shows wrong, and checkpoints seen before a kill that it does not continue. */
  logFaults: string[];
  logSize: number;
}

type Registered = Extract<Acknowledged, { what: 'registered' }>;

/** Asks the running office for everything that it acknowledged, as its clients would. */
export async function checkServed(
  home: string,
  password: string,
  all: readonly Acknowledged[],
): Promise<ServedFindings> {
  const client = await signIn(home, 'liumei', password);
  const registered = all.filter((one) => one.what === 'registered');
  const source = logSource(`${home}/ledger/990123~00`);
  const { keys } = await gatherTrust({}, source);
  const found: ServedFindings = {
    lost: [],
    attachmentsLost: [],
    attachments: 0,
    receiptsLost: [],
    logFaults: [],
    logSize: 0,
  };
  await logHolds(client, registered);
  for (const one of registered) await checkOne(client, keys, one, found);
  const log = await readLog(source, { keys, witnesses: [], fingerprint: undefined, warning: undefined });
  if ('exit' in log) return { ...found, logFaults: log.says.map(({ en }) => en) };
  found.logSize = log.head.size;
  found.logFaults.push(...log.faults.map(({ en }) => en));
  const tree = treeInMemory(log.entries.map(leafHash));
  for (const one of all) {
    if (one.what !== 'checkpoint') continue;
    const seen = openCheckpoint(one.note, keys);
    if ('fault' in seen) found.logFaults.push(`a checkpoint was not signed by the log: ${seen.fault}`);
    else if (seen.size > log.head.size)
      found.logFaults.push(`${seen.size} leaves were signed, ${log.head.size} are left`);
    else if (!continues(seen, log.head, tree)) found.logFaults.push(`the log does not continue that of ${seen.size}`);
  }
  return found;
}

/** The log takes leaves in within seconds; nothing is written any more. The last acknowledged need not be the last taken in. */
async function logHolds(client: Client, registered: readonly Registered[]): Promise<void> {
  const by = performance.now() + 30_000;
  const position = async ({ shardKey, petitionId }: Registered) =>
    (await client.get<{ position: number | null }>(`/api/petitions/${shardKey}/${petitionId}/receipt`).catch(lost))
      .position;
  for (const one of registered) while ((await position(one)) === null && performance.now() < by) await pause(100);
}

/** What is lost is told by the check itself. */
const lost = (error: unknown) => {
  if (!(error instanceof HttpError)) throw error;
  return { position: undefined };
};

async function checkOne(
  client: Client,
  keys: readonly VerifierKey[],
  one: Registered,
  found: ServedFindings,
): Promise<void> {
  const address = `/api/petitions/${one.shardKey}/${one.petitionId}`;
  try {
    const now = await client.get<{ number: string; file: string }>(`${address}/receipt`);
    const [then, later] = [parseReceipt(one.receipt), parseReceipt(now.file)];
    const same = then && later && sameBytes(then.commitment, later.commitment) && sameBytes(then.salt, later.salt);
    if (now.number !== one.number || !same) found.lost.push(one.number);
    const handed = then && judgeReceipt(then, { keys }).state;
    const proved = later && judgeReceipt(later, { keys }).state;
    if (handed !== 'promised' || proved !== 'included') found.receiptsLost.push(`${one.number}: ${handed}, ${proved}`);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    found.lost.push(`${one.number}: ${error.message}`);
    return;
  }
  if (!one.attachment) return;
  found.attachments += 1;
  const { files } = await client.get<{ files: { fileId: string }[] }>(address);
  const bytes = files[0] && (await client.bytes(`${address}/files/${files[0].fileId}`));
  const hash = bytes && createHash('sha256').update(bytes).digest('hex');
  if (files.length !== 1 || hash !== one.attachment) found.attachmentsLost.push(one.number);
}

interface Size {
  size: number;
  root: Uint8Array;
}

function continues(from: Size, to: Size, tree: ReturnType<typeof treeInMemory>): boolean {
  if (from.size === 0) return true;
  const proof = proveConsistency(from.size, to.size, tree);
  const claim = { from: from.size, fromRoot: from.root, to: to.size, toRoot: to.root, proof };
  return verifyConsistency(claim) && sameBytes(rootAt(from.size, tree), from.root);
}
