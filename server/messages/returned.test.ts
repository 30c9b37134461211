import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registration } from '../petitions/contract.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { createLog, createOutbox, type Outbox } from '../platform/index.ts';
import { type Messages, newsForPetitioner, newsProjection, openMessages, type Transport } from './index.ts';

let office: Office;
let outbox: Outbox;
let messages: Messages;
let mailRefused = false;
const went: { to: string; by: string }[] = [];
const transport = (by: string, gone: () => boolean = () => false): Transport => ({
  async send({ to }) {
    if (gone()) return { as: 'gone', why: 'no such mailbox' };
    went.push({ to, by });
    return { as: 'sent' };
  },
});

beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02', projections: () => [newsProjection] });
  const { deps, petitions, clock } = office;
  const { db, calendar, directory } = deps;
  const log = createLog({ level: 'silent', write: () => {} });
  const sms = transport('sms');
  const mail = transport('email', () => mailRefused);
  messages = openMessages({ db, clock, log, calendar, directory, petitions, opened: petitions.opened, sms, mail });
  outbox = createOutbox({ db, clock, log });
  outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
});
afterAll(() => office.close());

let keys = 0;
type At = { shardKey: string; petitionId: string };
const clerk = () => office.officer('liumei');
const bureau = () => office.anyone('cx-xfj', 'bureau-officer');
const handler = () => office.anyone('cx-rsj', 'organ-handler');

async function registered(petitioner: object, wants: object = {}): Promise<At> {
  const { officerId, organId } = clerk();
  const input = registration.parse({
    form: 'visit',
    divisionCode: '990123001',
    narrative: '厂里欠了三个月工资，请帮忙要回来，我家住城关镇1号。',
    requests: ['付清工资'],
    petitioner: { name: '王兰', ...petitioner },
    wants: { paper: false, largePrint: false, language: 'zh', ...wants },
  });
  const by = { kind: 'officer', officerId, organId, role: 'clerk' } as const;
  const done = await office.petitions.register(input, { actor: by, organId, channel: 'window-1', key: `k${++keys}` });
  if ('refused' in done) throw new Error(done.what.en);
  return { shardKey: done.shardKey, petitionId: done.petitionId };
}
async function does(at: At, officer: ReturnType<typeof clerk>, act: string, payload: object) {
  const key = `k${++keys}`;
  const done = await office.petitions.act({ ...at, act, payload: { ...payload }, uploads: [], key, by: { officer } });
  if ('refused' in done) throw new Error(`${act}: ${done.what.en}`);
  await outbox.dispatch();
  return done.seq;
}
const tasks = async (at: At, officer = bureau()) =>
  (await messages.unreachable(officer)).filter(({ petitionId }) => petitionId === at.petitionId);
const states = async (at: At) => (await messages.of(at)).map(({ state }) => state.zh);
const portal = () => office.petitions.forPortal(office.organ('cx-xfj'));
const changes = async (at: At, typed: object) => {
  const wrong = await portal().changeContact(at, { remove: [], channel: 'portal', ...typed });
  await outbox.dispatch();
  await messages.sendDue();
  return wrong;
};
const back = (letter: number) => ({ letter, returnReason: 'moved', returnedOn: '2026-03-09' });

async function forwarded(petitioner: object = { address: '城关镇1号' }) {
  const at = await registered(petitioner);
  const letter = await does(at, bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: { method: 'post' } });
  return { at, letter };
}

describe('a letter that the post brought back', () => {
  beforeAll(() => office.clock.goTo('2026-03-10' as never));
  afterAll(() => office.clock.goTo('2026-03-02' as never));

  test('is a task of the organ that posted it, wherever the matter is by now, and the petitioner sees it', async () => {
    office.clock.goTo('2026-03-02' as never);
    const { at, letter } = await forwarded();
    await does(at, handler(), 'signFor', {});
    office.clock.goTo('2026-03-10' as never);
    await does(at, bureau(), 'recordReturn', back(letter));
    const [task, ...more] = await tasks(at);
    expect([more, await tasks(at, handler())]).toEqual([[], []]);
    expect(task).toMatchObject({
      owed: { zh: '「转送」的文书被退回，换一种方式送到本人' },
      reason: { zh: '信被邮局退回（迁移新址不明）' },
      returned: true,
      clock: { startedOn: '2026-03-10', due: '2026-03-13' },
    });
    expect(await states(at)).toEqual(['由专人联系您（信被邮局退回）']);
    const view = await portal().view(at);
    expect(view.letters).toMatchObject([
      { seq: letter, returned: { on: '2026-03-09', reason: { zh: '迁移新址不明' } } },
    ]);
    expect(view.timeline[0]).toMatchObject({ act: 'recordReturn' });
    // Back once more: the one task goes on.
    await does(at, bureau(), 'recordReturn', back(letter));
    expect(await tasks(at)).toHaveLength(1);
    await does(at, bureau(), 'recordDelivery', {
      letter,
      service: { method: 'in-person', servedOn: '2026-03-10', proof: '本人签收' },
    });
    expect([await tasks(at), (await states(at)).at(-1)]).toEqual([[], '文书已送达']);
  });

  test('is nobody’s task any more where it had not come back after all', async () => {
    office.clock.goTo('2026-03-02' as never);
    const { at, letter } = await forwarded();
    office.clock.goTo('2026-03-10' as never);
    await does(at, bureau(), 'recordReturn', back(letter));
    await does(at, bureau(), 'correctReturn', { letter, reason: '是另一户的信' });
    expect([await tasks(at), await states(at)]).toEqual([[], ['退件登错了，已更正']]);
    expect((await portal().view(at)).letters).toEqual([]);
  });

  test('is to be posted to the new address once the petitioner has given one', async () => {
    office.clock.goTo('2026-03-02' as never);
    const { at, letter } = await forwarded();
    office.clock.goTo('2026-03-10' as never);
    await does(at, bureau(), 'recordReturn', back(letter));
    expect(await changes(at, { address: '青石镇幸福村三组12号' })).toBeUndefined();
    expect((await tasks(at))[0]?.reason.zh).toContain('本人改了地址，请按新地址寄');
  });

  test('of which nobody had an address: the task says that there is one now', async () => {
    office.clock.goTo('2026-03-02' as never);
    const { at } = await forwarded({ phone: '13922220000' });
    expect((await tasks(at))[0]?.reason.zh).toBe('没有留通信地址，信无处寄');
    expect(await changes(at, { address: '青石镇幸福村三组12号' })).toBeUndefined();
    expect((await tasks(at))[0]?.reason.zh).toBe('本人新留了地址，请寄');
  });
});

describe('a petitioner who changes how to be reached', () => {
  const mailbox = { email: 'wanglan@example.com', phone: '13922220000', address: '城关镇1号' };

  test('gets by the new way what did not go out by the old; the task ends; the fact names the part and not the value', async () => {
    mailRefused = true;
    const at = await registered(mailbox, { channel: 'email' });
    await outbox.dispatch();
    await messages.sendDue();
    expect(await tasks(at)).toHaveLength(1);
    went.length = 0;
    expect(await changes(at, { phone: '13933330000', channel: 'sms' })).toBeUndefined();
    mailRefused = false;
    expect([went, await tasks(at), await states(at)]).toEqual([[{ to: '13933330000', by: 'sms' }], [], ['已发出']]);
    const desk = await office.petitions.openCase(at, bureau());
    if ('refused' in desk) throw new Error(desk.what.en);
    expect(desk.timeline[0]).toMatchObject({
      act: 'changeContact',
      by: { kind: 'petitioner' },
      lines: [{ text: { zh: '电话' } }, { text: { zh: '发短信' } }],
    });
    expect(desk.wants.channel).toBe('sms');
    expect(JSON.stringify(desk)).not.toContain('13933330000');
  });

  test('who wants no messages gets none, and nobody calls', async () => {
    const at = await registered(mailbox, { channel: 'call' });
    await outbox.dispatch();
    expect(await tasks(at)).toHaveLength(1);
    expect(await changes(at, { channel: 'portal' })).toBeUndefined();
    expect(await tasks(at)).toEqual([]);
    went.length = 0;
    await does(at, bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: { method: 'post' } });
    await messages.sendDue();
    expect(went).toEqual([]);
  });

  test('who asks to be called has the task updated, not doubled', async () => {
    mailRefused = true;
    const at = await registered(mailbox, { channel: 'email' });
    await outbox.dispatch();
    await messages.sendDue();
    expect(await changes(at, { channel: 'call' })).toBeUndefined();
    mailRefused = false;
    expect((await tasks(at)).map(({ reason }) => reason.zh)).toEqual(['本人要求打电话告知']);
  });

  test('is refused in plain words what cannot be, every field at once, and nothing is written', async () => {
    const at = await registered(mailbox);
    const refused = async (typed: object) => {
      const wrong = await changes(at, typed);
      if (wrong === undefined || wrong === 'same') return wrong;
      return [wrong, ...(wrong.others ?? [])].map(({ code }) => code.replace('changeContact.', ''));
    };
    expect(await refused({ phone: '1393333000', email: 'wanglan', address: '村里' })).toEqual([
      'phone-length',
      'email-form',
      'address-length',
    ]);
    expect(await refused({ phone: '打我' })).toEqual(['phone-digits']);
    expect(await refused({ phone: '0999-1234567', channel: 'sms' })).toEqual(['phone-landline']);
    expect(await refused({ remove: ['email'], channel: 'email' })).toEqual(['email-needed']);
    expect(await refused({ remove: ['phone'], phone: '13933330000' })).toEqual(['phone-both']);
    expect(await refused({ remove: ['phone', 'email', 'address'] })).toEqual(['phone-last']);
    expect(await refused({})).toBe('same');
    expect(await refused({ phone: '13922220000' })).toBe('same');
    expect((await portal().view(at)).timeline).toHaveLength(1);
    expect(await portal().contact(at)).toEqual({
      phone: '139…00',
      email: 'w…@example.com',
      address: 5,
      channel: 'portal',
      toHelper: null,
    });
  });

  test('whose old number stands in the story is covered as before where identity is covered', async () => {
    const at = await registered(mailbox);
    await changes(at, { phone: '13933330000', address: '青石镇幸福村三组12号' });
    const auditor = office.anyone('cx-sjj', 'auditor');
    const seen = await office.petitions.openCase(at, auditor);
    expect(JSON.stringify(seen)).toContain('我家住信访人');
    const local = office.fresh.db.local(at.shardKey);
    const { petitioners } = office.deps;
    const people = await petitioners.parties(local, at, await petitioners.sealOf(local, at));
    expect([people.petitioner?.phone, people.former?.map(({ phone }) => phone)]).toEqual([
      '13933330000',
      ['13922220000'],
    ]);
    await petitioners.erase(at);
    expect((await petitioners.parties(local, at, await petitioners.sealOf(local, at))).former).toBeUndefined();
  });
});
