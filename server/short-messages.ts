import { readFileSync } from 'node:fs';
import { smsGateway, type Transport } from './messages/index.ts';
import { CannotStart, type Clock, type Config } from './platform/index.ts';

/**
 * The gateway for short messages, as configured; undefined where there is none.
 * @throws CannotStart when the secret cannot be read or is shorter than 32 characters
 */
export function shortMessages(
  { smsUrl, smsSecretFile }: Pick<Config, 'smsUrl' | 'smsSecretFile'>,
  clock: Clock,
): Transport | undefined {
  if (!smsUrl || !smsSecretFile) return undefined;
  return smsGateway({ url: smsUrl, secret: secretOf(smsSecretFile), now: () => clock.now() });
}

function secretOf(file: string): string {
  let secret = '';
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unusable(file, { zh: `读不到：${String(error)}`, en: `cannot be read: ${String(error)}` });
  }
  if (secret.length < 32) throw unusable(file, { zh: '少于32个字符', en: 'holds fewer than 32 characters' });
  return secret;
}

const unusable = (file: string, what: { zh: string; en: string }) =>
  new CannotStart(
    {
      zh: `短信网关的密钥文件${file}不能用：${what.zh}。`,
      en: `The gateway's secret ${file} cannot be used: ${what.en}.`,
    },
    { zh: '约定见 docs/sms-gateway.md。', en: 'The contract stands in docs/sms-gateway.md.' },
  );
