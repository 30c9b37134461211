import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { type Address, chooseAddress, loopback, urlOf } from './address.ts';
import { type Binaries, binariesFor } from './binaries.ts';
import { prepareCluster, readSecrets, type Secrets } from './cluster.ts';
import { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.ts';
import { livingOwner, takeInstanceLock } from './instance-lock.ts';
import { databaseUser, type OsUser } from './os-user.ts';
import { type Postmaster, startPostmaster, stopOrphan } from './postmaster.ts';
import { databaseName, prepareRoles } from './roles.ts';
import { runningAddress } from './running.ts';

export { binariesIn } from './binaries.ts';
export { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.ts';
export { syncFolder, writeSynced } from './durable-file.ts';
export { livingOwner, takeInstanceLock } from './instance-lock.ts';
export { databaseUser } from './os-user.ts';
export { databaseName, prepareRoles } from './roles.ts';

/** Three ways into one database. */
export interface DatabaseUrls {
  /** May create roles and databases. Absent on a server that is not ours. */
  admin?: string;
  migrator: string;
  app: string;
}

export interface Embedded {
  urls: Required<DatabaseUrls>;
  folder: DataFolder;
  address: Address;
  /** The server's process; undefined for a guest. */
  pid?: number;
  /** Resolves with the server's last words if it ends before `stop()` was called. */
  died: Promise<string>;
  /** Stops the server and gives the data folder back. For a guest: nothing. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute path of the data folder. */
  root: string;
  /** What the operator typed, for the sentence a second instance gets. */
  command: string;
  /** False only in tests: no fsync. */
  durable?: boolean;
  /** Other programs than the package's: for tests. */
  binaries?: Binaries;
  /** A one-off command may be the guest of a running Huiyin; `serve` may not. */
  mayJoin?: boolean;
}

/**
 * Starts the embedded PostgreSQL of a data folder: makes it at first start, stops an orphan, refuses a second instance.
 * @throws CannotStart
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = dataFolder(options.root);
  if (options.mayJoin && livingOwner(folder.lock)) return joinRunning(folder);
  const user = databaseUser();
  prepareDataFolder(folder, user);
  const release = takeInstanceLock(folder.lock, options.command);
  try {
    const binaries = options.binaries ?? binariesFor(user, folder.binaries);
    return await start(folder, user, binaries, options.durable ?? true, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Stops the server that a killed Huiyin left running on a data folder. The caller knows that its owner is dead. */
export function stopAbandoned(root: string): void {
  const folder = dataFolder(root);
  const user = databaseUser();
  stopOrphan({ binaries: binariesFor(user, folder.binaries), cluster: folder.cluster, user });
}

async function start(
  folder: DataFolder,
  user: OsUser | undefined,
  binaries: Binaries,
  durable: boolean,
  release: () => void,
): Promise<Embedded> {
  const secrets = prepareCluster(folder, binaries, user, durable);
  const common = { binaries, cluster: folder.cluster, user, durable, logFile: join(folder.log, 'postgres.log') };
  let address = await chooseAddress(folder, user);
  let server: Postmaster;
  try {
    server = await startPostmaster({ ...common, address });
  } catch (error) {
    // Some mounted disks hold no sockets: the loopback address is the second choice.
    if (
      address.kind === 'loopback' ||
      !(error instanceof CannotStart) ||
      !/Unix(-domain socket| address)/.test(error.log ?? '')
    )
      throw error;
    address = await loopback();
    server = await startPostmaster({ ...common, address });
  }
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await server.stop();
    // A socket outside the data folder had a folder of its own.
    if (address.kind === 'socket' && address.host !== folder.run)
      rmSync(address.host, { recursive: true, force: true });
    release();
  };
  try {
    await prepareRoles(urlOf(address, 'huiyin_admin', secrets.admin, 'postgres'), secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  const died = new Promise<string>((resolve) => {
    server.ended.then((log) => stopping || resolve(log));
  });
  return { urls: urlsAt(address, secrets), folder, address, pid: server.pid, died, stop };
}

async function joinRunning(folder: DataFolder): Promise<Embedded> {
  const address = await runningAddress(folder);
  return {
    urls: urlsAt(address, readSecrets(folder)),
    folder,
    address,
    died: new Promise(() => {}),
    stop: async () => {},
  };
}

function urlsAt(address: Address, secrets: Secrets): Required<DatabaseUrls> {
  return {
    admin: urlOf(address, 'huiyin_admin', secrets.admin, 'postgres'),
    migrator: urlOf(address, 'huiyin_migrator', secrets.migrator, databaseName),
    app: urlOf(address, 'huiyin_app', secrets.app, databaseName),
  };
}
