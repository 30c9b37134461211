import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDirectory } from '../demo/seed/directory.ts';
import { hashPassword } from '../server/organs/index.ts';
import { openPlatform, type Platform, readConfig } from '../server/platform/index.ts';
import { openSlices, type Slices } from '../server/slices.ts';
import { type HuiyinProcess, huiyin, serverProcesses } from '../test/durability/huiyin-process.ts';

/** An office of its own for a measurement: the demonstration's organs and officers, no petition, fsync on. */
export interface Office {
  /** Its data folder. */
  data: string;
  /** Of every account. */
  password: string;
  /** A real `huiyin` on this data, in a process of its own. */
  huiyin(args: string[], env?: Record<string, string>): HuiyinProcess;
  /** Opens the same data in this process, while no `serve` runs. */
  open(): Promise<{ platform: Platform; slices: Slices }>;
  /** Kills what runs on it and removes the folder. */
  close(): void;
}

const settings = { HUIYIN_MODE: 'office', HUIYIN_LOG_TO: 'file', HUIYIN_REQUESTS_PER_MINUTE: '1000000' };

/** Makes the office in a new temporary folder. */
export async function freshOffice(): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  chmodSync(root, 0o755);
  const data = join(root, 'data');
  const password = randomBytes(12).toString('hex');
  const started = new Set<HuiyinProcess>();
  const close = () => {
    process.off('exit', close);
    for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL');
    if (existsSync(join(data, 'cluster', 'postmaster.pid'))) killAll(serverProcesses(data));
    rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.on('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const config = () => readConfig({ ...settings, HUIYIN_DATA: data, HUIYIN_LOG: 'error' });
  const platform = await openPlatform(config(), { command: 'bench' });
  await seedDirectory(platform.db, await hashPassword(password), platform.clock.today());
  await platform.close();
  return {
    data,
    password,
    huiyin(args, env = {}) {
      const child = huiyin(args, { data, whole: true, env: { ...settings, ...env } });
      started.add(child);
      child.ended.then(() => started.delete(child));
      return child;
    },
    async open() {
      const opened = await openPlatform(config(), { command: 'bench' });
      return { platform: opened, slices: await openSlices(opened) };
    },
    close,
  };
}

/** Kills at once, without a chance to tidy up. Those already gone are passed over. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      if (pid > 1) process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
