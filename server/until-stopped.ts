import type { Platform } from './platform/index.ts';

/** A terminal's Ctrl-C reaches us twice: from the terminal, and handed on by the script that started us. */
const oneGesture = 500;

/**
 * Waits for Ctrl-C, SIGTERM or SIGHUP, or for the database's death. A second Ctrl-C, later, ends the process at once;
 * the database then stops at the next start.
 * @returns the exit code: 0 when asked to stop, 1 when the database died
 */
export function untilStopped(platform: Platform): Promise<number> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const asked = () => {
      if (askedAt !== undefined && performance.now() - askedAt > oneGesture) process.exit(1);
      askedAt ??= performance.now();
      resolve(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
    platform.embedded?.died.then((log) => {
      console.error(`✖ 数据库意外停止。The database ended unexpectedly.\n${log}`);
      platform.log.fatal({ log }, 'the database ended');
      resolve(1);
    });
  });
}
