import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postfix } from '../../test/kit/bounces.ts';
import { tempFolder } from '../../test/kit/index.ts';
import { type MailServerOfTest, openMailServer } from '../../test/kit/mail.ts';
import { registration } from '../petitions/contract.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { CannotStart, createLog, createOutbox, type Outbox, readConfig, sql } from '../platform/index.ts';
import { mailOf } from '../short-messages.ts';
import { type Messages, newsForPetitioner, newsProjection, openMessages, readBounce } from './index.ts';

let mails: MailServerOfTest;
let office: Office;
let outbox: Outbox;
let messages: Messages;
const folder = tempFolder();
afterAll(() => folder.close());

beforeAll(async () => {
  mails = await openMailServer();
  office = await openOffice({ today: '2026-03-02', projections: () => [newsProjection] });
  const passwordFile = join(folder.path, 'password');
  writeFileSync(passwordFile, 'a-password\n');
  const config = readConfig({
    HUIYIN_SMTP_HOST: '127.0.0.1',
    HUIYIN_SMTP_PORT: String(mails.port),
    HUIYIN_SMTP_TLS: 'none',
    HUIYIN_SMTP_FROM: 'notice@office.example',
    HUIYIN_SMTP_USER: 'notice',
    HUIYIN_SMTP_PASSWORD_FILE: passwordFile,
  });
  const { deps, petitions, clock } = office;
  const { db, calendar, directory } = deps;
  const log = createLog({ level: 'silent', write: () => {} });
  const mail = mailOf(config, clock);
  if (!mail) throw new Error('no mail server');
  messages = openMessages({ db, clock, log, calendar, directory, petitions, opened: petitions.opened, mail });
  outbox = createOutbox({ db, clock, log });
  outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
});
afterAll(() => Promise.all([office.close(), mails.close()]));
beforeEach(() => {
  mails.taken.length = 0;
  mails.answers.length = 0;
});

let keys = 0;
const clerk = () => office.officer('liumei');
async function registered(petitioner: object, wants: object = {}, more: object = {}) {
  const { officerId, organId } = clerk();
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123001',
    narrative: '厂里欠了三个月工资，请帮忙要回来。',
    requests: ['付清工资'],
    petitioner: { name: '王兰', ...petitioner },
    wants: { paper: false, largePrint: false, language: 'zh', ...wants },
    ...more,
  });
  const by = { kind: 'officer', officerId, organId, role: 'clerk' } as const;
  const done = await office.petitions.register(input, { actor: by, organId, channel: 'window-1', key: `k${++keys}` });
  if ('refused' in done) throw new Error(done.what.en);
  return { shardKey: done.shardKey, petitionId: done.petitionId };
}
const send = async () => {
  await outbox.dispatch();
  return messages.sendDue();
};
type At = Awaited<ReturnType<typeof registered>>;
const states = async (at: At) => (await messages.of(at)).map(({ state }) => state.zh);
const taskOf = async (at: At, officer = clerk()) =>
  (await messages.unreachable(officer)).filter(({ petitionId }) => petitionId === at.petitionId);
const forwardByPost = (at: At) =>
  office.petitions.act({
    ...at,
    act: 'forward',
    payload: { to: office.organ('cx-rsj'), delivery: { method: 'post' } },
    uploads: [],
    key: `k${++keys}`,
    by: { officer: office.anyone('cx-xfj', 'bureau-officer') },
  });

describe('a petitioner who chose e-mail', () => {
  const mailbox = { email: 'wanglan@example.com', address: '城关镇1号' };

  test('gets one at the own address, silent about the matter, and the desk sees that it went', async () => {
    const at = await registered(mailbox, { channel: 'email' });
    expect(await send()).toBe(1);
    expect(mails.taken.map(({ to }) => to)).toEqual([['wanglan@example.com']]);
    const text = Buffer.from(mails.taken[0]!.raw.split('\r\n\r\n')[1]!, 'base64').toString();
    expect(text).toContain('您登记的事项有新进展');
    for (const word of ['工资', '王兰', '990123']) expect(mails.taken[0]!.raw + text).not.toContain(word);
    expect(await states(at)).toEqual(['已发出']);
  });

  test('is tried again after a 4xx, and a person has it at once after a 5xx', async () => {
    const at = await registered(mailbox, { channel: 'email' });
    mails.answers.push({ to: 'recipient', code: 450 });
    await send();
    expect(await states(at)).toEqual(['已试1次，还会再发']);
    expect((await messages.of(at))[0]).toMatchObject({ attempts: 1, nextAt: expect.stringMatching(/Z$/) });
    office.clock.pass(60_000);
    mails.answers.push({ to: 'recipient', code: 550 });
    await send();
    expect(await states(at)).toEqual(['由专人联系您（邮箱收不了邮件）']);
    office.clock.pass(86_400_000);
    expect(await send()).toBe(0);
    const [task] = await taskOf(at);
    expect(task).toMatchObject({ reason: { zh: '邮箱收不了邮件' }, attempts: 2, letter: false });
    expect(task?.clock).toMatchObject({ id: 'H-51', startedOn: '2026-03-02', due: '2026-03-05' });
    expect(task?.clock.sentence.zh).toContain('消息没有送到之日起3个工作日');
  });

  test('without an address in the file is a task', async () => {
    const at = await registered({ phone: '13900001234', address: '城关镇1号' }, { channel: 'email' });
    await send();
    expect((await taskOf(at)).map(({ reason }) => reason.zh)).toEqual(['没有留邮箱']);
  });

  test('whose mail is reported as failed hours later has a task and sees it; a second report and a stranger’s change nothing', async () => {
    const at = await registered(mailbox, { channel: 'email' });
    await send();
    office.clock.pass(4 * 3_600_000);
    const [, id] = /^Message-ID: <([^@]+)@office\.example>/im.exec(mails.taken[0]!.raw)!;
    const bounce = await readBounce(Buffer.from(postfix({ messageId: id! })));
    expect(await messages.bounceCame(bounce!)).toBe(true);
    expect(await states(at)).toEqual(['由专人联系您（邮件被退回）']);
    const [task] = await taskOf(at);
    expect(task).toMatchObject({ reason: { zh: '邮件被退回' }, letter: false });
    expect(await messages.bounceCame(bounce!)).toBe(false);
    expect(await messages.bounceCame({ messageId: '0195b2f0-1c2d-7a3e-8b4f-0123456789ab' })).toBe(false);
    expect(await taskOf(at)).toHaveLength(1);
  });

  test('whose mail came back later: an officer notes it, once, and it is a task', async () => {
    const at = await registered(mailbox, { channel: 'email' });
    await send();
    const [sent] = await messages.of(at);
    expect(sent?.mayBounce).toBe(true);
    const one = { shardKey: at.shardKey, messageId: sent!.messageId };
    expect(await messages.bounced(one, office.anyone('cx-rsj', 'organ-handler'))).toMatchObject({ kind: 'unknown' });
    expect(await messages.bounced(one, clerk())).toBeUndefined();
    expect(await messages.bounced(one, clerk())).toMatchObject({ code: 'messages.not-sent' });
    expect((await taskOf(at)).map(({ reason }) => reason.zh)).toEqual(['邮件被退回']);
  });
});

describe('a letter that is owed', () => {
  test('with no address on file is a task of the organ, without a name, whatever channel was chosen', async () => {
    const at = await registered({ phone: '13900001234' });
    expect(await forwardByPost(at)).not.toHaveProperty('refused');
    await send();
    await outbox.dispatch();
    const [task, ...others] = await taskOf(at);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ letter: true, reason: { zh: '没有留通信地址，信无处寄' } });
    expect(task?.owed.zh).toBe('「转送」的书面答复，寄给本人');
    expect(JSON.stringify(task)).not.toMatch(/王兰|13900001234/);
  });

  test('is none where there is an address, where electronic service was agreed to, and where no name was given', async () => {
    for (const at of [
      await registered({ address: '城关镇1号' }),
      await registered({ phone: '13900001234' }, { electronic: true }),
      await registered({}, {}, { anonymous: true, petitioner: undefined }),
    ]) {
      await forwardByPost(at);
      await send();
      expect(await taskOf(at)).toEqual([]);
    }
  });

  test('stops no message: a short task of another kind is not its concern', async () => {
    const at = await registered({ email: 'wanglan@example.com' }, { channel: 'email' });
    await send();
    await forwardByPost(at);
    await send();
    expect(mails.taken).toHaveLength(2);
    expect(await taskOf(at)).toHaveLength(1);
  });
});

describe('settling a task', () => {
  test('that ended in nobody being reached needs its reason, which is sealed and shown to the petitioner', async () => {
    const at = await registered({ phone: '13900001234' });
    await forwardByPost(at);
    await send();
    const [task] = await taskOf(at);
    const one = { shardKey: at.shardKey, messageId: task!.messageId };
    expect(await messages.told(one, { how: 'not-found' }, clerk())).toMatchObject({
      code: 'messages.reason',
      field: 'note',
    });
    expect(await messages.told(one, { how: 'not-found', note: '打了三次，停机' }, clerk())).toBeUndefined();
    expect(await taskOf(at)).toEqual([]);
    expect(await messages.of(at)).toMatchObject([{ state: { zh: '没有联系上' }, note: '打了三次，停机' }]);
    const rows = await office.fresh.db
      .local(at.shardKey)
      .rows(sql<{ line: string }>`select message::text as line from messages.message
        where shard_key = ${at.shardKey} and petition_id = ${at.petitionId}`);
    expect(rows.map(({ line }) => line).join()).not.toContain('停机');
  });

  test('is for those who get in touch with people: an auditor sees the list and settles nothing', async () => {
    const at = await registered({ phone: '13900001234' });
    await forwardByPost(at);
    await send();
    const auditor = { ...clerk(), roles: ['auditor' as const] };
    const [task] = await taskOf(at, auditor);
    const one = { shardKey: at.shardKey, messageId: task!.messageId };
    expect(await messages.told(one, { how: 'called' }, auditor)).toMatchObject({ code: 'messages.role' });
    expect(await messages.told(one, { how: 'called' }, clerk())).toBeUndefined();
  });
});

test('a password file that is missing or empty stops the start and is named', () => {
  const config = (file: string) =>
    readConfig({
      HUIYIN_SMTP_HOST: 'mail.office.example',
      HUIYIN_SMTP_FROM: 'notice@office.example',
      HUIYIN_SMTP_USER: 'notice',
      HUIYIN_SMTP_PASSWORD_FILE: file,
    });
  const empty = join(folder.path, 'empty');
  writeFileSync(empty, '\n');
  for (const file of [empty, join(folder.path, 'none')]) {
    expect(() => mailOf(config(file), office.clock)).toThrow(CannotStart);
    expect(() => mailOf(config(file), office.clock)).toThrow(file);
  }
});
