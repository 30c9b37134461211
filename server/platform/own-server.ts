import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { sqlState } from './db/index.ts';

const needed = [
  'create role huiyin_app nologin;',
  'grant huiyin_app to <the login of DATABASE_URL>;',
  'create extension if not exists pg_trgm;',
];

/**
 * Prepares a server named by `DATABASE_URL`: the application's role exists, and the login may take it on.
 * @throws CannotStart with the statements that its administrator has to run, where this login may not
 */
export async function prepareOwnServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(error as Error);
  }
  try {
    requireVersion(Number((await client.query('show server_version_num')).rows[0].server_version_num));
    const { exists, member } = (
      await client.query(
        `select count(*) = 1 as exists, coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) as member from pg_roles where rolname = 'huiyin_app'`,
      )
    ).rows[0];
    if (!exists) await client.query('create role huiyin_app nologin');
    if (!member) await client.query('grant huiyin_app to current_user');
  } catch (error) {
    if (sqlState(error) === '42501') throw notAllowed();
    throw error;
  } finally {
    await client.end();
  }
}

function requireVersion(version: number): void {
  if (version >= 150_000) return;
  throw new CannotStart(
    {
      zh: `DATABASE_URL 的服务器版本过旧(${Math.floor(version / 10_000)})。`,
      en: `The server of DATABASE_URL is too old (${Math.floor(version / 10_000)}).`,
    },
    { zh: '需要 PostgreSQL 15 或更新版本。', en: 'PostgreSQL 15 or later is needed.' },
  );
}

function unreachable(cause: Error): CannotStart {
  const refusal = new CannotStart(
    { zh: '无法连接 DATABASE_URL 指定的数据库。', en: 'The database of DATABASE_URL cannot be reached.' },
    { zh: '请检查地址、口令和网络;原因见下。', en: 'Check its address, password and network; the cause stands below.' },
    `${(cause as NodeJS.ErrnoException).code ?? ''} ${cause.message}`.trim(),
  );
  refusal.cause = cause;
  return refusal;
}

function notAllowed(): CannotStart {
  return new CannotStart(
    {
      zh: 'DATABASE_URL 的登录名无权建立角色 huiyin_app。',
      en: 'The login of DATABASE_URL may not create the role huiyin_app.',
    },
    {
      zh: '请数据库管理员执行下列语句后重新启动。',
      en: 'Let the database’s administrator run these statements, then start again.',
    },
    needed.join('\n'),
  );
}
