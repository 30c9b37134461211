import { createHash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Query } from './query.ts';

/** What the driver gets. Without a name the statement is planned anew each time. */
export interface Sendable {
  name?: string;
  text: string;
  values: unknown[];
}

/** Names given to statement texts so far, and the compiler; one per `Db`. */
export interface Prepared {
  names: Map<string, string>;
  compiler: Kysely<Record<never, never>>;
}

/**
 * Each connection keeps a plan for every named statement. Texts are few (they are written in stores) save for those with
 * lists of varying length: beyond this many, texts are sent without a name.
 */
const mostNames = 500;

export function prepare(): Prepared {
  const compiler = new Kysely<Record<never, never>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return { names: new Map(), compiler };
}

/** Composes the text and collects its parameters. */
export function sendable(query: Query, { names, compiler }: Prepared): Sendable {
  const { sql: text, parameters } = query.compile(compiler);
  const values = [...parameters];
  let name = names.get(text);
  if (!name && names.size < mostNames) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name ? { name, text, values } : { text, values };
}
