import { destination, type Logger, pino } from 'pino';
import type { Config } from '../config/index.ts';

/** Structured log of what the system did. Never bodies, addresses, query strings or identity. */
export type Log = Logger;

export interface LogOptions {
  level: Config['logLevel'];
  /** A file to append to (0600); standard output when absent. */
  file?: string;
  /** Where lines go instead: for tests. */
  write?: (line: string) => void;
}

/** Numbers of eleven digits that may be mobile phones, and of eighteen that may be identity cards, in whatever text was logged. */
const personal = /(?<![\dA-Za-z-])(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\dA-Za-z-])/g;

export function createLog(options: LogOptions): Log {
  const settings = {
    level: options.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: '…' },
    serializers: { err: plainError },
    hooks: { streamWrite: (line: string) => line.replace(personal, '…') },
  };
  if (options.write) return pino(settings, { write: options.write });
  return pino(
    settings,
    destination(
      options.file ? { dest: options.file, mode: 0o600, mkdir: true, sync: false } : { dest: 1, sync: false },
    ),
  );
}

/**
 * An error as it is written down. A lost connection's error carries the whole client: thousands of characters, and the values of
 * the statement that was running.
 */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { client: _client, ...rest } = pino.stdSerializers.err(error) as Record<string, unknown>;
  return rest;
}

const secretKeys = [
  'password',
  'queryCode',
  'name',
  'phone',
  'idNumber',
  'address',
  'text',
  'token',
  'cookie',
  'headers',
  'authorization',
  'body',
  // PostgreSQL's own words on an error: they quote the row, and the value that was sent.
  'detail',
  'where',
  'ip',
];
