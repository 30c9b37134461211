import type pg from 'pg';
import type { Sendable } from './prepare.ts';

/** Refuses a one-county statement that does not name its county for every distributed table. */
export interface ShardGuard {
  /** @throws Error naming the table and the statement. */
  check(statement: Sendable, shardKey: string): void;
}

/** Reads which tables are distributed by `shard_key` from the registry that `app.distribute` fills. */
export async function loadShardGuard(pool: pg.Pool): Promise<ShardGuard> {
  const found = await pool.query(`select rel from app.distributed_table where key = 'shard_key'`);
  return shardGuard(new Set(found.rows.map((row: { rel: string }) => row.rel)));
}

/**
 * Static check of distributed.md 6.5: an insert lists `shard_key`; any other mention of a table has its own
 * `alias.shard_key = $n` (or `= any($n)`), inside subselects too (S1), and the parameter is the county itself.
 */
export function shardGuard(distributed: ReadonlySet<string>): ShardGuard {
  return {
    check(statement, shardKey) {
      const text = withoutLiterals(statement.text);
      const bound = keysBound(text, statement, shardKey);
      for (const mention of mentions(text, distributed)) {
        if (mention.inserted) {
          if (!mention.columns?.includes('shard_key')) fail(mention.table, 'inserted without its shard_key', text);
        } else if (!take(bound, mention.alias) && !take(bound, '')) {
          fail(mention.table, `read or changed without ${mention.alias}.shard_key = $n`, text);
        }
      }
    },
  };
}

interface Mention {
  table: string;
  alias: string;
  inserted: boolean;
  columns?: string[];
}

const notAliases = new Set(
  'on where set using join left right inner full cross natural group order limit for union as values select returning and offset having window fetch lateral except intersect default'.split(
    ' ',
  ),
);

function mentions(text: string, distributed: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  // The alias and the column list are looked at, not consumed: the word after a table may introduce the next one.
  const pattern =
    /(?:\b(insert\s+into|from|join|update|into|using|only)|,)\s*\b([a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*)\b(?!\s*\.)(?=\s*\(([^()]*)\)|\s+(?:as\s+)?([a-z_][a-z0-9_]*)|)/gi;
  for (const [, before = '', table = '', columns, alias] of text.matchAll(pattern)) {
    if (!distributed.has(table.toLowerCase())) continue;
    const inserted = /^insert/i.test(before);
    const own = table.split('.')[1] ?? table;
    found.push({
      table,
      inserted,
      alias: alias && !notAliases.has(alias.toLowerCase()) ? alias : own,
      ...(columns !== undefined && { columns: columns.split(',').map((column) => column.trim()) }),
    });
  }
  return found;
}

/** How often each alias ('' = unqualified) is bound to the county's parameter. */
function keysBound(text: string, statement: Sendable, shardKey: string): Map<string, number> {
  const bound = new Map<string, number>();
  const pattern = /(?:\b([a-z_][a-z0-9_]*)\.)?\bshard_key\s*=\s*(?:any\s*\(\s*)?\$(\d+)/gi;
  for (const [, alias = '', position] of text.matchAll(pattern)) {
    const value = statement.values[Number(position) - 1];
    const keys = Array.isArray(value) ? value : [value];
    if (keys.some((key) => key !== shardKey))
      fail(alias, `bound to ${JSON.stringify(value)} by local(${JSON.stringify(shardKey)})`, text);
    bound.set(alias, (bound.get(alias) ?? 0) + 1);
  }
  return bound;
}

function take(bound: Map<string, number>, alias: string): boolean {
  const left = bound.get(alias) ?? 0;
  if (left > 0) bound.set(alias, left - 1);
  return left > 0;
}

function withoutLiterals(text: string): string {
  return text
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll('"', '');
}

function fail(what: string, why: string, text: string): never {
  throw new Error(`local(): ${what} is ${why} (distributed.md S1, 6.5)\n${text.trim()}`);
}
