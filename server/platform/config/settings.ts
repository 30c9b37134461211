import { z } from 'zod';
import { isInstant } from '../../../core/calendar/index.ts';
import { messageSettings } from './message-settings.ts';
import { path, setting, whole, yesNo } from './setting.ts';

export type { Setting } from './setting.ts';

const postgres = z.string().regex(/^postgres(ql)?:\/\//, '须以 postgresql:// 开头 | begins with postgresql://');

/** Every key, its meaning, unit and default. `.env.example` is generated from this table. */
export const settings = {
  mode: setting({
    key: 'HUIYIN_MODE',
    doc: {
      zh: '用途:demo 只在本机、使用虚构的演示县;office 供真实机关使用,拒绝演示数据库。',
      en: 'Purpose: demo is this machine only, with the fictional county; office is for a real office and refuses a demo database.',
    },
    byDefault: 'demo',
    value: z.enum(['demo', 'office'], '只能是 demo 或 office | demo or office'),
  }),
  office: setting({
    key: 'HUIYIN_OFFICE',
    doc: {
      zh: '本系统服务的信访局在机关名录中的代码。',
      en: 'Code, in the directory of organs, of the petition bureau that this installation serves.',
    },
    byDefault: 'cx-xfj',
    value: z.string().min(1).max(64),
  }),
  data: setting({
    key: 'HUIYIN_DATA',
    doc: {
      zh: '数据目录(数据库、附件、密钥)。未设时:克隆目录下的 .data;以 root 启动时为 /var/lib/huiyin/<目录散列>。',
      en: 'Data folder (database, attachments, keys). Unset: .data in the clone; as root /var/lib/huiyin/<hash of the clone’s path>.',
    },
    unit: 'path',
    value: path.optional(),
  }),
  overlays: setting({
    key: 'HUIYIN_OVERLAYS',
    doc: {
      zh: '地方规定所在目录(每个地方一个 .json 文件,只能缩短机关的期限或增加义务)。未设时为 <数据目录>/overlays。',
      en: 'Folder of local rules (one .json file a place; they may only shorten the periods of organs or add duties). Unset: <data>/overlays.',
    },
    unit: 'path',
    value: path.optional(),
  }),
  ...messageSettings,
  databaseUrl: setting({
    key: 'DATABASE_URL',
    doc: {
      zh: '使用已有的 PostgreSQL(15 或更新),代替内置数据库。',
      en: 'Uses a PostgreSQL server that is there (15 or later) instead of the embedded one.',
    },
    unit: 'URL',
    value: postgres.optional(),
  }),
  migratorUrl: setting({
    key: 'DATABASE_MIGRATOR_URL',
    doc: {
      zh: '以 huiyin_migrator 登录的连接。未设时用 DATABASE_URL 迁移,业务连接再切换为 huiyin_app。',
      en: 'Connection as huiyin_migrator. Unset: DATABASE_URL migrates, and the application takes on the role huiyin_app.',
    },
    unit: 'URL',
    value: postgres.optional(),
  }),
  masterKeyFile: setting({
    key: 'HUIYIN_MASTER_KEY_FILE',
    doc: {
      zh: '主密钥文件;其余三把密钥在同一目录。未设时在 <数据目录>/keys 生成。',
      en: 'File of the master key; the other three keys lie beside it. Unset: made in <data>/keys.',
    },
    unit: 'path',
    value: path.optional(),
  }),
  host: setting({
    key: 'HUIYIN_HOST',
    doc: { zh: '监听地址;demo 只能是本机。', en: 'Address to listen on; demo is loopback only.' },
    byDefault: '127.0.0.1',
    value: z.string().min(1),
  }),
  port: setting({
    key: 'HUIYIN_PORT',
    doc: { zh: '监听端口;被占用时依次试后面的。', en: 'Port to listen on; when taken, the next ones are tried.' },
    byDefault: '8600',
    value: whole(1, 65_535),
  }),
  origin: setting({
    key: 'HUIYIN_ORIGIN',
    doc: {
      zh: '公众看到的地址(例如 https://xf.example.gov.cn),经反向代理发布时填写。',
      en: 'The address the public sees (for example https://xf.example.gov.cn), when published through a reverse proxy.',
    },
    unit: 'URL',
    value: z.url({ protocol: /^https?$/, error: '须为 http(s) 地址 | an http(s) address' }).optional(),
  }),
  trustProxy: setting({
    key: 'HUIYIN_TRUST_PROXY',
    doc: {
      zh: '是否采信反向代理写入的来访地址(只用于限制尝试次数)。',
      en: 'Whether the visitor’s address written by a reverse proxy is believed (for limiting tries only).',
    },
    byDefault: 'no',
    value: yesNo,
  }),
  now: setting({
    key: 'HUIYIN_NOW',
    doc: {
      zh: '固定的"现在",只用于演示和测试,例如 2026-11-22T02:00:00.000Z。',
      en: 'A fixed "now", for demo and tests only, for example 2026-11-22T02:00:00.000Z.',
    },
    unit: 'UTC instant',
    value: z
      .string()
      .refine(isInstant, '须为 2026-11-22T02:00:00.000Z 的样式 | written like 2026-11-22T02:00:00.000Z')
      .optional(),
  }),
  corpus: setting({
    key: 'HUIYIN_CORPUS',
    doc: { zh: '真实留言所在目录,只用于测量(bench)。', en: 'Folder of real messages, for measurements (bench) only.' },
    unit: 'path',
    value: path.optional(),
  }),
  fileLimit: setting({
    key: 'HUIYIN_FILE_LIMIT',
    doc: { zh: '单个附件上限。', en: 'Largest attachment.' },
    unit: 'MB',
    byDefault: '20',
    value: whole(1, 1000),
  }),
  filesPerPetition: setting({
    key: 'HUIYIN_FILES_PER_PETITION',
    doc: { zh: '每件信访事项的附件数上限。', en: 'Most attachments of one petition.' },
    byDefault: '20',
    value: whole(1, 1000),
  }),
  bodyLimit: setting({
    key: 'HUIYIN_BODY_LIMIT',
    doc: { zh: '单次提交(不含附件)上限。', en: 'Largest submission, attachments apart.' },
    unit: 'kB',
    byDefault: '1024',
    value: whole(16, 100_000),
  }),
  requestsPerMinute: setting({
    key: 'HUIYIN_REQUESTS_PER_MINUTE',
    doc: {
      zh: '同一来访地址每分钟请求数上限(地址加盐散列,只在内存,24 小时换盐)。',
      en: 'Most requests of one address in a minute (salted hash, in memory only, new salt each day).',
    },
    byDefault: '1200',
    value: whole(10, 1_000_000),
  }),
  connections: setting({
    key: 'HUIYIN_CONNECTIONS',
    doc: {
      zh: '数据库连接数(本县语句;全局语句另有 4 条)。',
      en: 'Database connections for one-county statements (wide ones have 4 more).',
    },
    byDefault: '10',
    value: whole(2, 500),
  }),
  witnesses: setting({
    key: 'HUIYIN_WITNESSES',
    doc: {
      zh: '接受哪些见证单位的联署:C2SP 验证公钥,以空格分开。',
      en: 'Whose cosignatures the public log takes: C2SP verifier keys, separated by spaces.',
    },
    byDefault: '',
    value: z.string().transform((text) => text.split(/\s+/).filter(Boolean)),
  }),
  ledgerInterval: setting({
    key: 'HUIYIN_LEDGER_INTERVAL',
    doc: {
      zh: '公开日志每隔多久编入新叶并签署检查点;收据承诺 10 分钟内。',
      en: 'How often the public log takes in new leaves and signs a checkpoint; receipts promise 10 minutes.',
    },
    unit: 's',
    byDefault: '2',
    value: whole(1, 300),
  }),
  outboxInterval: setting({
    key: 'HUIYIN_OUTBOX_INTERVAL',
    doc: { zh: '每隔多久派发已提交的事件。', en: 'How often committed events are dispatched.' },
    unit: 's',
    byDefault: '1',
    value: whole(1, 60),
  }),
  seed: setting({
    key: 'HUIYIN_SEED',
    doc: {
      zh: '演示数据的随机种子;同一种子、同一日期得到同样的数据。',
      en: 'Seed of the demo data; the same seed and date give the same data.',
    },
    byDefault: '1',
    value: whole(0, 999_999_999),
  }),
  logLevel: setting({
    key: 'HUIYIN_LOG',
    doc: { zh: '日志详细程度。', en: 'How much is logged.' },
    byDefault: 'info',
    value: z.enum(
      ['silent', 'error', 'warn', 'info', 'debug'],
      '只能是 silent、error、warn、info、debug | silent, error, warn, info or debug',
    ),
  }),
  logTo: setting({
    key: 'HUIYIN_LOG_TO',
    doc: {
      zh: '日志写到何处:file 为 <数据目录>/log/huiyin.log,stdout 为标准输出。未设时 demo 用 file,office 用 stdout。',
      en: 'Where the log goes: file is <data>/log/huiyin.log. Unset: file in demo, stdout in office.',
    },
    value: z.enum(['file', 'stdout'], '只能是 file 或 stdout | file or stdout').optional(),
  }),
  checkShardKeys: setting({
    key: 'HUIYIN_CHECK_SHARD_KEYS',
    doc: {
      zh: '检查每条本县语句是否写明分片键(测试用)。',
      en: 'Checks every one-county statement for its shard key (for tests).',
    },
    byDefault: 'no',
    value: yesNo,
  }),
};
