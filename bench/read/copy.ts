import { once } from 'node:events';
import pg from 'pg';

/** A table being filled by COPY, in one transaction that empties it first: rows arrive frozen and unlogged where the server allows. */
export interface Filling {
  /** One row in COPY's text format, line feed included. */
  write(line: string): void;
  /** Waits while the server is behind. */
  drained(): Promise<void>;
  /** @returns rows written */
  end(): Promise<number>;
}

const pieceBytes = 1 << 17;

export async function fill(url: string, table: string, columns: readonly string[]): Promise<Filling> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(`truncate ${table}`);
  const copy = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin with (freeze)`);
  client.query(copy);
  const connection = await copy.ready;
  let waiting: string[] = [];
  let length = 0;
  let rows = 0;
  const send = () => {
    if (length > 0) connection.sendCopyFromChunk(Buffer.from(waiting.join('')));
    waiting = [];
    length = 0;
  };
  return {
    write(line) {
      rows += 1;
      waiting.push(line);
      length += line.length;
      if (length > pieceBytes) send();
    },
    async drained() {
      if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), copy.done]);
    },
    async end() {
      send();
      connection.endCopyFrom();
      await copy.done;
      await client.query('commit');
      await client.end();
      return rows;
    },
  };
}

/** The driver's connection, as far as COPY needs it. */
interface CopyConnection {
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A query of the driver's own kind that feeds COPY FROM STDIN; the driver calls the `handle…` methods. */
class CopyIn {
  readonly ready: Promise<CopyConnection>;
  readonly done: Promise<void>;
  readonly text: string;
  private started: (connection: CopyConnection) => void = () => undefined;
  private ended: () => void = () => undefined;
  private failed: (error: Error) => void = () => undefined;

  constructor(text: string) {
    this.text = text;
    const starting = Promise.withResolvers<CopyConnection>();
    const ending = Promise.withResolvers<void>();
    this.ready = starting.promise;
    this.done = ending.promise;
    this.done.catch(() => undefined);
    this.started = starting.resolve;
    this.ended = ending.resolve;
    this.failed = (error) => {
      starting.reject(error);
      ending.reject(error);
    };
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.text);
  }
  handleCopyInResponse(connection: CopyConnection): void {
    this.started(connection);
  }
  handleError(error: Error): void {
    this.failed(error);
  }
  handleReadyForQuery(): void {
    this.ended();
  }
  handleCommandComplete(): void {}
}

/** A value in COPY's text format. */
export function cell(value: string | null): string {
  if (value === null) return '\\N';
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : value;
}

/** Bytes in COPY's text format. */
export const bytesCell = (bytes: Uint8Array): string => `\\\\x${Buffer.from(bytes).toString('hex')}`;
