import { createHash } from 'node:crypto';
import pg from 'pg';

/** Lets one process of an installation do a thing at a time. */
export interface NamedLocks {
  /**
   * Runs `fn` when nobody else holds the name.
   * @returns its result, or undefined when somebody else is at it
   */
  alone<Result>(name: string, fn: () => Promise<Result>): Promise<Result | undefined>;
  close(): Promise<void>;
}

/**
 * Advisory locks of one session kept for the purpose. When that connection is lost the locks are free while `fn` may
 * still run: what is done under a name must bear being done twice.
 */
export function namedLocks(url: string): NamedLocks {
  const held = new Set<string>();
  let session: Promise<pg.Client> | undefined;
  const connect = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'huiyin locks' });
    client.on('error', () => {
      session = undefined;
    });
    await client.connect();
    return client;
  };
  const connected = () => {
    session ??= connect().catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  };
  // One statement at a time: the session is shared by all names.
  let last: Promise<unknown> = Promise.resolve();
  const ask = <Row>(text: string, name: string): Promise<Row> => {
    const answer = last.then(async () => (await (await connected()).query(text, [numberOf(name)])).rows[0]);
    last = answer.catch(() => {});
    return answer;
  };
  return {
    async alone(name, fn) {
      // One session may take its own lock twice: within this process the set decides.
      if (held.has(name)) return undefined;
      held.add(name);
      try {
        const { taken } = await ask<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', name);
        if (!taken) return undefined;
        try {
          return await fn();
        } finally {
          await ask('select pg_advisory_unlock($1)', name).catch(() => {});
        }
      } finally {
        held.delete(name);
      }
    },
    async close() {
      await last;
      await (await session)?.end();
    },
  };
}

function numberOf(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE(0).toString();
}
