import type { Words } from '../../core/refusal.ts';

/**
 * The system cannot start (or a command cannot run) for a reason outside the program: a setting, a file, another process.
 * The operator sees `what` and `way` in both languages; `log` is the tail of another program's own log, shown as it is.
 */
export class CannotStart extends Error {
  readonly what: Words;
  readonly way: Words;
  readonly log: string | undefined;

  constructor(what: Words, way: Words, log?: string) {
    super(`${what.zh} ${what.en}`);
    this.name = 'CannotStart';
    this.what = what;
    this.way = way;
    this.log = log;
  }

  /** Several lines for a terminal. */
  explain(): string {
    const lines = [`✖ ${this.what.zh}`, `  ${this.what.en}`, `→ ${this.way.zh}`, `  ${this.way.en}`];
    if (this.log)
      lines.push(
        '',
        ...this.log
          .trimEnd()
          .split('\n')
          .map((line) => `  | ${line}`),
      );
    return lines.join('\n');
  }
}
