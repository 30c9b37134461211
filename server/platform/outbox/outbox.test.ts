import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase, manualClock } from '../../../test/kit/index.ts';
import { newId } from '../crypto/index.ts';
import { openDb, together } from '../db/index.ts';
import { createLog } from '../log/index.ts';
import { createOutbox, type Outbox, outboxWrite } from './index.ts';

const clock = manualClock('2026-03-02');
const log = createLog({ level: 'silent', write: () => {} });
let fresh: FreshDatabase;
let outbox: Outbox;

beforeAll(async () => {
  fresh = await freshDatabase();
  outbox = createOutbox({ db: fresh.db, clock, log });
});
afterAll(() => fresh.close());

async function happen(type: string, payload: Record<string, unknown> = {}, shardKey = 'k'): Promise<void> {
  clock.pass(1);
  await fresh.db
    .local(shardKey)
    .run(together([outboxWrite({ shardKey, id: newId(clock.now()), type, payload, at: clock.now() })]));
}

test('an event is told once to each of its subscribers, in the order of happening', async () => {
  const heard: unknown[] = [];
  outbox.on('a.happened', 'one listens', async ({ payload }) => heard.push(['one', payload.n]));
  outbox.on('a.happened', 'two listens', async ({ payload }) => heard.push(['two', payload.n]));
  outbox.on('b.happened', 'one listens', async () => heard.push('b'));
  await happen('a.happened', { n: 1 });
  await happen('a.happened', { n: 2 });
  expect(await outbox.dispatch()).toBe(2);
  expect(await outbox.dispatch()).toBe(0);
  expect(heard).toEqual([
    ['one', 1],
    ['two', 1],
    ['one', 2],
    ['two', 2],
  ]);
});

test('an event rolled back is never told', async () => {
  let heard = 0;
  outbox.on('c.happened', 'listens', async () => heard++);
  const event = { shardKey: 'k', id: newId(clock.now()), type: 'c.happened', payload: {}, at: clock.now() };
  await fresh.db
    .local('k')
    .tx(async (tx) => {
      await tx.run(together([outboxWrite(event)]));
      throw new Error('no');
    })
    .catch(() => {});
  await outbox.dispatch();
  expect(heard).toBe(0);
});

test('a failing subscriber holds up nobody, is visible, and is told again later and later', async () => {
  const heard: string[] = [];
  let mended = false;
  outbox.on('d.happened', 'fails at first', async () => {
    if (!mended) throw new Error('not yet');
    heard.push('mended');
  });
  outbox.on('d.happened', 'is well', async () => heard.push('well'));
  await happen('d.happened');
  await outbox.dispatch();
  expect(heard).toEqual(['well']);
  expect(await outbox.undelivered()).toMatchObject([
    { subscriber: 'fails at first', attempts: 1, error: 'not yet', type: 'd.happened' },
  ]);
  expect(await outbox.dispatch()).toBe(0);
  clock.pass(2_000);
  await outbox.dispatch();
  expect(await outbox.undelivered()).toMatchObject([{ attempts: 2 }]);
  mended = true;
  clock.pass(4_000);
  await outbox.dispatch();
  expect(heard).toEqual(['well', 'mended']);
  expect(await outbox.undelivered()).toEqual([]);
});

test('what was told before a crash is told again after it, and nothing is lost', async () => {
  const heard: string[] = [];
  const other = await openDb({ url: fresh.appUrl });
  await happen('e.happened');
  const crashing = createOutbox({
    db: {
      ...other,
      local: () => {
        throw new Error('the process dies here');
      },
    },
    clock,
    log,
  });
  crashing.on('e.happened', 'listens', async () => heard.push('before'));
  await expect(crashing.dispatch()).rejects.toThrow('dies');
  outbox.on('e.happened', 'listens', async () => heard.push('after'));
  await outbox.dispatch();
  expect(heard).toEqual(['before', 'after']);
  await other.close();
});

test('two processes do not tell at the same time', async () => {
  const other = await openDb({ url: fresh.appUrl });
  const second = createOutbox({ db: other, clock, log });
  let secondTold = -1;
  outbox.on('f.happened', 'takes its time', async () => {
    secondTold = await second.dispatch();
  });
  await happen('f.happened');
  await outbox.dispatch();
  expect(secondTold).toBe(0);
  await other.close();
});

test('events everybody has had for 30 days are forgotten', async () => {
  clock.pass(31 * 86_400_000);
  expect(await outbox.forgetOld()).toBeGreaterThan(0);
  expect(await outbox.forgetOld()).toBe(0);
});
