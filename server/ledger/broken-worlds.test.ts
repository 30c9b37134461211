import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgeReceipt, parseReceipt, type Receipt } from '../../core/merkle/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import { LogBroken } from './index.ts';
import { ledgerOn, registered, SHARD, type TestLog, testLog } from './test-log.ts';

let log: TestLog;

/** A log of 600 leaves under checkpoints of 300 and 600: two full tiles and a part of one. */
beforeEach(async () => {
  log = await testLog();
  await log.queue(0, 300);
  await log.ledger.sequence(SHARD);
  await log.queue(300, 300);
  await log.ledger.sequence(SHARD);
});
afterEach(() => log.close());

describe('a stored log that contradicts itself is found by the audit, and neither grows nor is signed', () => {
  const worlds: { world: string; harm: string; fault: string; stops: boolean }[] = [
    {
      world: 'a leaf at the edge is rewritten',
      harm: `update ledger.leaf set commitment = sha256('x') where position = 599`,
      fault: 'leaf 599 is not what was queued',
      stops: true,
    },
    {
      world: 'an old leaf is rewritten',
      harm: `update ledger.leaf set commitment = sha256('x') where position = 7`,
      fault: 'leaf 7 is not what was queued',
      stops: false,
    },
    {
      world: 'an old leaf is rewritten, and what was queued for it',
      harm: `with q as (update ledger.queued set commitment = sha256('x') where petition_id = (select petition_id from ledger.leaf where position = 7)) update ledger.leaf set commitment = sha256('x') where position = 7`,
      fault: 'tile 0/0 has another root',
      stops: false,
    },
    {
      world: 'two leaves change places',
      harm: `update ledger.leaf set position = 9999 where position = 599;
        update ledger.leaf set position = 599 where position = 598;
        update ledger.leaf set position = 598 where position = 9999`,
      fault: 'the head records 600 leaves and another root',
      stops: true,
    },
    {
      world: 'the last leaf is lost',
      harm: 'delete from ledger.leaf where position = 599',
      fault: 'the head records 600 leaves and another root than 599 leaves have',
      stops: true,
    },
    {
      world: 'a leaf in the middle is lost',
      harm: 'delete from ledger.leaf where position = 7',
      fault: 'leaf 7 is missing',
      stops: false,
    },
    {
      world: 'a leaf is slipped in after the end',
      harm: `with q as (insert into ledger.queued (shard_key, petition_id, fact_seq, commitment, queued_at) values ('${SHARD}', '019dd1f2-5c93-7a4e-9b1d-ffffffffffff', 9, sha256('x'), '2026-04-28T00:00:00Z')) insert into ledger.leaf (shard_key, position, petition_id, fact_seq, commitment) values ('${SHARD}', 600, '019dd1f2-5c93-7a4e-9b1d-ffffffffffff', 9, sha256('x'))`,
      fault: 'the head records 600 leaves and another root than 601 leaves have',
      stops: true,
    },
    {
      world: 'a leaf is in the tree that nobody queued',
      harm: `with p as (delete from ledger.pending) delete from ledger.queued q using ledger.leaf l where l.position = 8 and l.petition_id = q.petition_id`,
      fault: 'leaf 8 was never queued',
      stops: false,
    },
    {
      world: 'the root of a tile is changed',
      harm: `update ledger.tile set root = sha256('x') where n = 1`,
      fault: 'tile 0/1 has another root',
      stops: true,
    },
    {
      world: 'the root of a tile is lost',
      harm: 'delete from ledger.tile where n = 0',
      fault: 'tile 0/0 is missing',
      stops: true,
    },
    {
      world: 'a tile is there before its leaves',
      harm: `insert into ledger.tile (shard_key, level, n, root) values ('${SHARD}', 0, 2, sha256('x'))`,
      fault: 'tile 0/2 lies beyond the leaves',
      stops: false,
    },
    {
      world: 'the head forgets leaves',
      harm: 'update ledger.head set size = 300, root = (select root from ledger.checkpoint where size = 300)',
      fault: 'the head records 300 leaves',
      stops: true,
    },
    {
      world: 'the head has another root',
      harm: `update ledger.head set root = sha256('x')`,
      fault: 'the head records 600 leaves and another root',
      stops: true,
    },
    { world: 'the head is lost', harm: 'delete from ledger.head', fault: 'the head is missing', stops: true },
    {
      world: 'the signed tree was another',
      harm: `update ledger.checkpoint set root = sha256('x') where size = 600`,
      fault: 'the checkpoint of 600 leaves was signed over others',
      stops: true,
    },
    {
      world: 'more was signed than is there',
      harm: `insert into ledger.checkpoint (shard_key, size, root, note, signed_at) values ('${SHARD}', 700, sha256('x'), '', '2026-04-28T00:00:00Z')`,
      fault: '700 leaves were signed, 600 are there',
      stops: true,
    },
    {
      world: 'a restore brought back yesterday, all but the checkpoints',
      harm: `with q as (delete from ledger.queued q using ledger.leaf l where l.position >= 300 and l.petition_id = q.petition_id), a as (delete from ledger.leaf where position >= 300), b as (delete from ledger.tile where n > 0) update ledger.head set size = 300, root = (select root from ledger.checkpoint where size = 300)`,
      fault: '600 leaves were signed, 300 are there',
      stops: true,
    },
  ];

  test.each(worlds)('$world', async ({ harm, fault, stops }) => {
    for (const statement of harm.split(';')) await log.asOwner(statement);
    const before = await log.ledger.checkpoint(SHARD);
    const { faults } = await log.ledger.audit(SHARD);
    expect(faults.join('; ')).toContain(fault);
    await log.queue(1000, 5);
    if (stops) {
      await expect(log.ledger.sequence(SHARD)).rejects.toThrow();
      expect(await log.ledger.checkpoint(SHARD)).toBe(before);
      expect((await log.asOwner('select from ledger.pending')).rowCount).toBeGreaterThanOrEqual(5);
    } else {
      // The edge alone is read when the log grows: harm further back waits for the audit. What is signed is still
      // a continuation of what was signed, and the proof of the harmed leaf no longer holds.
      expect(await log.ledger.sequence(SHARD)).toMatchObject({ size: 605 });
    }
  });

  test('leaves that are lost but still queued are put back, and signed only as they stood before', async () => {
    await log.asOwner('delete from ledger.leaf where position >= 300');
    await log.asOwner('delete from ledger.tile where n > 0');
    await log.asOwner('update ledger.head set size = 300, root = c.root from ledger.checkpoint c where c.size = 300');
    await log.asOwner('delete from ledger.checkpoint where size = 600');
    expect(await log.ledger.audit(SHARD)).toMatchObject({ size: 300, putBack: 300, faults: [] });
    expect(await log.ledger.sequence(SHARD)).toEqual({ added: 300, size: 600 });
    expect((await log.ledger.audit(SHARD)).faults).toEqual([]);
  });

  test('the sentence for the operator says which county and what to do', async () => {
    await log.asOwner(`update ledger.head set root = sha256('x')`);
    await log.queue(1000, 1);
    const error = await log.ledger.sequence(SHARD).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LogBroken);
    expect((error as LogBroken).message).toContain(`the public log of ${SHARD} is broken`);
    expect((error as LogBroken).message).toContain('compare with a backup');
  });

  test('a county whose log is broken does not hold up the others', async () => {
    await log.asOwner(`update ledger.head set root = sha256('x')`);
    await log.queue(1000, 1);
    await log.queue(1000, 2, '990102~00');
    await expect(log.ledger.sequenceAll()).rejects.toThrow(`the public log of ${SHARD} is broken`);
    expect(await log.ledger.checkpoint('990102~00')).toContain('990102~00\n2\n');
    expect(await log.ledger.countiesToSequence()).toEqual([SHARD]);
  });

  test('what is on the list a second time is dropped from it, not sequenced twice', async () => {
    await log.asOwner(
      'insert into ledger.pending (shard_key, petition_id, fact_seq) select shard_key, petition_id, fact_seq from ledger.leaf where position in (3, 400)',
    );
    await log.queue(1000, 1);
    expect(await log.ledger.sequence(SHARD)).toEqual({ added: 1, size: 601 });
    expect((await log.asOwner('select from ledger.pending')).rowCount).toBe(0);
    expect((await log.ledger.audit(SHARD)).faults).toEqual([]);
  });
});

describe('a run that is killed', () => {
  class Killed extends Error {}

  /** The same database, whose connection breaks instead of the n-th statement, or instead of the n-th commit. */
  function dyingDb(db: Db, at: { statement?: number; commit?: number }): Db {
    let statements = 0;
    let commits = 0;
    const dying = (tx: Tx): Tx => {
      const step = async () => {
        statements += 1;
        if (statements === at.statement) throw new Killed();
      };
      return {
        shardKey: tx.shardKey,
        rows: (query) => step().then(() => tx.rows(query)),
        first: (query) => step().then(() => tx.first(query)),
        run: (query) => step().then(() => tx.run(query)),
      };
    };
    const local: Db['local'] = (shardKey) => ({
      ...db.local(shardKey),
      tx: async (fn) => {
        const result = await db.local(shardKey).tx(async (tx) => {
          const done = await fn(dying(tx));
          commits += 1;
          if (commits === at.commit) throw new Killed();
          return done;
        });
        if (-commits === at.commit) throw new Killed();
        return result;
      },
    });
    return { ...db, local };
  }

  const deaths = [
    ...Array.from({ length: 12 }, (_, i) => ({ statement: i + 1 })),
    // Before the commit, and (negative) after it, before the answer arrives.
    ...[1, 2, -1, -2].map((commit) => ({ commit })),
  ];

  test.each(deaths)('at %j leaves a log that the next run completes: each leaf once, each proved', async (at) => {
    await log.queue(600, 5);
    const dying = ledgerOn(dyingDb(log.fresh.db, at), log.clock);
    const died = await dying.sequence(SHARD).then(
      () => false,
      (error: unknown) => error instanceof Killed,
    );
    expect(died, 'the run was to die; it has fewer steps than the test believes').toBe(true);
    expect((await log.ledger.audit(SHARD)).faults).toEqual([]);
    await log.queue(605, 5);
    expect(await log.ledger.sequence(SHARD)).toMatchObject({ size: 610 });
    expect(await log.ledger.audit(SHARD)).toMatchObject({ size: 610, putBack: 0, faults: [] });
    const keys = await log.keys();
    const runner = log.fresh.db.local(SHARD);
    for (const n of [0, 299, 600, 604, 605, 609]) {
      const { file } = await log.ledger.receipt(runner, registered(n, log.clock));
      expect(judgeReceipt(parseReceipt(file) as Receipt, { keys: [...keys, ...(await log.keys())] }).state).toBe(
        'included',
      );
    }
  });
});

test('many writers and four sequencers at once: each leaf once, without a gap', async () => {
  const others = Array.from({ length: 4 }, () => ledgerOn(log.fresh.db, log.clock));
  const writers = Array.from({ length: 6 }, async (_, w) => {
    for (let i = 0; i < 20; i++) await log.queue(10_000 + w * 1000 + i * 10, 10);
  });
  const sequencers = others.map(async (ledger) => {
    for (let i = 0; i < 10; i++) await ledger.sequence(SHARD);
  });
  await Promise.all([...writers, ...sequencers]);
  expect(await log.ledger.sequence(SHARD)).toMatchObject({ size: 1800 });
  expect(await log.ledger.audit(SHARD)).toMatchObject({ size: 1800, putBack: 0, faults: [] });
});
