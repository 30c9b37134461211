import { type Instant, millisecondsOf } from '../../../core/calendar/index.ts';
import type { Clock } from '../clock.ts';
import { type Db, sql } from '../db/index.ts';
import type { Log } from '../log/index.ts';

/** Periodic tasks. What must not be lost is not a job: it is an event in the outbox, or a due date in a table. */
export interface Jobs {
  /**
   * Registers a task. One process of the installation runs it at a time; it must bear running twice.
   * @param seconds between the end of one run and the start of the next
   * @param name a sentence: 'sequence queued leaves into the ledger'
   */
  every(seconds: number, name: string, fn: () => Promise<unknown>): void;
  start(): void;
  /** Waits for the runs under way. */
  stop(): Promise<void>;
  /** Runs each task once, now, in the order of registration: for tests, and before a backup. @throws what a task throws */
  runAll(): Promise<void>;
  /** The last known run of every task of the installation, whichever process ran it. */
  lastRuns(): Promise<JobRun[]>;
}

export interface JobRun {
  name: string;
  ranAt: Instant;
  /** Why it failed; null when it went well. */
  error: string | null;
}

interface Job {
  seconds: number;
  name: string;
  fn: () => Promise<unknown>;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  /** When its state was last written down, and which. */
  noted?: { at: number; error: string | null };
}

/** A task that runs each second and goes well is noted once a minute. */
const noteEvery = 60_000;

export function createJobs({ db, clock, log }: { db: Db; clock: Clock; log: Log }): Jobs {
  const jobs: Job[] = [];
  let stopped = true;

  async function note(job: Job, error: string | null): Promise<void> {
    const at = millisecondsOf(clock.now());
    if (job.noted && job.noted.error === error && at - job.noted.at < noteEvery) return;
    job.noted = { at, error };
    await db.wide().run(sql`
      insert into platform.job (name, ran_at, error) values (${job.name}, ${clock.now()}, ${error})
      on conflict (name) do update set ran_at = excluded.ran_at, error = excluded.error`);
  }

  async function run(job: Job): Promise<void> {
    try {
      await db.alone(`job: ${job.name}`, async () => {
        await job.fn();
        await note(job, null);
      });
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed; it runs again at its next time');
      await note(job, String((error as Error)?.message ?? error).slice(0, 500)).catch(() => {});
    }
  }

  function schedule(job: Job, milliseconds: number): void {
    if (stopped) return;
    job.timer = setTimeout(() => {
      job.running = run(job).then(() => {
        job.running = undefined;
        schedule(job, job.seconds * 1000);
      });
    }, milliseconds);
  }

  return {
    every(seconds, name, fn) {
      if (jobs.some((job) => job.name === name)) throw new Error(`two jobs are called "${name}"`);
      jobs.push({ seconds, name, fn });
    },
    start() {
      stopped = false;
      for (const job of jobs) schedule(job, 0);
    },
    async stop() {
      stopped = true;
      for (const job of jobs) clearTimeout(job.timer);
      await Promise.all(jobs.map((job) => job.running));
    },
    lastRuns: () => db.wide().rows(sql`select name, ran_at as "ranAt", error from platform.job order by name`),
    async runAll() {
      for (const job of jobs) await db.alone(`job: ${job.name}`, job.fn);
    },
  };
}
