import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real `huiyin` in a process of its own, with fsync on, as an office would run it. */
export interface HuiyinProcess {
  child: ChildProcess;
  /** Everything it wrote to the terminal so far. */
  output(): string;
  /** Resolves with the address of its pages when it serves. @throws what it wrote, when it ended instead */
  served(): Promise<string>;
  ended: Promise<number>;
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const main = join(project, 'server', 'main.ts');
const ground = join(project, 'test', 'durability', 'ground.ts');

export interface RunOptions {
  data: string;
  env?: Record<string, string>;
  /** Run as this user (only when the test itself runs as root). */
  uid?: number;
  gid?: number;
  /** `serve` is the whole system, not the ground alone. */
  whole?: boolean;
}

/** @param args a command of `huiyin`; `serve` is the ground alone (ground.ts), unless `whole` is asked for */
export function huiyin(args: string[], { data, env = {}, whole = false, ...identity }: RunOptions): HuiyinProcess {
  const entry = args[0] === 'serve' && !whole ? [ground] : [main, ...args];
  const child = spawn(process.execPath, entry, {
    cwd: '/',
    // No locale, no home of ours: what a bare machine gives.
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HUIYIN_MODE: 'office',
      HUIYIN_LOG_TO: 'file',
      HUIYIN_DATA: data,
      HUIYIN_PORT: '18600',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  let output = '';
  child.stdout?.on('data', (piece) => (output += piece));
  child.stderr?.on('data', (piece) => (output += piece));
  const ended = once(child, 'exit').then(([code]) => Number(code ?? -1));
  return {
    child,
    ended,
    output: () => output,
    async served() {
      let over = false;
      ended.then(() => (over = true));
      while (!over) {
        const address = /Ctrl-C/.test(output) && /http:\/\/[^\s/]+/.exec(output)?.[0];
        if (address) return address;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(output);
    },
  };
}

/** The processes of the database server of a data folder, the postmaster first. */
export function serverProcesses(data: string): number[] {
  const [first] = readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === first);
  return [Number(first), ...children.map(Number)];
}

/** Whether tests may act as another user, and which: only root can. */
export function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = spawnSync('getent', ['passwd', 'nobody'], { encoding: 'utf8' }).stdout.split(':');
  return entry.length > 3 ? { uid: Number(entry[2]), gid: Number(entry[3]) } : undefined;
}

function parentOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}
