import { join } from 'node:path';
import { type Clock, fixedClock, systemClock } from './clock.ts';
import { type ClockWatch, watchClock } from './clock-drift.ts';
import type { Config } from './config/index.ts';
import { type Keys, keyRoots, keysFrom } from './crypto/index.ts';
import { type Db, migrate, openDb } from './db/index.ts';
import { type Files, openFiles } from './files/index.ts';
import { claimInstallation, type Installation } from './installation.ts';
import { createJobs, type Jobs } from './jobs/index.ts';
import { createLog, type Log } from './log/index.ts';
import { createOutbox, type Outbox } from './outbox/index.ts';
import { prepareOwnServer } from './own-server.ts';
import { type DataFolder, dataFolder, type Embedded, prepareDataFolder, startEmbedded } from './postgres/index.ts';

/** Everything a slice may need that knows no petition; wired by hand in `app.ts`. */
export interface Platform {
  config: Config;
  folder: DataFolder;
  installation: Installation;
  db: Db;
  keys: Keys;
  files: Files;
  clock: Clock;
  clockWatch: ClockWatch;
  log: Log;
  outbox: Outbox;
  jobs: Jobs;
  /** The embedded server; undefined with `DATABASE_URL`. */
  embedded: Embedded | undefined;
  /** Names of the migrations applied by this start. */
  migrated: string[];
  /** Stops jobs, closes connections, stops the embedded server. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** What the operator typed: `serve`, `import messages …`. */
  command: string;
  /** A one-off command works beside a running `serve`; `serve` itself does not. */
  mayJoin?: boolean;
}

/**
 * Opens an installation: database (started, migrated, held to its purpose and key), keys, files, clock, log.
 * @throws CannotStart
 */
export async function openPlatform(config: Config, { command, mayJoin = false }: OpenOptions): Promise<Platform> {
  const folder = dataFolder(config.data);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ root: config.data, command, mayJoin });
  if (config.databaseUrl) await prepareServer(config, folder);
  let db: Db | undefined;
  // Once we close, the embedded server may be gone before the last goodbye of a connection: nothing was lost.
  let closing = false;
  try {
    const keys = keysFrom(keyRoots(folder.keys, config.masterKeyFile));
    const clock = config.now ? fixedClock(config.now) : systemClock();
    const log = createLog({ level: config.logLevel, ...(toFile(config) && { file: join(folder.log, 'huiyin.log') }) });
    const migrated = (await migrate(embedded?.urls.migrator ?? config.migratorUrl ?? config.databaseUrl ?? '')).applied;
    db = await openDb({
      ...connection(config, embedded),
      checkShardKeys: config.checkShardKeys,
      onLost: (error) => closing || log.warn({ err: error }, 'a database connection was lost'),
    });
    const installation = await claimInstallation(db, config, keys, clock);
    const outbox = createOutbox({ db, clock, log });
    const jobs = createJobs({ db, clock, log });
    const clockWatch = watchClock({ db, clock, log });
    if (!config.now) jobs.every(60, 'compare the clock with the database’s', clockWatch.check);
    jobs.every(config.outboxInterval, 'tell subscribers what was committed', outbox.dispatch);
    jobs.every(3600, 'forget events that everybody has had for 30 days', outbox.forgetOld);
    const opened = db;
    const close = async () => {
      closing = true;
      await jobs.stop();
      await opened.close();
      await embedded?.stop();
    };
    return {
      config,
      folder,
      installation,
      db,
      keys,
      files: openFiles(folder.files),
      clock,
      clockWatch,
      log,
      outbox,
      jobs,
      embedded,
      migrated,
      close,
    };
  } catch (error) {
    await db?.close();
    await embedded?.stop();
    throw error;
  }
}

async function prepareServer(config: Config, folder: DataFolder): Promise<void> {
  prepareDataFolder(folder, undefined);
  await prepareOwnServer(config.migratorUrl ?? config.databaseUrl ?? '');
}

/** One login for everything takes on the application's role in each connection; a login of its own is that role. */
function connection(config: Config, embedded: Embedded | undefined) {
  const connections = { local: config.connections, wide: 4 };
  if (embedded) return { url: embedded.urls.app, connections };
  const url = config.databaseUrl ?? '';
  return config.migratorUrl ? { url, connections } : { url, connections, role: 'huiyin_app' };
}

function toFile(config: Config): boolean {
  return (config.logTo ?? (config.mode === 'demo' ? 'file' : 'stdout')) === 'file';
}
