import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cosign,
  fromBase64,
  judgeReceipt,
  openCheckpoint,
  parseReceipt,
  type Receipt,
  receiptsOfCode,
  rootOfEntries,
  toHex,
} from '../../core/merkle/index.ts';
import { ed25519Signer } from '../../core/merkle/test-keys.ts';
import { isRefusal } from '../../core/refusal.ts';
import { sql } from '../platform/db/index.ts';
import {
  commitmentOf,
  leafNumber,
  ledgerOn,
  petitionId,
  registered,
  SHARD,
  type TestLog,
  testLog,
} from './test-log.ts';

const archive = ed25519Signer('archive.example/witness', 4, new Uint8Array(32).fill(3));
let log: TestLog;

beforeAll(async () => {
  log = await testLog([archive.key]);
});
afterAll(() => log.close());

const receiptOf = async (n: number) => log.ledger.receipt(log.fresh.db.local(SHARD), registered(n, log.clock));
const judge = async (file: string, witnesses = [archive.key]) =>
  judgeReceipt(parseReceipt(file) as Receipt, { keys: await log.keys(), witnesses, now: log.clock.now() });

describe('the life of a leaf', () => {
  test('at registration the receipt is a genuine promise, and its QR code says the same', async () => {
    await log.queue(0, 1);
    const receipt = await receiptOf(0);
    expect(receipt).toMatchObject({
      number: '9901010020260428010000000',
      position: null,
      proof: null,
      checkpoint: null,
    });
    expect(receipt.origin).toBe(`xinfang.example/ledger/${SHARD}`);
    expect(await judge(receipt.file)).toMatchObject({ state: 'promised' });
    expect(await log.ledger.promise(log.fresh.db.local(SHARD), registered(0, log.clock))).toEqual(receipt);
    const keys = (await log.ledger.keys(SHARD)).keys;
    expect(keys.map(({ use, fingerprint }) => [use, fingerprint])).toEqual([['office', receipt.fingerprint]]);
    expect(
      receiptsOfCode(
        receipt.qr,
        keys.map(({ key }) => key),
      ),
    ).toEqual([parseReceipt(receipt.file)]);
  });

  test('once sequenced it carries a proof that anyone can check', async () => {
    expect(await log.ledger.sequence(SHARD)).toEqual({ added: 1, size: 1 });
    const receipt = await receiptOf(0);
    expect(receipt.position).toBe(0);
    expect(await judge(receipt.file)).toEqual({ state: 'included', index: 0, size: 1, witnesses: [] });
  });

  test('a run with nothing to do adds nothing and signs nothing', async () => {
    const before = await log.ledger.checkpoint(SHARD);
    expect(await log.ledger.sequence(SHARD)).toEqual({ added: 0, size: 1 });
    expect(await log.ledger.checkpoint(SHARD)).toBe(before);
    expect(await log.ledger.countiesToSequence()).toEqual([]);
  });

  test('every leaf of 70,000 is proved from a few rows, and the root is that of all entries', async () => {
    await log.queue(1, 69_999);
    expect(await log.ledger.countiesToSequence()).toEqual([SHARD]);
    expect(await log.ledger.sequence(SHARD)).toEqual({ added: 69_999, size: 70_000 });
    for (const n of [0, 1, 255, 256, 257, 65_535, 65_536, 69_887, 69_888, 69_999]) {
      expect(await judge((await receiptOf(n)).file), `leaf ${n}`).toMatchObject({ state: 'included', size: 70_000 });
    }
    const entries = Array.from({ length: 70_000 }, (_, n) => commitmentOf(n));
    const [root] = await log.ledger.roots();
    expect(root).toEqual({ shardKey: SHARD, size: 70_000, root: toHex(rootOfEntries(entries)) });
    for (const size of [0, 1, 300, 65_537]) {
      expect(await log.ledger.rootAt(SHARD, size)).toBe(toHex(rootOfEntries(entries.slice(0, size))));
    }
    await expect(log.ledger.rootAt(SHARD, 70_001)).rejects.toThrow('lacks hash 70000');
    expect(await log.ledger.audit(SHARD)).toEqual({ size: 70_000, root: root?.root, putBack: 0, faults: [] });
    expect(await log.ledger.size(log.fresh.db.local(SHARD), SHARD)).toEqual({ size: 70_000, at: log.clock.now() });
  }, 120_000);

  test('a fact is queued once: the same leaf again undoes its whole statement', async () => {
    await expect(log.queue(70_000, 0)).rejects.toThrow('at least one');
    await expect(log.queue(5, 1)).rejects.toThrow('queued_pkey');
    const other = leafNumber(1, log.clock, '990102~00');
    expect(() => log.ledger.queue([leafNumber(2, log.clock), other])).toThrow('one county at a time');
  });

  test('counties have logs of their own, with keys of their own', async () => {
    await log.queue(0, 3, '990102~00');
    await log.ledger.sequence('990102~00');
    const head = openCheckpoint((await log.ledger.checkpoint('990102~00')) as string, await log.keys('990102~00'));
    expect(head).toMatchObject({ origin: 'xinfang.example/ledger/990102~00', size: 3 });
    expect(openCheckpoint((await log.ledger.checkpoint('990102~00')) as string, await log.keys())).toHaveProperty(
      'fault',
    );
    const { logs } = await log.ledger.allKeys();
    expect(logs.map(({ shardKey, keys }) => [shardKey, keys.length])).toEqual([
      [SHARD, 2],
      ['990102~00', 1],
    ]);
  });

  test('a log keeps the name it was opened with when the host changes', async () => {
    const moved = ledgerOn(log.fresh.db, log.clock, [], 'new.example');
    await log.queue(70_000, 1);
    await moved.sequence(SHARD);
    expect(await log.ledger.checkpoint(SHARD)).toMatch(/^xinfang\.example\/ledger\/990101~00\n70001\n/);
  });
});

describe('witnesses', () => {
  test('a cosignature by a known witness is kept, served, and carried by receipts', async () => {
    const checkpoint = (await log.ledger.checkpoint(SHARD)) as string;
    const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1);
    const time = Math.floor(Date.parse(log.clock.now()) / 1000);
    expect(await log.ledger.cosign(SHARD, checkpoint + cosign(text, time, archive))).toEqual({ accepted: 1 });
    expect(await log.ledger.cosign(SHARD, checkpoint + cosign(text, time + 1, archive))).toEqual({ accepted: 1 });
    expect(await log.ledger.checkpoint(SHARD)).toBe(checkpoint + cosign(text, time, archive));
    const witnesses = [{ name: 'archive.example/witness', time }];
    expect(await judge((await receiptOf(9)).file)).toMatchObject({ state: 'included', size: 70_001, witnesses });
    // The log grows on: the receipt still shows the tree that was witnessed.
    await log.queue(70_001, 1);
    await log.ledger.sequence(SHARD);
    expect(await judge((await receiptOf(9)).file)).toMatchObject({ size: 70_001, witnesses });
    expect(await judge((await receiptOf(70_001)).file)).toMatchObject({ size: 70_002, witnesses: [] });
  });

  test.each([
    ['no note', () => 'hello', 'ledger.no-checkpoint'],
    ['a checkpoint this log never signed', (own: string) => own.replace('70002', '70003'), 'ledger.other-checkpoint'],
    ['a checkpoint without a witness', (own: string) => own, 'ledger.unknown-witness'],
    [
      'a stranger',
      (own: string, text: string) =>
        own + cosign(text, 1_777_344_100, ed25519Signer('archive.example/witness', 4, new Uint8Array(32).fill(9))),
      'ledger.unknown-witness',
    ],
    [
      'a witness from tomorrow',
      (own: string, text: string) => own + cosign(text, 1_777_440_000, archive),
      'ledger.unknown-witness',
    ],
    [
      'a line over another checkpoint',
      (own: string, text: string) => own + cosign(`${text}x\n`, 1_777_344_100, archive),
      'ledger.unknown-witness',
    ],
  ])('%s is refused', async (_, note, code) => {
    const own = (await log.ledger.checkpoint(SHARD)) as string;
    const answer = await log.ledger.cosign(SHARD, note(own, own.slice(0, own.indexOf('\n\n') + 1)));
    expect(isRefusal(answer) && answer.code).toBe(code);
  });
});

describe('what the application may not do', () => {
  const tables = {
    log: 'shard_key',
    key: 'shard_key, key_text',
    queued: 'shard_key, petition_id, fact_seq',
    leaf: 'shard_key, position',
    tile: 'shard_key, level, n',
    checkpoint: 'shard_key, size',
    cosignature: 'shard_key, size, witness, cosigned_at',
  };

  test.each(
    Object.entries(tables).flatMap(([table, key]) => [
      [`update ledger.${table} set shard_key = 'x'`],
      [`delete from ledger.${table}`],
      [`truncate ledger.${table}`],
      [`insert into ledger.${table} select * from ledger.${table} on conflict (${key}) do update set shard_key = 'x'`],
      [`alter table ledger.${table} add column x int`],
      [`drop table ledger.${table}`],
    ]),
  )('%s', async (statement) => {
    await expect(log.fresh.db.wide().run(sql.raw(statement))).rejects.toMatchObject({ code: '42501' });
  });

  test('a head and a list of those waiting can be changed, and nothing is lost by it', async () => {
    const wide = log.fresh.db.wide();
    await expect(wide.run(sql.raw('delete from ledger.head'))).rejects.toMatchObject({ code: '42501' });
    await expect(wide.run(sql.raw('truncate ledger.pending'))).rejects.toMatchObject({ code: '42501' });
    await log.queue(80_000, 3);
    await wide.run(sql.raw('delete from ledger.pending'));
    expect(await log.ledger.sequence(SHARD)).toMatchObject({ added: 0 });
    expect(await log.ledger.audit(SHARD)).toMatchObject({ putBack: 3, faults: [] });
    expect(await log.ledger.sequence(SHARD)).toMatchObject({ added: 3 });
    const place = await log.ledger.place(log.fresh.db.local(SHARD), {
      shardKey: SHARD,
      petitionId: petitionId(80_001),
      seq: 1,
    });
    expect(place?.position).toBe(70_003);
    expect(fromBase64((await receiptOf(80_001)).commitment)).toEqual(new Uint8Array(commitmentOf(80_001)));
  });
});
