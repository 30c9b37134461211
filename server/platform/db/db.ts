import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isRefusal } from '../../../core/refusal.ts';
import { mayRetry } from './errors.ts';
import { namedLocks } from './named-lock.ts';
import { prepare, type Sendable, sendable } from './prepare.ts';
import type { Local, Query, Runner, Tx, Wide } from './query.ts';
import { loadShardGuard, type ShardGuard } from './shard-guard.ts';
import { valueTypes } from './values.ts';

/** The database, entered by two doors: one county, or all. */
export interface Db {
  local(shardKey: string): Local;
  wide(): Wide;
  /**
   * Runs `fn` when no other process of the installation holds the name, else returns undefined. When the connection is
   * lost another may begin: what is done under a name must bear being done twice.
   */
  alone<Result>(name: string, fn: () => Promise<Result>): Promise<Result | undefined>;
  close(): Promise<void>;
}

export interface DbOptions {
  /** Connection URL of the application's role. */
  url: string;
  /** Connections for one-county statements (default 10) and for wide ones (default 4). */
  connections?: { local: number; wide: number };
  /** Taken on by each connection after login, where one login serves both the migrator and the application. */
  role?: string;
  /** Checks every statement of `local()` for its shard key (distributed.md 6.5). For tests: it reads each statement's text. */
  checkShardKeys?: boolean;
  /** Told of a connection that broke while idle. */
  onLost?: (error: Error) => void;
}

const tries = 6;

/** Opens the two pools. Connections are made when first used. */
export async function openDb(options: DbOptions): Promise<Db> {
  const pools = {
    local: poolOf(options, options.connections?.local ?? 10, '-c citus.multi_task_query_log_level=error'),
    wide: poolOf(options, options.connections?.wide ?? 4, ''),
  };
  const locks = namedLocks(options.url);
  const prepared = prepare();
  const send = (query: Query) => sendable(query, prepared);
  const guard = options.checkShardKeys ? await loadShardGuard(pools.wide) : undefined;
  return {
    local: (shardKey) => ({
      shardKey,
      ...runner(pools.local, send, guard, shardKey),
      ...transacting(pools.local, send, guard, shardKey),
    }),
    wide: () => ({ ...runner(pools.wide, send), ...transacting(pools.wide, send) }),
    alone: locks.alone,
    close: async () => {
      await Promise.all([pools.local.end(), pools.wide.end(), locks.close()]);
    },
  };
}

type Send = (query: Query) => Sendable;

function poolOf(options: DbOptions, max: number, extra: string): pg.Pool {
  const role = options.role ? `-c role=${options.role}` : '';
  const pool = new pg.Pool({
    connectionString: options.url,
    max,
    types: valueTypes,
    options: `-c timezone=UTC -c datestyle=ISO ${role} ${extra}`.trim(),
    application_name: 'huiyin',
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 30_000,
  });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (error) => options.onLost?.(error));
  return pool;
}

function runner(target: pg.Pool | pg.PoolClient, send: Send, guard?: ShardGuard, shardKey?: string): Runner {
  const execute = (query: Query) => {
    const statement = send(query);
    if (shardKey !== undefined) guard?.check(statement, shardKey);
    return target.query(statement);
  };
  return {
    rows: async <Row>(query: Query<Row>) => (await execute(query)).rows as Row[],
    first: async <Row>(query: Query<Row>) => (await execute(query)).rows[0] as Row | undefined,
    run: async (query) => (await execute(query)).rowCount ?? 0,
  };
}

function transacting(pool: pg.Pool, send: Send, guard?: ShardGuard, shardKey?: string): Pick<Wide, 'tx'> {
  return {
    async tx(fn) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(pool, (client) => fn({ shardKey, ...runner(client, send, guard, shardKey) }));
        } catch (error) {
          if (attempt === tries || !mayRetry(error)) throw error;
          await pause(Math.random() * 20 * 2 ** attempt);
        }
      }
    },
  };
}

async function once<Result>(pool: pg.Pool, fn: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await fn(client);
    await client.query(isRefusal(result) ? 'rollback' : 'commit');
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away with whatever it held.
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

export type { Tx };
