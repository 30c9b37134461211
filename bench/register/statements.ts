import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { isRefusal } from '../../core/refusal.ts';
import { registration } from '../../server/petitions/contract.ts';
import { openPetitions } from '../../server/petitions/index.ts';
import type { Db, Local, Query } from '../../server/platform/index.ts';
import type { Office } from '../office.ts';
import { registrationNo } from './texts.ts';

interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** The statements that `n` registrations send, kept instead of sent. Each has its own ids and may be sent once. */
export async function bareStatements(office: Office, n: number): Promise<{ next(): Statement }> {
  const { platform, slices } = await office.open();
  const kept: Statement[] = [];
  const { deps } = slices.petitions;
  const petitions = openPetitions({ ...deps, db: keeping(deps.db, kept) });
  const organId = slices.office().id;
  const actor = { kind: 'officer' as const, officerId: 'bench', organId, role: 'clerk' };
  for (let i = 0; i < n; i++) {
    const input = registration.parse(registrationNo(1_000_000 + i));
    const done = await petitions.register(input, { actor, organId, channel: 'bench', key: `bench-${i}-key` });
    if (isRefusal(done)) throw new Error(done.what.en);
  }
  await platform.close();
  const texts = new Set(kept.map(({ text }) => text));
  if (kept.length !== n || texts.size !== 1)
    throw new Error(`expected ${n} statements of one text, got ${kept.length} of ${texts.size}`);
  return {
    next() {
      const statement = kept.pop();
      if (!statement) throw new Error('more bare statements are needed: raise the number prepared');
      return statement;
    },
  };
}

/** The database, save that the statement of a registration is kept and answered with a made-up number. */
function keeping(db: Db, kept: Statement[]): Db {
  const compiler = new Kysely<Record<never, never>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const local = (shardKey: string): Local => {
    const real = db.local(shardKey);
    return {
      ...real,
      async first<Row>(query: Query<Row>) {
        const { sql, parameters } = query.compile(compiler);
        if (!sql.includes('petition_added')) return real.first(query);
        kept.push({ name: 'registration', text: sql, values: [...parameters] });
        return { number: '0'.repeat(25) } as Row;
      },
    };
  };
  return { ...db, local };
}
