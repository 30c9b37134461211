import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../../core/calendar/index.ts';
import { seedDirectory } from '../../demo/seed/directory.ts';
import { buildWeb } from '../../scripts/build-web.mjs';
import { type App, buildApp } from '../../server/app.ts';
import { hashPassword } from '../../server/organs/index.ts';
import {
  createJobs,
  createLog,
  createOutbox,
  keysFrom,
  openFiles,
  type Platform,
  projectFolder,
  readConfig,
  watchClock,
} from '../../server/platform/index.ts';
import { dataFolder } from '../../server/platform/postgres/index.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { freshDatabase } from './database.ts';
import { type SignedIn, signIn } from './desk-client.ts';
import { tempFolder } from './folder.ts';

/** The whole system, listening on a port of its own, on a database of its own, in the demonstration's county, without cases. */
export interface RunningApp {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  url: string;
  clock: ManualClock;
  app: App;
  platform: Platform;
  /** The HTTP API as this officer of the demonstration uses it, for example `limin`. Signed in once. */
  officer(login: string): Promise<SignedIn>;
  /** Takes queued leaves into the public log, as the job does. */
  sequence(): Promise<unknown>;
  /** Lines of the log at level error: a test that expects no failure compares with []. */
  failures(): string[];
  close(): Promise<void>;
}

/** What every officer of the demonstration signs in with here. */
export const officersPassword = 'test-only-9Qm4';

/**
 * @param today a legal day (ten in the morning of it) or an instant; jobs do not run by themselves
 * @param settings of the installation, beside those of every test
 */
export async function openRunningApp({
  today = '2026-03-02',
  settings = {},
}: {
  today?: string;
  settings?: Record<string, string>;
} = {}): Promise<RunningApp> {
  await pagesBuilt();
  const folder = tempFolder();
  const fresh = await freshDatabase();
  const clock = manualClock(today);
  const failed: string[] = [];
  const platform = platformOf(fresh, { ...settings, HUIYIN_DATA: folder.path }, clock, (line) => failed.push(line));
  await seedDirectory(platform.db, await hashPassword(officersPassword), localDate('2025-06-02'));
  const app = await buildApp(platform, { seedsCases: false });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  const officers = new Map<string, Promise<SignedIn>>();
  return {
    url,
    clock,
    app,
    platform,
    officer(login) {
      const known = officers.get(login) ?? signIn(url, login, officersPassword);
      officers.set(login, known);
      return known;
    },
    sequence: () => app.slices.ledger.sequenceAll(),
    failures: () => failed,
    close: async () => {
      await app.stop();
      await platform.jobs.stop();
      await fresh.close();
      folder.close();
    },
  };
}

function platformOf(
  fresh: Awaited<ReturnType<typeof freshDatabase>>,
  settings: Record<string, string>,
  clock: ManualClock,
  write: (line: string) => void,
): Platform {
  const config = readConfig({ HUIYIN_REQUESTS_PER_MINUTE: '1000000', ...settings });
  const { data } = config;
  const { db } = fresh;
  const secret = () => randomBytes(32);
  const keys = keysFrom({ master: secret(), ledger: secret(), receipts: secret(), seals: secret() });
  const log = createLog({ level: 'error', write });
  return {
    config,
    folder: dataFolder(data),
    installation: { id: '00000000-0000-7000-8000-000000000000', mode: 'demo' },
    db,
    keys,
    files: openFiles(join(data, 'files')),
    clock,
    // Never compared: the legal clock of a test stands where the test put it.
    clockWatch: watchClock({ db, clock, log }),
    log,
    outbox: createOutbox({ db, clock, log }),
    jobs: createJobs({ db, clock, log }),
    embedded: undefined,
    migrated: ['all'],
    close: async () => {},
  };
}

/** Builds the pages if their sources changed. The workers of a run take turns; a lock left behind is broken after two minutes. */
async function pagesBuilt(): Promise<void> {
  const lock = join(projectFolder, '.cache', 'web-build.lock');
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  while (!taken(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await buildWeb({ log: () => {} });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since && Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
