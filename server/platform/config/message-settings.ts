import { z } from 'zod';
import { path, setting, whole } from './setting.ts';

/** Ways out of the house for messages to petitioners: the gateway for short messages, and the mail server. */
export const messageSettings = {
  smsUrl: setting({
    key: 'HUIYIN_SMS_URL',
    doc: {
      zh: '短信网关地址(约定见 docs/sms-gateway.md)。未设时不发短信,要短信的人由专人联系。',
      en: 'Address of the gateway for short messages (docs/sms-gateway.md). Unset: none are sent, and a person gets in touch.',
    },
    unit: 'URL',
    value: z.url({ protocol: /^https?$/, error: '须为 http(s) 地址 | an http(s) address' }).optional(),
  }),
  smsSecretFile: setting({
    key: 'HUIYIN_SMS_SECRET_FILE',
    doc: {
      zh: '短信网关共用密钥所在文件(至少32个字符)。',
      en: 'File of the secret shared with that gateway (at least 32 characters).',
    },
    unit: 'path',
    value: path.optional(),
  }),
  smtpHost: setting({
    key: 'HUIYIN_SMTP_HOST',
    doc: {
      zh: '邮件服务器(约定见 docs/mail.md)。未设时不发邮件,要邮件的人由专人联系。',
      en: 'Mail server (docs/mail.md). Unset: no mail is sent, and a person gets in touch.',
    },
    value: z.string().min(1).max(253).optional(),
  }),
  smtpPort: setting({
    key: 'HUIYIN_SMTP_PORT',
    doc: {
      zh: '邮件服务器端口。未设时:tls 为 465,starttls 为 587,none 为 25。',
      en: 'Its port. Unset: 465 with tls, 587 with starttls, 25 with none.',
    },
    value: whole(1, 65_535).optional(),
  }),
  smtpTls: setting({
    key: 'HUIYIN_SMTP_TLS',
    doc: {
      zh: '加密方式:tls 一连上就加密,starttls 先连再加密(不能加密就不发),none 只许本机。',
      en: 'Encryption: tls from the first byte; starttls upgrades, and nothing is sent where it cannot; none for this machine only.',
    },
    byDefault: 'tls',
    value: z.enum(['tls', 'starttls', 'none'], '只能是 tls、starttls 或 none | tls, starttls or none'),
  }),
  smtpUser: setting({
    key: 'HUIYIN_SMTP_USER',
    doc: { zh: '邮件服务器账号。', en: 'Account at the mail server.' },
    value: z.string().min(1).max(200).optional(),
  }),
  smtpPasswordFile: setting({
    key: 'HUIYIN_SMTP_PASSWORD_FILE',
    doc: { zh: '该账号密码所在文件。', en: 'File of that account’s password.' },
    unit: 'path',
    value: path.optional(),
  }),
  smtpFrom: setting({
    key: 'HUIYIN_SMTP_FROM',
    doc: {
      zh: '发件地址。用看不出是什么单位的名字,例如 notice@example.gov.cn;退信也到这里。',
      en: 'Sender’s address. Choose a name that says nothing, such as notice@example.gov.cn; bounces come there.',
    },
    value: z.email({ error: '须为邮箱地址 | an e-mail address' }).optional(),
  }),
  smtpCaFile: setting({
    key: 'HUIYIN_SMTP_CA_FILE',
    doc: {
      zh: '邮件服务器证书的签发者(PEM),政务内网自建证书时填写。未设时用公共的。',
      en: 'Issuer of the mail server’s certificate (PEM), for a private one. Unset: the public ones.',
    },
    unit: 'path',
    value: path.optional(),
  }),
};
