import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { certificate, privateKey } from './mail-certificate.ts';

export { certificate };

/** A mail as it came over the wire. */
export interface Mail {
  from: string;
  to: string[];
  /** Head and text, as sent. */
  raw: string;
  encrypted: boolean;
}

/** An answer that the server gives instead of taking the mail: its code, and to which command. */
export interface Answer {
  to: 'sender' | 'recipient' | 'data';
  code: number;
}

export interface MailServerOfTest {
  port: number;
  taken: Mail[];
  /** The next answers, one a mail; without any the mail is taken. */
  answers: Answer[];
  close(): Promise<void>;
}

/** A real SMTP server on this machine that wants a sign-in. @param tls from the first byte, or as an upgrade */
export async function openMailServer(tls: 'tls' | 'starttls' | 'none' = 'none'): Promise<MailServerOfTest> {
  const taken: Mail[] = [];
  const answers: Answer[] = [];
  const refusal = (to: Answer['to']) => {
    if (answers[0]?.to !== to) return undefined;
    const { code } = answers.shift()!;
    return Object.assign(new Error('the test says no'), { responseCode: code });
  };
  const server = new SMTPServer({
    secure: tls === 'tls',
    cert: certificate,
    key: privateKey,
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: tls === 'none' ? ['STARTTLS'] : [],
    onAuth: ({ username, password }, _session, done) =>
      username === 'notice' && password === 'a-password'
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        const no = refusal('data');
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        if (!no)
          taken.push({ from, to: rcptTo.map(({ address }) => address), raw, encrypted: Boolean(session.secure) });
        done(no);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    answers,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
