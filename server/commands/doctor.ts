import { existsSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Words } from '../../core/refusal.ts';
import { bureausWithoutCustodian, organsThatCannotAnswer } from '../organs/index.ts';
import { answering } from '../petitions/index.ts';
import { CannotStart, type Config, openPlatform, type Platform, readMigrations } from '../platform/index.ts';
import { type DataFolder, dataFolder, livingOwner } from '../platform/postgres/index.ts';

export const summary: Words = {
  zh: '逐项检查,说明问题与办法。',
  en: 'Checks one thing after another and names the mend.',
};

type Verdict = 'good' | 'mind' | 'bad';
type Finding = [Verdict, Words, Words?];

const signs: Record<Verdict, string> = { good: '✓', mind: '!', bad: '✗' };

/** The exit code is 1 when something is wrong; things to mind leave it 0. */
export async function run(_args: string[], config: Config): Promise<number> {
  const folder = dataFolder(config.data);
  const findings: Finding[] = [
    node(),
    disk(folder),
    owner(folder),
    ...privacy(folder),
    keys(folder, config),
    await port(config, folder),
  ];
  findings.push(...(await database(config)));
  for (const [verdict, what, mend] of findings) {
    console.log(`${signs[verdict]} ${what.zh}\n  ${what.en}`);
    if (mend) console.log(`  → ${mend.zh}\n    ${mend.en}`);
  }
  return findings.some(([verdict]) => verdict === 'bad') ? 1 : 0;
}

function node(): Finding {
  return ['good', { zh: `Node ${process.versions.node}(${process.execPath})。`, en: `Node ${process.versions.node}.` }];
}

function disk(folder: DataFolder): Finding {
  const place = existsSync(folder.root) ? folder.root : '/';
  const { bavail, bsize } = statfsSync(place);
  const gigabytes = (bavail * bsize) / 1e9;
  const what = {
    zh: `数据目录 ${folder.root},所在磁盘余 ${gigabytes.toFixed(1)} GB。`,
    en: `Data in ${folder.root}; ${gigabytes.toFixed(1)} GB free on its disk.`,
  };
  if (gigabytes >= 5) return ['good', what];
  const mend = {
    zh: '磁盘写满会停止受理:请清理,或把 HUIYIN_DATA 移到更大的磁盘。',
    en: 'A full disk stops registration: make room, or move HUIYIN_DATA.',
  };
  return [gigabytes < 0.5 ? 'bad' : 'mind', what, mend];
}

function owner(folder: DataFolder): Finding {
  const running = livingOwner(folder.lock);
  if (!running) return ['good', { zh: '当前没有回音在运行。', en: 'No Huiyin is running on this data.' }];
  return [
    'good',
    {
      zh: `回音正在运行(进程 ${running.pid},${running.command})。`,
      en: `Huiyin is running (process ${running.pid}, ${running.command}).`,
    },
  ];
}

function privacy(folder: DataFolder): Finding[] {
  const open = [folder.root, folder.keys, folder.files, folder.cluster, folder.secrets].filter(
    (path) => existsSync(path) && statSync(path).mode & 0o007,
  );
  if (open.length === 0) return [['good', { zh: '数据只有本人可读。', en: 'The data is readable by its owner only.' }]];
  return open.map((path) => [
    'bad',
    { zh: `${path} 对其他用户开放。`, en: `${path} is open to other users.` },
    { zh: `请执行 chmod o-rwx '${path}'。`, en: `Run chmod o-rwx '${path}'.` },
  ]);
}

function keys(folder: DataFolder, config: Config): Finding {
  const file = config.masterKeyFile ?? join(folder.keys, 'master.key');
  const keep = {
    zh: `请把 ${folder.keys} 抄存到本机以外的安全处(备份不含密钥);丢失后,任何身份信息都无法读出。`,
    en: `Keep a copy of ${folder.keys} in a safe place off this machine (backups hold no keys); without it no identity can ever be read.`,
  };
  if (existsSync(file)) return ['mind', { zh: `主密钥在 ${file}。`, en: `The master key is ${file}.` }, keep];
  return [
    'mind',
    { zh: `尚无主密钥(${file}),首次启动时生成。`, en: `No master key yet (${file}); the first start makes it.` },
    keep,
  ];
}

async function port(config: Config, folder: DataFolder): Promise<Finding> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(config.port, config.host, () => probe.close(() => resolve(true)));
  });
  const place = `${config.host}:${config.port}`;
  if (free) return ['good', { zh: `端口 ${place} 空闲。`, en: `Port ${place} is free.` }];
  if (livingOwner(folder.lock)) return ['good', { zh: `端口 ${place} 在用。`, en: `Port ${place} is in use.` }];
  return [
    'mind',
    { zh: `端口 ${place} 被别的程序占用。`, en: `Port ${place} is taken by another program.` },
    { zh: '启动时会改用后面的端口,也可另设 HUIYIN_PORT。', en: 'The start takes the next one; or set HUIYIN_PORT.' },
  ];
}

async function database(config: Config): Promise<Finding[]> {
  let platform: Platform;
  try {
    platform = await openPlatform(config, { command: 'doctor', mayJoin: true });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    if (error.log) console.error(error.log);
    return [['bad', error.what, error.way]];
  }
  try {
    return [
      await state(platform, config),
      await drift(platform),
      await undelivered(platform),
      ...(await custody(platform)),
      ...(await twoHands(platform)),
      ...(await failedJobs(platform)),
    ];
  } finally {
    await platform.close();
  }
}

async function state({ installation }: Platform, config: Config): Promise<Finding> {
  const place = config.databaseUrl ? 'DATABASE_URL' : 'embedded';
  const many = readMigrations().length;
  return [
    'good',
    {
      zh: `数据库可用(${place},${installation.mode},迁移 ${many} 项齐全)。`,
      en: `The database works (${place}, ${installation.mode}, all ${many} migrations).`,
    },
  ];
}

async function drift({ clockWatch }: Platform): Promise<Finding> {
  const apart = await clockWatch.check();
  const what = {
    zh: `系统与数据库时钟相差 ${apart} 毫秒。`,
    en: `The clocks of system and database are ${apart} ms apart.`,
  };
  if (apart <= 2000) return ['good', what];
  return [apart > 60_000 ? 'bad' : 'mind', what, { zh: '请用 NTP 校时。', en: 'Set the clocks by NTP.' }];
}

async function undelivered({ outbox }: Platform): Promise<Finding> {
  const waiting = await outbox.undelivered(1000);
  if (waiting.length === 0)
    return ['good', { zh: '没有派发失败的事件。', en: 'Every event was taken by its subscribers.' }];
  const [first] = waiting;
  return [
    'bad',
    {
      zh: `${waiting.length} 个事件尚未派发成功,例如 ${first?.type} → ${first?.subscriber}:${first?.error}`,
      en: `${waiting.length} events wait to be told again, for example ${first?.type} to ${first?.subscriber}: ${first?.error}`,
    },
    { zh: '系统会自动重试;原因见日志。', en: 'They are told again by themselves; the log has the cause.' },
  ];
}

/** Every petition bureau needs somebody who may relay an accusation (Art. 30). */
export async function custody({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<Finding[]> {
  const without = await bureausWithoutCustodian(db, clock.today());
  if (without.length === 0)
    return [['good', { zh: '每个信访局都有身份保管员。', en: 'Every petition bureau has a custodian.' }]];
  return without.map(({ nameZh, nameEn }) => [
    'mind',
    {
      zh: `${nameZh}没有身份保管员:检举控告到了那里,没有人能移送。`,
      en: `${nameEn} has no custodian: an accusation that rests there can be relayed by nobody.`,
    },
    {
      zh: '请管理员在「机关」里给其中一位加上「身份保管员」。',
      en: 'The administrator gives one of its officers the role of custodian, under Organs.',
    },
  ]);
}

/** What an organ answers is submitted by one and signed by another. */
export async function twoHands({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<Finding[]> {
  const alone = await organsThatCannotAnswer(db, answering, clock.today());
  if (alone.length === 0)
    return [
      [
        'good',
        { zh: '每个办理单位都有人提交、有人签发。', en: 'In every organ that handles, one submits and another signs.' },
      ],
    ];
  return alone.map(({ nameZh, nameEn }) => [
    'mind',
    {
      zh: `${nameZh}只有一个人能办:他提交的意见没有别人签发。`,
      en: `${nameEn} has one person who handles: nobody else could sign what is submitted.`,
    },
    {
      zh: '请管理员在「机关」里再建一个账号,一个经办、一个签发。',
      en: 'The administrator makes another account under Organs: one who handles, one who signs.',
    },
  ]);
}

async function failedJobs({ jobs }: Platform): Promise<Finding[]> {
  const failed = (await jobs.lastRuns()).filter(({ error }) => error !== null);
  if (failed.length === 0)
    return [['good', { zh: '后台任务最近一次都成功。', en: 'Every periodic task went well the last time.' }]];
  return failed.map(({ name, ranAt, error }) => [
    'bad',
    { zh: `后台任务失败(${ranAt}):${name}:${error}`, en: `A periodic task failed (${ranAt}): ${name}: ${error}` },
  ]);
}
