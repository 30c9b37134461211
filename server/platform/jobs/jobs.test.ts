import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase, manualClock } from '../../../test/kit/index.ts';
import { openDb, sql } from '../db/index.ts';
import { createLog } from '../log/index.ts';
import { createJobs } from './index.ts';

const clock = manualClock('2026-03-02');
const log = createLog({ level: 'silent', write: () => {} });
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test('a job runs again and again until stopped, and its last run is noted', async () => {
  const jobs = createJobs({ db: fresh.db, clock, log });
  let runs = 0;
  jobs.every(0.01, 'count the runs', async () => runs++);
  jobs.start();
  while (runs < 3) await pause(5);
  await jobs.stop();
  const after = runs;
  await pause(50);
  expect(runs).toBe(after);
  expect(await fresh.db.wide().rows(sql`select name, error from platform.job`)).toEqual([
    { name: 'count the runs', error: null },
  ]);
});

test('a job that fails is noted with its reason and runs again', async () => {
  const jobs = createJobs({ db: fresh.db, clock, log });
  let runs = 0;
  jobs.every(0.01, 'fail', async () => {
    runs++;
    throw new Error('the printer is out of paper');
  });
  jobs.start();
  while (runs < 2) await pause(5);
  await jobs.stop();
  expect(await fresh.db.wide().first(sql`select error from platform.job where name = 'fail'`)).toEqual({
    error: 'the printer is out of paper',
  });
});

test('of two processes one runs a job at a time', async () => {
  const second = await openDb({ url: fresh.appUrl });
  let atOnce = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++atOnce);
    await pause(30);
    atOnce--;
  };
  const both = [fresh.db, second].map((db) => {
    const jobs = createJobs({ db, clock, log });
    jobs.every(0, 'work alone', work);
    return jobs;
  });
  for (const jobs of both) jobs.start();
  await pause(300);
  for (const jobs of both) await jobs.stop();
  expect(most).toBe(1);
  await second.close();
});
