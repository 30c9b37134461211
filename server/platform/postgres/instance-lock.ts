import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { CannotStart } from '../cannot-start.ts';

/** The process that owns a data folder. A pid alone may have been given to another process since: its start time decides. */
export interface Owner {
  pid: number;
  /** Ticks since boot (Linux) or a date (elsewhere): compared, never shown. */
  startTime: string;
  command: string;
}

/**
 * Takes the folder for this process.
 * @returns release: gives it back.
 * @throws CannotStart when a living Huiyin has it.
 */
export function takeInstanceLock(path: string, command: string): () => void {
  const mine: Owner = { pid: process.pid, startTime: startTimeOf(process.pid) ?? '', command };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(path, mine)) return () => release(path, mine);
    const owner = readOwner(path);
    if (owner && isAlive(owner)) throw occupied(path, owner);
    setAside(path, owner);
  }
  throw new Error(`the lock ${path} changes hands too quickly`);
}

/** The living owner of a data folder, if there is one. */
export function livingOwner(path: string): Owner | undefined {
  const owner = readOwner(path);
  return owner && isAlive(owner) ? owner : undefined;
}

/** Written aside and linked into place: nobody ever reads half a lock. */
function create(path: string, mine: Owner): boolean {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Renames a stale lock away; if a third process replaced it meanwhile, the living one is put back. */
function setAside(path: string, stale: Owner | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOwner(aside);
  if (moved && moved.pid !== stale?.pid && isAlive(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function release(path: string, mine: Owner): void {
  const owner = readOwner(path);
  if (owner?.pid === mine.pid && owner.startTime === mine.startTime) rmSync(path, { force: true });
}

function isAlive(owner: Owner): boolean {
  const started = startTimeOf(owner.pid);
  return started !== undefined && started === owner.startTime;
}

/** When a process started; undefined when there is none, or only its zombie. */
function startTimeOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return startTimeByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold spaces: count from the last one. Field 3 is the state, 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startTimeByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function occupied(path: string, owner: Owner): CannotStart {
  return new CannotStart(
    {
      zh: `另一个回音进程(进程号 ${owner.pid},${owner.command})正在使用这份数据(${path})。`,
      en: `Another Huiyin (process ${owner.pid}, ${owner.command}) is using this data (${path}).`,
    },
    {
      zh: '请先停止它(在它的窗口按 Ctrl-C),或为本次启动另设 HUIYIN_DATA。',
      en: 'Stop that one first (Ctrl-C in its window), or set another HUIYIN_DATA for this start.',
    },
  );
}
