import { createTransport } from 'nodemailer';
import { type Instant, millisecondsOf } from '../../core/calendar/index.ts';
import type { Sent, Transport } from './transport.ts';

export interface MailServer {
  host: string;
  port: number;
  /** `tls` from the first byte; `starttls`, and nothing is sent where it cannot; `none` on this machine only. */
  tls: 'tls' | 'starttls' | 'none';
  /** Sender's address: bare, because a name beside it would say whose letter this is. */
  from: string;
  login?: { user: string; password: string };
  /** Issuer of the server's certificate, as PEM, where it is a private one. */
  ca?: string;
  now(): Instant;
  /** Milliseconds until a silent server counts as not answering. */
  patience?: number;
}

/** The same for everybody and every matter: it stands in lists and on locked screens. */
const subject = '您有一条新消息 / A message for you';

/**
 * A short text by electronic mail. The id becomes the Message-ID: a mailbox that sees it twice, after a crash, can tell.
 * A server that refuses the address or the text for good (5xx) is `gone`; our own sign-in or sender being refused says
 * nothing about the addressee, and like 4xx and silence is tried again.
 */
export function mailServer({ now, patience = 10_000, ...server }: MailServer): Transport {
  const { host, port, tls, from, login, ca } = server;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...(ca && { tls: { ca } }),
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, text }) {
      try {
        const { response } = await transport.sendMail({
          from,
          to: [{ name: '', address: to }],
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          date: new Date(millisecondsOf(now())),
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
        });
        return { as: 'sent', gatewayId: response.slice(0, 100) };
      } catch (error) {
        return verdict(error as Failure);
      }
    },
  };
}

/** What nodemailer reports: its own word, the SMTP command that was answered, and the code of the answer. */
interface Failure {
  message?: string;
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Answers to these concern the addressee or the text; others concern us. */
const aboutTheAddressee = ['RCPT TO', 'DATA'];

function verdict({ message = '', code = '', command = '', responseCode = 0 }: Failure): Sent {
  const why = responseCode ? `SMTP ${responseCode} (${command})` : code || 'no answer';
  // An address that is none never reaches the server.
  const unusable = code === 'EENVELOPE' && responseCode === 0 && /recipient/i.test(message);
  const final = responseCode >= 500 && responseCode < 600 && aboutTheAddressee.includes(command);
  return final || unusable ? { as: 'gone', why } : { as: 'again', why };
}
