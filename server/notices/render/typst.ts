import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Order } from './typst-process.ts';

/** Sets typst sources into PDF: the first document takes about half a second, the next some 10 ms. */
export interface Typesetter {
  /**
   * @param source name of a file beside this one: `letter`, `slip`
   * @param model data for it, as `sys.inputs.model`
   * @returns PDF bytes, the same for the same data, source and fonts
   * @throws when the source cannot be set: a bug, never a matter of the text
   */
  pdf(source: string, model: unknown): Promise<Buffer>;
}

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

interface Running {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
  done: number;
}

/** The compiler keeps 0.1 to 0.3 MB of each document for good (measured): its process gives way to a fresh one. */
const documentsPerProcess = 400;
const idleMilliseconds = 5 * 60_000;
const longestMilliseconds = 60_000;

/**
 * The compiler is native code. It runs in a process of its own, so that what it leaks, or a crash, is not the server's, and
 * so that nobody waits for a page being set. The process starts with the first document, ends when idle, and never keeps
 * ours alive.
 * @param fontFolder where the office keeps its own fonts
 */
export function openTypesetter(fontFolder?: string): Typesetter {
  let running: Running | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function letGo(of: Running): void {
    if (running === of) running = undefined;
    if (of.child.connected) of.child.disconnect();
  }

  function settle(process: Running, id: number): Waiting | undefined {
    const order = process.waiting.get(id);
    process.waiting.delete(id);
    if (process.waiting.size > 0) return order;
    process.child.unref();
    process.child.channel?.unref();
    if (process.done >= documentsPerProcess) letGo(process);
    else idle = setTimeout(() => letGo(process), idleMilliseconds).unref();
    return order;
  }

  function start(): Running {
    const child = fork(join(import.meta.dirname, 'typst-process.ts'), [fontFolder ?? ''], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    const process: Running = { child, waiting: new Map(), done: 0 };
    child.on('message', (answer: Answer) => {
      process.done += 1;
      const order = settle(process, answer.id);
      if ('pdf' in answer) order?.resolve(Buffer.from(answer.pdf));
      else order?.reject(new Error(`a document could not be set: ${answer.error}`));
    });
    const over = (why: string) => {
      if (running === process) running = undefined;
      for (const [id, { reject }] of process.waiting) {
        process.waiting.delete(id);
        reject(new Error(`the typesetter ended (${why})`));
      }
    };
    child.on('exit', (code, signal) => over(signal ?? String(code)));
    child.on('error', (error) => over(error.message));
    return process;
  }

  return {
    pdf(source, model) {
      clearTimeout(idle);
      running ??= start();
      const process = running;
      const id = ++last;
      const order: Order = { id, source, model: JSON.stringify(model) };
      return new Promise<Buffer>((resolve, reject) => {
        const timer = setTimeout(() => process.child.kill('SIGKILL'), longestMilliseconds).unref();
        const ending =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(timer);
            then(value);
          };
        process.waiting.set(id, { resolve: ending(resolve), reject: ending(reject) });
        process.child.ref();
        process.child.channel?.ref();
        process.child.send(order, (error) => {
          if (error) settle(process, id)?.reject(error);
        });
      });
    },
  };
}
