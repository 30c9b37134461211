import {
  append,
  checkpointText,
  emptyRoot,
  leafHash,
  perfectNodes,
  rangeRoot,
  rootAt,
  sameBytes,
  signNote,
} from '../../core/merkle/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import type { LedgerDeps } from './deps.ts';
import type { Identities } from './identities.ts';
import { LogBroken } from './log-broken.ts';
import { readEdge, readNodes } from './nodes.ts';
import { appendBatch, type NewTile, waitingLeaves } from './store/queue.ts';
import { addCheckpoint, latestCheckpoint, type SignedRow } from './store/signed.ts';
import { addHead, type Head, lockHead } from './store/tree.ts';

/** Leaves taken in one transaction: large enough for bursts, small enough to hold the head's row for a moment only. */
const BATCH = 4096;

/** What a run did. */
export interface Sequenced {
  /** Leaves put into the tree. */
  added: number;
  /** Entries of the tree that the latest checkpoint covers. */
  size: number;
}

/**
 * Puts all waiting leaves of a county into its tree and signs a checkpoint. May run at any time, in several processes,
 * and be killed at any point: the next run goes on. Nothing is skipped, and nothing stands twice.
 * @throws LogBroken when what is stored contradicts what was recorded or signed
 */
export async function sequence(
  { db, clock }: Pick<LedgerDeps, 'db' | 'clock'>,
  identities: Identities,
  shardKey: string,
): Promise<Sequenced> {
  let added = 0;
  for (let taken = BATCH; taken === BATCH; ) {
    const batch = await sequenceBatch(db, shardKey, clock);
    taken = batch.taken;
    added += batch.added;
    // If we crash here: the leaves are in the tree and no checkpoint covers them. The next run signs one.
  }
  return { added, size: await signCheckpoint(db, shardKey, clock, identities) };
}

async function sequenceBatch(db: Db, shardKey: string, clock: LedgerDeps['clock']) {
  return db.local(shardKey).tx(async (tx) => {
    const head = await hold(tx, shardKey);
    const waiting = await tx.rows(waitingLeaves(shardKey, BATCH));
    if (waiting.length === 0) return { taken: 0, added: 0 };
    await requireGrowth(tx, shardKey, head);
    const edge = await readEdge(tx, shardKey, head);
    const fresh = waiting.filter(({ sequenced }) => !sequenced);
    const tiles: NewTile[] = [];
    const grown = append(
      edge,
      fresh.map(({ commitment }) => leafHash(commitment)),
      ({ level, index }, root) => {
        if (level % 8 === 0) tiles.push({ level: level / 8 - 1, n: index, root });
      },
    );
    const batch = { first: head.size, waiting, tiles, size: grown.size, root: rangeRoot(grown) };
    // Until here nothing is written; the statement below writes everything or nothing. If we crash before the commit,
    // the leaves wait as before. If the answer to the commit is lost, the next run finds them in the tree.
    await tx.run(appendBatch(shardKey, batch, clock.now()));
    return { taken: waiting.length, added: fresh.length };
  });
}

/** Signs the tree as it stands, unless the latest checkpoint covers it. @returns its size */
async function signCheckpoint(db: Db, shardKey: string, clock: LedgerDeps['clock'], identities: Identities) {
  return db.local(shardKey).tx(async (tx) => {
    const head = await hold(tx, shardKey);
    const last = await requireGrowth(tx, shardKey, head);
    if (last?.size === head.size) return head.size;
    const { key, sign } = await identities.log(tx, shardKey);
    const note = signNote(checkpointText({ origin: key.name, size: head.size, root: head.root }), { key, sign });
    // The signature leaves this process only by the committed row. If we crash before the commit, nobody has seen it,
    // and the next run may sign this or a larger tree.
    await tx.run(addCheckpoint(shardKey, { size: head.size, root: head.root, note }, clock.now()));
    return head.size;
  });
}

/**
 * The head's row, locked until the transaction ends: only its holder appends to `leaf`, `tile` and `checkpoint`. (Were
 * the lock to fail, two writers would collide on the primary key of `leaf`, and one would be rolled back.)
 */
async function hold(tx: Tx, shardKey: string): Promise<Head> {
  const head = await tx.first(lockHead(shardKey));
  if (head !== undefined) return head;
  await tx.run(addHead(shardKey, emptyRoot()));
  return (await tx.first(lockHead(shardKey))) as Head;
}

/**
 * What was signed once must be a beginning of what is signed next: the one promise a log makes.
 * @returns the latest checkpoint
 */
async function requireGrowth(tx: Tx, shardKey: string, head: Head): Promise<SignedRow | undefined> {
  const last = await tx.first(latestCheckpoint(shardKey));
  if (last === undefined) return undefined;
  if (last.size > head.size) throw new LogBroken(shardKey, `${last.size} leaves were signed, ${head.size} are left`);
  const sizes = [last.size, head.size];
  const source = await readNodes(
    tx,
    shardKey,
    sizes.flatMap((size) => perfectNodes({ begin: 0, end: size })),
  );
  const [then, now] = sizes.map((size) => rootAt(size, source)) as [Uint8Array, Uint8Array];
  if (!sameBytes(then, last.root)) throw new LogBroken(shardKey, `its first ${last.size} leaves are not those signed`);
  if (!sameBytes(now, head.root))
    throw new LogBroken(shardKey, `its ${head.size} leaves do not have the root recorded`);
  return last;
}
