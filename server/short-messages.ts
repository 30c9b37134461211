import { readFileSync } from 'node:fs';
import { mailServer, type SmsGateway, smsGateway, type Transport } from './messages/index.ts';
import { CannotStart, type Clock, type Config } from './platform/index.ts';

/**
 * The gateway for short messages, as configured; undefined where there is none.
 * @throws CannotStart when the secret cannot be read or is shorter than 32 characters
 */
export function shortMessages(
  { smsUrl, smsSecretFile }: Pick<Config, 'smsUrl' | 'smsSecretFile'>,
  clock: Clock,
): SmsGateway | undefined {
  if (!smsUrl || !smsSecretFile) return undefined;
  const secret = read(smsSecretFile, gateway);
  if (secret.length < 32) {
    throw unusable(gateway, smsSecretFile, { zh: '少于32个字符', en: 'holds fewer than 32 characters' });
  }
  return smsGateway({ url: smsUrl, secret, now: () => clock.now() });
}

/**
 * The mail server, as configured; undefined where there is none.
 * @throws CannotStart when the password or the issuer's certificate cannot be read, or is empty
 */
export function mailOf(
  config: Pick<
    Config,
    'smtpHost' | 'smtpPort' | 'smtpTls' | 'smtpUser' | 'smtpPasswordFile' | 'smtpFrom' | 'smtpCaFile'
  >,
  clock: Clock,
): Transport | undefined {
  const { smtpHost, smtpPort, smtpTls, smtpUser, smtpPasswordFile, smtpFrom, smtpCaFile } = config;
  if (!smtpHost || !smtpFrom) return undefined;
  const login = smtpUser && smtpPasswordFile && { user: smtpUser, password: filled(smtpPasswordFile) };
  return mailServer({
    host: smtpHost,
    port: smtpPort ?? usualPort[smtpTls],
    tls: smtpTls,
    from: smtpFrom,
    ...(login && { login }),
    ...(smtpCaFile && { ca: filled(smtpCaFile) }),
    now: () => clock.now(),
  });
}

const usualPort = { tls: 465, starttls: 587, none: 25 } as const;

interface Side {
  zh: string;
  en: string;
  doc: string;
}
const gateway: Side = { zh: '短信网关的密钥文件', en: 'The gateway’s secret', doc: 'docs/sms-gateway.md' };
const mail: Side = { zh: '邮件服务器的文件', en: 'The mail server’s file', doc: 'docs/mail.md' };

function filled(file: string): string {
  const text = read(file, mail);
  if (text === '') throw unusable(mail, file, { zh: '是空的', en: 'is empty' });
  return text;
}

function read(file: string, side: Side): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unusable(side, file, { zh: `读不到：${String(error)}`, en: `cannot be read: ${String(error)}` });
  }
}

const unusable = ({ zh, en, doc }: Side, file: string, what: { zh: string; en: string }) =>
  new CannotStart(
    { zh: `${zh}${file}不能用：${what.zh}。`, en: `${en} ${file} cannot be used: ${what.en}.` },
    { zh: `约定见 ${doc}。`, en: `The contract stands in ${doc}.` },
  );
