import { CannotStart } from './cannot-start.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config/index.ts';
import { type Keys, newId } from './crypto/index.ts';
import { type Db, sql } from './db/index.ts';

/** What a database says of itself since its first start. */
export interface Installation {
  id: string;
  mode: Config['mode'];
}

/**
 * Marks a new database with its purpose and its master key, and holds an old one to them (decisions 31, 32).
 * @throws CannotStart when the database is a demo's and this is an office, or the other way round, or the key is another
 */
export async function claimInstallation(
  db: Db,
  config: Pick<Config, 'mode'>,
  keys: Keys,
  clock: Clock,
): Promise<Installation> {
  await db.wide().run(sql`
    insert into app.installation (id, mode, master_fingerprint, created_at)
    values (${newId(clock.now())}, ${config.mode}, ${keys.masterFingerprint}, ${clock.now()})
    on conflict do nothing`);
  const found = await db.wide().first<Installation & { fingerprint: string }>(sql`
    select id, mode, master_fingerprint as fingerprint from app.installation`);
  if (!found) throw new Error('the installation has no mark');
  if (found.mode !== config.mode) throw otherPurpose(found.mode, config.mode);
  if (found.fingerprint !== keys.masterFingerprint) throw otherKey();
  return { id: found.id, mode: found.mode };
}

function otherPurpose(theirs: string, ours: string): CannotStart {
  return new CannotStart(
    {
      zh: `这个数据库标记为 ${theirs},不能以 ${ours} 模式打开。`,
      en: `This database is marked ${theirs}; it is not opened in ${ours} mode.`,
    },
    {
      zh: '演示数据与真实信访不得混用:请设 HUIYIN_MODE 与之相符,或换一个 HUIYIN_DATA / DATABASE_URL。',
      en: 'Demo data and real petitions never mix: set HUIYIN_MODE to match, or choose another HUIYIN_DATA or DATABASE_URL.',
    },
  );
}

function otherKey(): CannotStart {
  return new CannotStart(
    { zh: '主密钥与建立这个数据库时的不是同一把。', en: 'The master key is not the one this database was made with.' },
    {
      zh: '用另一把密钥读不出任何身份信息:请取回原来的 master.key(见 huiyin doctor)。',
      en: 'Another key opens no identity: bring back the original master.key (see huiyin doctor).',
    },
  );
}
