import pg from 'pg';
import type { Secrets } from './cluster.ts';

/** The database of an installation, in its own cluster. */
export const databaseName = 'huiyin';

/**
 * Makes the two roles and the database where they are absent: `huiyin_migrator` owns the schema, `huiyin_app` gets only
 * what each migration grants. Run by a role that may create roles and databases.
 */
export async function prepareRoles(
  adminUrl: string,
  secrets: Pick<Secrets, 'migrator' | 'app'>,
  database = databaseName,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ['huiyin_migrator', secrets.migrator],
      ['huiyin_app', secrets.app],
    ] as const) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0)
        await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
    }
    const made = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (made.rowCount === 0) await createDatabase(client, database);
  } finally {
    await client.end();
  }
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`create database ${name} owner huiyin_migrator template template0`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to huiyin_app`);
}
