import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../core/calendar/index.ts';
import { certificate, type MailServerOfTest, openMailServer } from '../../test/kit/mail.ts';
import { type MailServer, mailServer } from './index.ts';

let plain: MailServerOfTest;
let encrypted: MailServerOfTest;
let upgraded: MailServerOfTest;

beforeAll(async () => {
  [plain, encrypted, upgraded] = await Promise.all([
    openMailServer(),
    openMailServer('tls'),
    openMailServer('starttls'),
  ]);
});
afterAll(() => Promise.all([plain, encrypted, upgraded].map((server) => server.close())));
beforeEach(() => {
  for (const server of [plain, encrypted, upgraded]) {
    server.taken.length = 0;
    server.answers.length = 0;
  }
});

const one = { id: '0195-1', to: 'wanglan@example.com', text: '您登记的事项有新进展，请凭编号和查询码查看。' };
const by = (more: Partial<MailServer> = {}) =>
  mailServer({
    host: '127.0.0.1',
    port: plain.port,
    tls: 'none',
    from: 'notice@office.example',
    login: { user: 'notice', password: 'a-password' },
    now: () => '2026-03-02T02:00:00.000Z' as Instant,
    patience: 2_000,
    ...more,
  });
const decoded = (raw: string) => Buffer.from(raw.split('\r\n\r\n')[1]!.replace(/\s/g, ''), 'base64').toString();

describe('a mail', () => {
  test('is handed over with the text as written, from a bare address, under the message’s own id', async () => {
    expect(await by().send(one)).toMatchObject({ as: 'sent' });
    const [mail] = plain.taken;
    expect(mail).toMatchObject({ from: 'notice@office.example', to: ['wanglan@example.com'] });
    expect(decoded(mail!.raw)).toContain(one.text);
    expect(mail!.raw).toMatch(/^Message-ID: <0195-1@office\.example>\r$/m);
    expect(mail!.raw).toMatch(/^From: notice@office\.example\r$/m);
    expect(mail!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail!.raw).not.toMatch(/X-Mailer|nodemailer/i);
  });

  test('has the same subject whatever it is about', async () => {
    await by().send(one);
    await by().send({ ...one, text: '您有一条新消息，可拨0999查询。' });
    const subjects = plain.taken.map(({ raw }) => /^Subject: .*(?:\r\n .*)*/m.exec(raw)?.[0]);
    expect(subjects[0]).toBeDefined();
    expect(new Set(subjects).size).toBe(1);
  });

  test('an address with a second line or a second addressee in it reaches nobody else', async () => {
    for (const to of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com', 'keine adresse']) {
      await by().send({ ...one, to });
    }
    expect(plain.taken.flatMap((mail) => mail.to)).not.toContain('b@example.com');
    expect(plain.taken.map(({ raw }) => raw).join()).not.toMatch(/^Bcc/m);
  });
});

describe('encryption', () => {
  test('from the first byte, with a certificate that this office trusts, and with no other', async () => {
    const to = { host: '127.0.0.1', port: encrypted.port, tls: 'tls' } as const;
    expect(await by({ ...to, ca: certificate }).send(one)).toMatchObject({ as: 'sent' });
    expect(encrypted.taken.map((mail) => mail.encrypted)).toEqual([true]);
    expect(await by(to).send(one)).toMatchObject({ as: 'again' });
    expect(encrypted.taken).toHaveLength(1);
  });

  test('a server that cannot upgrade gets nothing; one that can gets it encrypted', async () => {
    expect(await by({ tls: 'starttls' }).send(one)).toMatchObject({ as: 'again' });
    expect(plain.taken).toEqual([]);
    const to = { host: '127.0.0.1', port: upgraded.port, tls: 'starttls', ca: certificate } as const;
    expect(await by(to).send(one)).toMatchObject({ as: 'sent' });
    expect(upgraded.taken.map((mail) => mail.encrypted)).toEqual([true]);
  });
});

describe('what the server answers', () => {
  test.each([
    ['recipient', 550],
    ['recipient', 553],
    ['data', 554],
  ] as const)('to the %s %i is final', async (to, code) => {
    plain.answers.push({ to, code });
    expect(await by().send(one)).toEqual({ as: 'gone', why: expect.stringContaining(String(code)) });
  });

  test.each([
    ['recipient', 450],
    ['data', 451],
    ['sender', 451],
    ['sender', 550],
  ] as const)('to the %s %i is tried again', async (to, code) => {
    plain.answers.push({ to, code });
    expect((await by().send(one)).as).toBe('again');
  });

  test('a wrong password is ours, not the addressee’s, and never said in the log', async () => {
    const sent = await by({ login: { user: 'notice', password: 'wrong-secret' } }).send(one);
    expect(sent.as).toBe('again');
    expect(JSON.stringify(sent)).not.toMatch(/wrong-secret|wanglan/);
  });

  test('silence and a closed port are tried again', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const { port } = silent.address() as { port: number };
    expect((await by({ port, patience: 200 }).send(one)).as).toBe('again');
    await new Promise((closed) => silent.close(closed));
    expect((await by({ port: 1 }).send(one)).as).toBe('again');
  });
});
