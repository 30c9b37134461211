import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { sql } from '../db/index.ts';
import type { Platform } from '../open.ts';
import { writeSynced } from '../postgres/index.ts';
import { copyFile, copyFolder } from './copy.ts';
import { type LedgerRoot, listFiles, type Manifest, manifestName } from './manifest.ts';

/** What belongs to one run of a server, or is made anew by the next (PostgreSQL manual, "Making a Base Backup"). */
const ofOneRun =
  /^(postmaster\.(pid|opts)|pg_wal\/.+|(pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.+|.*pgsql_tmp.*|.*pg_internal\.init.*)$/;

/**
 * Copies a running installation: cluster, passwords, attachments; never keys. Writing goes on meanwhile: the copy is the
 * installation as it was at the end. The folder gets its name when everything is in it.
 * @param roots of the public logs, read before the copy: a restore must have at least these
 * @throws CannotStart when the folder exists, or too much was written meanwhile
 */
export async function backup(platform: Platform, to: string, roots: () => Promise<LedgerRoot[]>): Promise<Manifest> {
  const goal = resolve(to);
  if (existsSync(goal)) throw exists(goal);
  const { folder, embedded, db } = platform;
  if (!embedded) throw notOurs();
  mkdirSync(dirname(goal), { recursive: true });
  const draft = `${goal}.partial`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const before = await roots();
  await copyCluster(new URL(embedded.urls.admin).href, folder.cluster, join(draft, 'cluster'));
  copyFile(folder.secrets, join(draft, 'database.json'));
  // After the database: every attachment that a copied act names was stored before that act.
  copyFolder(folder.files, join(draft, 'files'), { leaveOut: (path) => /\/\./.test(path) });
  const manifest: Manifest = {
    format: 1,
    madeAt: platform.clock.now(),
    postgres: readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim(),
    migrations: (await db.wide().rows<{ name: string }>(sql`select name from app.migration order by name`)).map(
      ({ name }) => name,
    ),
    masterFingerprint: platform.keys.masterFingerprint,
    roots: before,
    files: await listFiles(draft),
  };
  writeSynced(join(draft, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  renameSync(draft, goal);
  return manifest;
}

async function copyCluster(adminUrl: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const start = (await client.query(`select pg_walfile_name(pg_backup_start('huiyin backup', true)) as wal`)).rows[0]
      .wal as string;
    copyFolder(from, to, { leaveOut: (path) => ofOneRun.test(path) });
    const stopped = (await client.query('select labelfile, spcmapfile from pg_backup_stop(false)')).rows[0];
    writeSynced(join(to, 'backup_label'), stopped.labelfile);
    copyFolder(join(from, 'pg_wal'), join(to, 'pg_wal'), {
      leaveOut: (path) => !/^[0-9A-F]{24}$|\.history$/.test(path),
    });
    if (!readdirSync(join(to, 'pg_wal')).includes(start)) throw tooBusy();
  } finally {
    await client.end();
  }
}

function exists(path: string): CannotStart {
  return new CannotStart(
    { zh: `${path} 已经存在。`, en: `${path} exists already.` },
    { zh: '请给备份一个新的目录名。', en: 'Give the backup a new folder.' },
  );
}

function tooBusy(): CannotStart {
  return new CannotStart(
    {
      zh: '备份期间写入过多,日志段已被回收。',
      en: 'Too much was written during the backup; parts of the log are gone.',
    },
    { zh: '请在较空闲时再做一次。', en: 'Make it again at a quieter time.' },
  );
}

function notOurs(): CannotStart {
  return new CannotStart(
    {
      zh: '数据库在 DATABASE_URL 指定的服务器上,由该服务器的备份制度负责。',
      en: 'The database is on the server of DATABASE_URL; that server’s own backup covers it.',
    },
    {
      zh: '请用 pg_dump 或该服务器的时间点恢复备份数据库,并同时复制 <数据目录>/files。',
      en: 'Use pg_dump or point-in-time recovery there, and copy <data>/files along with it.',
    },
  );
}
