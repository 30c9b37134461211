import { createHash } from 'node:crypto';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Instant } from '../../../core/calendar/index.ts';
import { CannotStart } from '../cannot-start.ts';
import { type Setting, settings } from './settings.ts';

export { envExample } from './env-example.ts';
export { settings } from './settings.ts';

type Values = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['value']> };

/** The configuration, read once at start. Sizes in the units of the table. */
export interface Config
  extends Omit<
    Values,
    'data' | 'now' | 'masterKeyFile' | 'overlays' | 'smsSecretFile' | 'smtpPasswordFile' | 'smtpCaFile'
  > {
  /** Absolute path of the data folder. */
  data: string;
  now: Instant | undefined;
  masterKeyFile: string | undefined;
  smsSecretFile: string | undefined;
  smtpPasswordFile: string | undefined;
  smtpCaFile: string | undefined;
  /** Absolute path of the folder of local rules. It need not exist. */
  overlays: string;
}

/** The folder of the clone. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Reads and checks the environment. An empty value counts as unset.
 * @throws CannotStart naming each wrong or unknown key.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const complaints = unknownKeys(env);
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    const typed = env[setting.key]?.trim() || setting.byDefault;
    const read = setting.value.safeParse(typed);
    if (read.success) values[name] = read.data;
    else
      complaints.push(
        `${setting.key}=${shown(setting, typed)}: ${read.error.issues.map((issue) => issue.message).join('; ')}`,
      );
  }
  if (complaints.length > 0) throw wrong(complaints);
  const config = values as unknown as Values;
  requireFit(config);
  const data = absolute(config.data) ?? defaultDataFolder();
  return {
    ...config,
    now: config.now as Instant | undefined,
    data,
    overlays: absolute(config.overlays) ?? join(data, 'overlays'),
    masterKeyFile: absolute(config.masterKeyFile),
    smsSecretFile: absolute(config.smsSecretFile),
    smtpPasswordFile: absolute(config.smtpPasswordFile),
    smtpCaFile: absolute(config.smtpCaFile),
  };
}

/** Where data lies when nobody says (decisions 30). */
export function defaultDataFolder(project: string = projectFolder, uid = process.getuid?.()): string {
  if (uid !== 0) return join(project, '.data');
  return join('/var/lib/huiyin', createHash('sha256').update(resolve(project)).digest('hex').slice(0, 16));
}

function absolute(path: string | undefined): string | undefined {
  if (path === undefined || isAbsolute(path)) return path;
  return resolve(projectFolder, path);
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

function requireFit(config: Values): void {
  const complaints: string[] = [];
  if (config.mode === 'demo' && !loopback.has(config.host)) {
    complaints.push(`HUIYIN_HOST=${config.host}: demo 模式只能监听本机 | demo listens on this machine only`);
  }
  if (config.mode === 'office' && config.now) {
    complaints.push('HUIYIN_NOW: office 模式不接受固定的现在 | office mode accepts no fixed now');
  }
  if (config.smsUrl && !config.smsSecretFile) {
    complaints.push('HUIYIN_SMS_URL: 还要 HUIYIN_SMS_SECRET_FILE | HUIYIN_SMS_SECRET_FILE is needed too');
  }
  complaints.push(...halfMail(config));
  if (complaints.length > 0) throw wrong(complaints);
}

/** What a mail server that was begun to be set still lacks; the office does not start with half of one. */
function halfMail(config: Values): string[] {
  const { smtpHost, smtpPort, smtpUser, smtpPasswordFile, smtpFrom, smtpCaFile, smtpTls } = config;
  const begun = smtpHost ?? smtpPort ?? smtpUser ?? smtpPasswordFile ?? smtpFrom ?? smtpCaFile;
  if (begun === undefined) return [];
  const lacking = [
    ...(smtpHost ? [] : ['HUIYIN_SMTP_HOST']),
    ...(smtpFrom ? [] : ['HUIYIN_SMTP_FROM']),
    ...(smtpPasswordFile && !smtpUser ? ['HUIYIN_SMTP_USER'] : []),
    ...(smtpUser && !smtpPasswordFile ? ['HUIYIN_SMTP_PASSWORD_FILE'] : []),
  ].map((key) => `${key}: 设了邮件服务器，还缺这一项 | a mail server was begun; this is missing`);
  const open = smtpTls === 'none' && smtpHost && !loopback.has(smtpHost);
  return open
    ? [...lacking, `HUIYIN_SMTP_TLS=none: 只许本机的邮件服务器 | only for a mail server on this machine`]
    : lacking;
}

function unknownKeys(env: Record<string, string | undefined>): string[] {
  const known = new Set(Object.values(settings).map(({ key }) => key));
  return Object.keys(env)
    .filter((key) => key.startsWith('HUIYIN_') && !known.has(key))
    .map((key) => `${key}: 没有这个设置项 | no such setting`);
}

/** Values that may hold a password are not repeated. */
function shown(setting: Setting, typed: string | undefined): string {
  return setting.unit === 'URL' ? '…' : JSON.stringify(typed ?? '');
}

function wrong(complaints: string[]): CannotStart {
  return new CannotStart(
    { zh: `设置有误:${complaints.join(';')}`, en: 'The configuration is wrong; each line names its key.' },
    { zh: '全部设置项及其含义见 .env.example。', en: 'All keys and their meaning stand in .env.example.' },
  );
}
