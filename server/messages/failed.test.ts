import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { tempFolder } from '../../test/kit/index.ts';
import { type MailServerOfTest, openMailServer } from '../../test/kit/mail.ts';
import { noticeAtFirst } from '../../web/desk/petition/acts/notice.ts';
import { type At, openWritingOffice, told, type WritingOffice } from '../notices/kit/writing-office.ts';
import { createLog, createOutbox, type Outbox, readConfig } from '../platform/index.ts';
import { mailOf } from '../short-messages.ts';
import { type Messages, newsForPetitioner, newsProjection, openMessages } from './index.ts';

let mails: MailServerOfTest;
let desk: WritingOffice;
let outbox: Outbox;
let messages: Messages;
const folder = tempFolder();
afterAll(() => folder.close());

beforeAll(async () => {
  mails = await openMailServer();
  desk = await openWritingOffice({ projections: () => [newsProjection] });
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
  const { deps, petitions, clock } = desk.office;
  const { db, calendar, directory } = deps;
  const log = createLog({ level: 'silent', write: () => {} });
  const mail = mailOf(config, clock)!;
  messages = openMessages({ db, clock, log, calendar, directory, petitions, opened: petitions.opened, mail });
  outbox = createOutbox({ db, clock, log });
  outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
});
afterAll(() => Promise.all([desk.office.close(), mails.close()]));
beforeEach(() => {
  mails.taken.length = 0;
  mails.answers.length = 0;
});

const send = async () => {
  await outbox.dispatch();
  await messages.sendDue();
};
const does = async (...act: Parameters<WritingOffice['does']>) => {
  await desk.does(...act);
  await send();
};
const states = async (at: At) => (await messages.of(at)).map(({ state }) => state.zh);
const tasks = async (at: At, officer = desk.office.officer('limin')) =>
  (await messages.unreachable(officer)).filter(({ petitionId }) => petitionId === at.petitionId);
const posted = async (at: At) =>
  (await desk.notices.lettersToPost(desk.office.officer('limin'), desk.office.deps.clock.today() as LocalDate)).filter(
    ({ petitionId }) => petitionId === at.petitionId,
  );
const settle = async (at: At, officer = desk.office.officer('limin')) => {
  for (const { shardKey, messageId } of await tasks(at, officer))
    expect(await messages.told({ shardKey, messageId }, { how: 'in-person' }, officer)).toBeUndefined();
};

/** Registered, and the mailbox takes nothing: a person told them, and that is done. */
async function failed(petitioner: object, form = 'letter') {
  mails.answers.push({ to: 'recipient', code: 550 });
  const wants = { paper: false, largePrint: false, language: 'zh', channel: 'email' };
  const at = await desk.register({
    form,
    petitioner: { name: '陈桂香', email: 'gx@example.com', ...petitioner },
    wants,
  });
  await send();
  expect((await tasks(at)).map(({ reason }) => reason.zh)).toEqual(['邮箱收不了邮件']);
  await settle(at);
  mails.taken.length = 0;
  return at;
}
const forward = () => ({ to: desk.office.organ('cx-rsj'), delivery: told });

describe('a mailbox that takes nothing, and an address', () => {
  const address = '澄溪县青石镇溪口村7组';

  test('the next notice goes by letter: it lies in the day’s post, and no mail is tried', async () => {
    const at = await failed({ address });
    await does(at, desk.by.bureau(), 'forward', forward());
    expect((await posted(at)).map(({ title }) => title.zh)).toEqual(['去向告知书']);
    expect([mails.taken.length, await tasks(at)]).toEqual([0, []]);
    expect((await states(at))[0]).toBe('消息送不到，另有文书告知您');
  });

  test('the desk proposes the post where it would have proposed the portal', async () => {
    const web = { reachable: true, form: { code: 'web', label: { zh: '网上', en: 'web' } } } as const;
    const at = await failed({ address });
    const views = await messages.of(at);
    expect([noticeAtFirst({ ...web, messages: [] }), noticeAtFirst({ ...web, messages: views })]).toEqual([
      'electronic',
      'post',
    ]);
  });

  test('what has no letter of its own is a task to write or go there, once while it is open', async () => {
    const at = await failed({ address });
    await does(at, desk.by.bureau(), 'forward', forward());
    await does(at, desk.by.handler(), 'signFor');
    await does(at, desk.by.handler(), 'accept', { delivery: told });
    const officer = desk.office.officer('zhoujianguo');
    await does(at, desk.by.handler(), 'assignHandler', { handlerId: officer.officerId });
    const [task, ...more] = await tasks(at, officer);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      owed: { zh: '「指定经办人」有新进展，告知本人' },
      reason: { zh: '原来留的号码或邮箱送不到，要写信或者上门告知' },
      clock: { id: 'H-51', due: '2026-03-05' },
    });
    await does(at, desk.by.handler(), 'assignHandler', { handlerId: officer.officerId });
    expect([(await tasks(at, officer)).length, (await states(at))[0], mails.taken.length]).toEqual([
      1,
      '没有另发，由专人一并告知',
      0,
    ]);
  });

  test('another mailbox is tried at once', async () => {
    const at = await failed({ address });
    const portal = desk.office.petitions.forPortal(desk.office.organ('cx-xfj'));
    expect(
      await portal.changeContact(at, { remove: [], channel: 'email', email: 'other@example.com' }),
    ).toBeUndefined();
    await send();
    await does(at, desk.by.bureau(), 'forward', forward());
    expect(mails.taken.map(({ to }) => to)).toEqual([['other@example.com']]);
  });
});

describe('a mailbox that takes nothing, and no address either', () => {
  test('the letter has nowhere to go: its task is there for a person', async () => {
    const at = await failed({});
    await does(at, desk.by.bureau(), 'forward', forward());
    expect((await tasks(at)).map(({ letter, reason }) => [letter, reason.zh])).toEqual([
      [true, '没有留通信地址，信无处寄'],
    ]);
    expect(mails.taken).toEqual([]);
  });

  test('what has no letter is a task to find another way', async () => {
    const at = await failed({});
    await does(at, desk.by.bureau(), 'forward', { ...forward(), delivery: { method: 'electronic' } });
    expect((await tasks(at)).map(({ letter, reason }) => [letter, reason.zh])).toEqual([
      [false, '原来留的号码或邮箱送不到，也没有留地址，要另想办法联系'],
    ]);
  });
});
