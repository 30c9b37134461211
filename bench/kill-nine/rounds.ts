import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type HuiyinProcess, serverProcesses } from '../../test/durability/huiyin-process.ts';
import { killAll, type Office } from '../office.ts';
import { type Acknowledged, readAcknowledged } from './acknowledgements.ts';
import { checkServed, type ServedFindings } from './check-served.ts';
import { checkStored, type StoredFindings } from './check-stored.ts';
import type { Telling, Told } from './writers.ts';

export interface Ordeal {
  /** How often everything is killed. */
  kills: number;
  writers: number;
  /** Longest time from being served to the kill, in milliseconds; the moment is drawn evenly. */
  longest: number;
  /** Acknowledgements that each round waits for before its moment is drawn: a busy machine must not make the test empty. */
  least?: number;
  port: number;
  say(line: string): void;
}

export interface Findings extends ServedFindings, StoredFindings {
  acknowledged: Record<Acknowledged['what'], number>;
  /** Answers that were neither success nor silence. */
  unexpected: string[];
}

/** Kills the whole office again and again while writers write, then looks for everything that it acknowledged. */
export async function endure(office: Office, ordeal: Ordeal): Promise<Findings> {
  const path = join(office.data, '..', 'acknowledged.jsonl');
  const unexpected: string[] = [];
  const start = () => office.huiyin(['serve'], { HUIYIN_PORT: String(ordeal.port), HUIYIN_LEDGER_INTERVAL: '1' });
  let serving = start();
  let home = await serving.served();
  const writers = openWriters(path, ordeal.writers, office.password);
  let acknowledged = 0;
  writers.on('message', (told: Telling) => {
    if ('unexpected' in told) unexpected.push(told.unexpected);
    else acknowledged = told.acknowledged;
  });
  try {
    tell(writers, { home });
    for (let kill = 1; kill <= ordeal.kills; kill++) {
      // The first round waits for the writers to be at work.
      const before = acknowledged;
      const by = performance.now() + 60_000;
      while (acknowledged < before + (ordeal.least ?? 1)) {
        if (writers.exitCode !== null || performance.now() > by)
          throw new Error(['nothing is acknowledged any more', ...unexpected].join('\n'));
        await pause(10);
      }
      const moment = Math.random() * ordeal.longest;
      await pause(moment);
      const killed = await killEverything(office, serving);
      const began = performance.now();
      serving = start();
      home = await serving.served();
      ordeal.say(
        `kill ${kill} of ${ordeal.kills}: ${killed} processes, ${moment.toFixed(0)} ms after work began, ${acknowledged} acknowledged, served again after ${(performance.now() - began).toFixed(0)} ms`,
      );
      tell(writers, { home });
    }
    tell(writers, { stop: true });
    await once(writers, 'exit');
  } finally {
    if (writers.exitCode === null) writers.kill('SIGKILL');
  }
  const all = readAcknowledged(path);
  const counts = { registered: 0, acted: 0, checkpoint: 0 };
  for (const { what } of all) counts[what] += 1;
  const served = await checkServed(home, office.password, all);
  serving.child.kill('SIGINT');
  await serving.ended;
  return { acknowledged: counts, unexpected, ...served, ...(await checkStored(office, all)) };
}

/** The postmaster is stopped first, so that no child is born unseen; then all of them at once. @returns how many */
async function killEverything(office: Office, serving: HuiyinProcess): Promise<number> {
  const [postmaster = 0] = serverProcesses(office.data);
  process.kill(postmaster, 'SIGSTOP');
  const victims = [serving.child.pid ?? 0, ...serverProcesses(office.data)];
  killAll(victims.sort(() => Math.random() - 0.5));
  await serving.ended;
  return victims.length;
}

function openWriters(path: string, writers: number, password: string): ChildProcess {
  return fork(fileURLToPath(new URL('writers.ts', import.meta.url)), [path, String(writers), password], {
    execArgv: [],
  });
}

const tell = (writers: ChildProcess, told: Told) => writers.send(told);
