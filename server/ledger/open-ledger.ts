import { toHex } from '../../core/merkle/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Runner, Write } from '../platform/db/index.ts';
import { type Audit, audit } from './audit.ts';
import type { AllLogKeys, LogKeys, ReceiptView } from './contract.ts';
import { acceptCosignatures } from './cosignatures.ts';
import type { LedgerDeps } from './deps.ts';
import { identities } from './identities.ts';
import { rootOf } from './nodes.ts';
import { presentKeys, publishedCheckpoint, publishedTile } from './published.ts';
import { type Place, placeOf, promiseOf, type Registered, receiptOf } from './receipts.ts';
import { type Sequenced, sequence } from './sequence.ts';
import { countiesToSequence, type Leaf, queueLeaves } from './store/queue.ts';
import { type KeyRow, keysOfAllLogs, keysOfLog, lastCosigned, latestCheckpoint } from './store/signed.ts';
import { allHeads, readHead } from './store/tree.ts';

export type Ledger = ReturnType<typeof openLedger>;

/** 公开日志: what was registered, so that anyone can check it and nobody can take it back. */
export function openLedger(deps: LedgerDeps) {
  const { db, clock, witnesses = [] } = deps;
  const who = identities(deps);
  return {
    /** Parts of an act's statement that queue the commitments of its facts, all of one county. */
    queue: (leaves: readonly Leaf[]): Write[] => queueLeaves(leaves),

    /** The signed promise of a registration, with its place in the log once a checkpoint covers it. */
    receipt: (runner: Runner, registered: Registered): Promise<ReceiptView> => receiptOf(runner, who, registered),

    /** The promise alone: at registration, when nothing can stand in the log yet; saves looking. */
    promise: (runner: Runner, registered: Registered): Promise<ReceiptView> => promiseOf(runner, who, registered),

    /** Where a fact's leaf stands, with its proof; undefined until a checkpoint covers it. */
    place: (runner: Runner, at: { shardKey: string; petitionId: string; seq: number }): Promise<Place | undefined> =>
      placeOf(runner, at.shardKey, at.petitionId, at.seq),

    /** Leaves in a county's log, and when it last grew (an instant). */
    async size(runner: Runner, shardKey: string): Promise<{ size: number; at: string | null }> {
      const head = await runner.first(readHead(shardKey));
      return { size: head?.size ?? 0, at: head?.grownAt ?? null };
    },

    /** The size last signed, and how far each witness of this installation has seen it; null: not among its newest lines. */
    async witnessed(
      shardKey: string,
    ): Promise<{ signed: number; witnesses: { name: string; size: number | null; at: string | null }[] }> {
      const local = db.local(shardKey);
      const [checkpoint, said] = await Promise.all([
        local.first(latestCheckpoint(shardKey)),
        local.rows(lastCosigned(shardKey)),
      ]);
      const known = new Map(said.map((one) => [one.witness, one]));
      const last = (name: string) => ({ name, size: known.get(name)?.size ?? null, at: known.get(name)?.at ?? null });
      return { signed: checkpoint?.size ?? 0, witnesses: witnesses.map(({ name }) => last(name)) };
    },

    /** The job: puts all waiting leaves of a county into its tree and signs. May be killed and run twice. */
    sequence: (shardKey: string): Promise<Sequenced> => sequence(deps, who, shardKey),

    /** Counties with something to sequence or sign, so that the job need not visit those without. */
    async countiesToSequence(): Promise<string[]> {
      return (await db.wide().rows(countiesToSequence())).map(({ shardKey }) => shardKey);
    },

    /**
     * The job for all counties. A county whose log is broken does not hold up the others.
     * @throws AggregateError with what failed, after all have had their turn
     */
    async sequenceAll(): Promise<void> {
      const failed: unknown[] = [];
      for (const { shardKey } of await db.wide().rows(countiesToSequence())) {
        await sequence(deps, who, shardKey).catch((error: unknown) => failed.push(error));
      }
      if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join('; '));
    },

    /** Reads a county's whole log, compares it with all that was derived or signed, and puts lost leaves back. */
    audit: (shardKey: string): Promise<Audit> => audit(db, shardKey),

    /** Size and root (hexadecimal) of every county's log, as recorded: what a backup keeps and a restore compares. */
    async roots(): Promise<{ shardKey: string; size: number; root: string }[]> {
      return (await db.wide().rows(allHeads())).map(({ root, ...head }) => ({ ...head, root: toHex(root) }));
    },

    /** Root (hexadecimal) that a county's log had at a size it has passed: a log that grew since a backup still has it. */
    rootAt: (shardKey: string, size: number): Promise<string> => rootOf(db.local(shardKey), shardKey, size),

    checkpoint: (shardKey: string): Promise<string | undefined> => publishedCheckpoint(db.local(shardKey), shardKey),

    tile: (shardKey: string, tile: Parameters<typeof publishedTile>[2]): Promise<Uint8Array | undefined> =>
      publishedTile(db.local(shardKey), shardKey, tile),

    cosign: (shardKey: string, note: string): Promise<{ accepted: number } | Refusal> =>
      acceptCosignatures(db.local(shardKey), clock, witnesses, shardKey, note),

    /** Public keys of one county's log and offices. */
    async keys(shardKey: string): Promise<LogKeys> {
      return presentKeys(shardKey, await db.local(shardKey).rows(keysOfLog(shardKey)));
    },

    /** Public keys of all logs. */
    async allKeys(): Promise<Pick<AllLogKeys, 'logs'>> {
      const byCounty = new Map<string, KeyRow[]>();
      for (const { shardKey, ...row } of await db.wide().rows(keysOfAllLogs())) {
        byCounty.set(shardKey, [...(byCounty.get(shardKey) ?? []), row]);
      }
      return { logs: [...byCounty].map(([shardKey, rows]) => presentKeys(shardKey, rows)) };
    },

    witnesses,
  };
}
