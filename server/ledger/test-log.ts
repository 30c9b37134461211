import { createHash } from 'node:crypto';
import pg from 'pg';
import { commit, parseVerifierKey, type VerifierKey } from '../../core/merkle/index.ts';
import { type FreshDatabase, freshDatabase, type ManualClock, manualClock } from '../../test/kit/index.ts';
import { defaultSuite, type Keys } from '../platform/crypto/index.ts';
import { type Db, together } from '../platform/db/index.ts';
import { type Leaf, type Ledger, openLedger, type Registered } from './index.ts';

export const SHARD = '990101~00';
const seed = (text: string) => createHash('sha256').update(text).digest();

/** Keys of a test installation: derived from words, like nothing real. */
export const testKeys: Pick<Keys, 'ledgerSigner' | 'organSigner'> = {
  ledgerSigner: (shardKey) => defaultSuite.signer(seed(`ledger ${shardKey}`)),
  organSigner: (organId) => defaultSuite.signer(seed(`organ ${organId}`)),
};

/** A log on a database of its own. */
export interface TestLog {
  fresh: FreshDatabase;
  clock: ManualClock;
  ledger: Ledger;
  /** As an act would: leaves `from` to `from + count − 1` of the test's numbering, in one statement. */
  queue(from: number, count: number, shardKey?: string): Promise<void>;
  /** Runs as the owner of the tables: does what the application may not. */
  asOwner(statement: string, ...values: unknown[]): Promise<pg.QueryResult>;
  keys(shardKey?: string): Promise<VerifierKey[]>;
  close(): Promise<void>;
}

export async function testLog(witnesses: VerifierKey[] = []): Promise<TestLog> {
  const fresh = await freshDatabase();
  const clock = manualClock('2026-04-28T02:41:07.123Z');
  const ledger = ledgerOn(fresh.db, clock, witnesses);
  const owner = new pg.Client({ connectionString: fresh.adminUrl });
  await owner.connect();
  return {
    fresh,
    clock,
    ledger,
    queue: async (from, count, shardKey = SHARD) => {
      const leaves = Array.from({ length: count }, (_, i) => leafNumber(from + i, clock, shardKey));
      await fresh.db.local(shardKey).run(together(ledger.queue(leaves)));
    },
    asOwner: (statement, ...values) => owner.query(statement, values),
    keys: async (shardKey = SHARD) =>
      (await ledger.keys(shardKey)).keys.map(({ key }) => parseVerifierKey(key) as VerifierKey),
    close: async () => {
      await owner.end();
      await fresh.close();
    },
  };
}

export function ledgerOn(db: Db, clock: ManualClock, witnesses: VerifierKey[] = [], host = 'xinfang.example'): Ledger {
  return openLedger({ db, clock, keys: testKeys, host, witnesses });
}

const salt = (n: number) => seed(`salt ${n}`);
const fact = (n: number) => ({ header: { kind: 'registered', seq: 1, n }, payload: { channel: 'window' } });

/** The n-th petition of the tests. */
export const petitionId = (n: number) => `019dd1f2-5c93-7a4e-9b1d-${n.toString(16).padStart(12, '0')}`;

export function leafNumber(n: number, clock: ManualClock, shardKey = SHARD): Leaf {
  return { shardKey, petitionId: petitionId(n), seq: 1, commitment: commitmentOf(n), at: clock.now() };
}

export const commitmentOf = (n: number) => Buffer.from(commit(salt(n), fact(n)));

export function registered(n: number, clock: ManualClock, shardKey = SHARD): Registered {
  return {
    shardKey,
    petitionId: petitionId(n),
    number: `9901010020260428010${String(n % 1_000_000).padStart(6, '0')}`,
    organId: '019dd1f2-0000-7000-8000-000000000001',
    organ: '澄溪县信访局',
    at: clock.now(),
    salt: salt(n),
    commitment: commitmentOf(n),
  };
}
