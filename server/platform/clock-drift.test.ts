import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '../../core/calendar/index.ts';
import { type FreshDatabase, freshDatabase } from '../../test/kit/index.ts';
import { fixedClock, systemClock } from './clock.ts';
import { watchClock } from './clock-drift.ts';
import { createLog } from './log/index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const watch = async (clock = systemClock()) => {
  let log = '';
  const watched = watchClock({
    db: fresh.db,
    clock,
    log: createLog({ level: 'warn', write: (line) => (log += line) }),
  });
  await watched.check();
  return { refusal: watched.mayWrite(), log };
};

test('clocks that agree are not mentioned', async () => {
  expect(await watch()).toEqual({ refusal: undefined, log: '' });
});

test('more than 2 seconds apart is logged, and work goes on', async () => {
  const { refusal, log } = await watch(fixedClock(instantOf(Date.now() - 10_000)));
  expect(refusal).toBeUndefined();
  expect(log).toContain('differ');
});

test.each([-120_000, 120_000])('more than 60 seconds apart (%i ms) stops writes', async (ahead) => {
  const { refusal } = await watch(fixedClock(instantOf(Date.now() + ahead)));
  expect(refusal?.code).toBe('clock.apart');
});
