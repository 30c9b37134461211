import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import type { Address } from './address.ts';
import type { Binaries } from './binaries.ts';
import { cleanEnvironment } from './cluster.ts';
import type { OsUser } from './os-user.ts';
import { serverSettings } from './settings.ts';

export interface Postmaster {
  pid: number;
  /** Resolves when the server ends, with the tail of its log; also when we stopped it. */
  ended: Promise<string>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  binaries: Binaries;
  cluster: string;
  address: Address;
  user: OsUser | undefined;
  logFile: string;
  durable: boolean;
}

/** A lock of a killed server can outlive it until init reaps its zombie: measured up to 1.8 s, given ten times that. */
const patienceForStaleLock = 18_000;
const staleLock = /lock file ".*" already exists|pre-existing shared memory block/;
/** Recovery after a crash replays the log and may take minutes: as long as the server says it is working, we wait. */
const patienceForRecovery = 30 * 60_000;
const largestLog = 10 * 1024 * 1024;

/**
 * Stops a server that outlived its Huiyin (only Node was killed), then starts our own and waits until it accepts connections.
 * @throws CannotStart with the server's own log.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  stopOrphan(options);
  const giveUp = Date.now() + patienceForStaleLock;
  for (;;) {
    const attempt = await tryStart(options);
    if (typeof attempt !== 'string') return attempt;
    if (!staleLock.test(attempt) || Date.now() > giveUp) throw didNotStart(attempt);
    await pause(250);
    stopOrphan(options);
  }
}

async function tryStart(options: PostmasterOptions): Promise<Postmaster | string> {
  if (existsSync(options.logFile) && statSync(options.logFile).size > largestLog)
    renameSync(options.logFile, `${options.logFile}.1`);
  const log = openSync(options.logFile, 'a', 0o600);
  const logFrom = statSync(options.logFile).size;
  const settings = Object.entries(serverSettings(options.address, options.durable)).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(options.binaries.postgres, ['-D', options.cluster, ...settings], {
    ...(options.user && { uid: options.user.uid, gid: options.user.gid }),
    env: cleanEnvironment,
    cwd: '/',
    stdio: ['ignore', log, log],
    // Its own group: Ctrl-C in the terminal reaches Huiyin alone, which stops the server when its own work is done.
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', () => resolve(tailOf(options.logFile, logFrom)));
  });
  let over = false;
  ended.then(() => {
    over = true;
  });
  const giveUp = Date.now() + patienceForRecovery;
  while (!over && Date.now() < giveUp) {
    if (isReady(options.cluster, child.pid)) return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
    await pause(10);
  }
  if (!over) child.kill('SIGQUIT');
  return ended;
}

/** The server writes its state on the eighth line of postmaster.pid. */
function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = pidFile(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function pidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** We hold the instance lock, so whatever server runs on this cluster has lost its Huiyin. Stopping it is 0.1 s; adopting it would lose its exit and its log. */
export function stopOrphan({
  binaries,
  cluster,
  user,
}: Pick<PostmasterOptions, 'binaries' | 'cluster' | 'user'>): void {
  if (pidFile(cluster).length === 0) return;
  spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], {
    ...(user && { uid: user.uid, gid: user.gid }),
    env: cleanEnvironment,
    cwd: '/',
    stdio: 'ignore',
  });
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const insist = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(insist);
}

function tailOf(logFile: string, from: number): string {
  try {
    return readFileSync(logFile).subarray(from).toString('utf8').split('\n').slice(-30).join('\n');
  } catch {
    return '';
  }
}

function didNotStart(log: string): CannotStart {
  return new CannotStart(
    { zh: '数据库没有启动。', en: 'The database did not start.' },
    {
      zh: '原因见下方数据库自己的日志;huiyin doctor 会逐项检查。',
      en: 'See the server’s own log below; huiyin doctor checks one thing after another.',
    },
    log,
  );
}
