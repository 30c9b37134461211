import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from '../office.ts';

/** What one run of `huiyin import messages` said at its end. */
export interface Run {
  code: number;
  read: number;
  registered: number;
  present: number;
  refused: number;
  /** Seconds of the run, start of the process included. */
  seconds: number;
  perSecond: number;
  output: string;
}

export async function importFile(office: Office, path: string, more: string[] = []): Promise<Run> {
  const began = performance.now();
  const run = office.huiyin(['import', 'messages', path, ...more]);
  const code = await run.ended;
  const seconds = (performance.now() - began) / 1000;
  return { code, ...counted(run.output()), seconds, output: run.output() };
}

/** Kills the import (not the office) at a random moment in the second after it says that it has registered this many. @returns how many it said */
export async function importAndKill(office: Office, path: string, after: number): Promise<number> {
  const run = office.huiyin(['import', 'messages', path]);
  let over = false;
  run.ended.then(() => {
    over = true;
  });
  const said = () =>
    Number(
      run
        .output()
        .match(/登记 (\d+)/g)
        ?.at(-1)
        ?.slice(3) ?? 0,
    );
  while (!over && said() < after) await pause(5);
  if (over) throw new Error(`the import ended before it could be killed:\n${run.output()}`);
  await pause(Math.random() * 1_000);
  run.child.kill('SIGKILL');
  await run.ended;
  return said();
}

function counted(output: string): Pick<Run, 'read' | 'registered' | 'present' | 'refused' | 'perSecond'> {
  const found = /read (\d+) · .*registered (\d+) · .*present (\d+) · .*refused (\d+) · [\d.]+ s · ([\d.]+)\/s/.exec(
    output,
  );
  if (!found) throw new Error(`the import said nothing that was expected:\n${output}`);
  const [read = 0, registered = 0, present = 0, refused = 0, perSecond = 0] = found.slice(1).map(Number);
  return { read, registered, present, refused, perSecond };
}
