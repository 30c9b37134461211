import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../core/calendar/index.ts';
import { registration } from '../petitions/contract.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { createLog, createOutbox, type Outbox, sql } from '../platform/index.ts';
import { type Messages, newsForPetitioner, newsProjection, openMessages, smsGateway } from './index.ts';
import { signature } from './sms-gateway.ts';

/** A gateway as docs/sms-gateway.md asks for: it checks the signature and answers what the test says. */
interface Taken {
  id: string;
  to: string;
  text: string;
}
const secret = 'a-secret-of-this-test-with-40-characters';
let server: Server;
let url = '';
let taken: Taken[] = [];
let refusedSignatures = 0;
let answers: number[] = [];

let office: Office;
let outbox: Outbox;
let messages: Messages;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.headers['huiyin-signature'] !== signature(secret, String(request.headers['huiyin-time']), body)) {
      refusedSignatures++;
      response.writeHead(401).end();
      return;
    }
    const status = answers.shift() ?? 202;
    if (status < 300) taken.push(JSON.parse(body) as Taken);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `g-${taken.length}` }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  office = await openOffice({ today: '2026-03-02', projections: () => [newsProjection] });
  const { deps, petitions, clock } = office;
  const log = createLog({ level: 'silent', write: () => {} });
  const gateway = (key = secret) => smsGateway({ url, secret: key, now: () => clock.now() });
  messages = openMessages({
    db: deps.db,
    clock,
    log,
    calendar: deps.calendar,
    directory: deps.directory,
    petitions,
    opened: petitions.opened,
    sms: gateway(),
  });
  outbox = createOutbox({ db: deps.db, clock, log });
  outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
});
afterAll(async () => {
  await office.close();
  await new Promise((closed) => server.close(closed));
});
beforeEach(() => {
  taken = [];
  answers = [];
});

let keys = 0;
async function registered(wants: { channel?: 'portal' | 'sms' | 'call' }, more: object = {}) {
  const clerk = office.officer('liumei');
  const done = await office.petitions.register(
    registration.parse({
      form: 'visit',
      divisionCode: '990123001',
      narrative: '厂里欠了三个月工资，请帮忙要回来。',
      requests: ['付清工资'],
      petitioner: { name: '王兰', phone: '139-0000-1234' },
      wants: { paper: false, largePrint: false, language: 'zh', ...wants },
      ...more,
    }),
    {
      actor: { kind: 'officer', officerId: clerk.officerId, organId: clerk.organId, role: 'clerk' },
      organId: clerk.organId,
      channel: 'window-1',
      key: `key-${++keys}`,
      withCode: false,
    },
  );
  if ('refused' in done) throw new Error(done.what.en);
  return { shardKey: done.shardKey, petitionId: done.petitionId };
}
const send = async () => {
  await outbox.dispatch();
  return messages.sendDue();
};
const states = async (at: { shardKey: string; petitionId: string }) =>
  (await messages.of(at)).map(({ state }) => state.zh);
const clerk = () => office.officer('liumei');
const tasks = async () => (await messages.unreachable(clerk())).map(({ reason }) => reason.zh);
const settleAll = async () => {
  for (const { shardKey, messageId } of await messages.unreachable(clerk())) {
    expect(await messages.told({ shardKey, messageId }, { how: 'called' }, clerk())).toBeUndefined();
  }
};

describe('a petitioner who chose short messages', () => {
  test('gets one, signed, to the own number, silent about the matter; the portal shows it', async () => {
    const at = await registered({ channel: 'sms' });
    expect(await send()).toBe(1);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.to).toBe('13900001234');
    expect(taken[0]?.text).toMatch(/^您登记的事项有新进展/);
    for (const word of ['工资', '王兰', '990123']) expect(taken[0]?.text).not.toContain(word);
    expect(await messages.of(at)).toMatchObject([{ text: taken[0]?.text, state: { zh: '已发出' } }]);
    expect(refusedSignatures).toBe(0);
  });

  test('whose message did not arrive, as the gateway reports and signs, has a task; unsigned, stale or unknown nothing follows', async () => {
    const at = await registered({ channel: 'sms' });
    await send();
    const { id } = taken[0]!;
    const report = (
      signed: string,
      when: string = office.clock.now(),
      state: 'delivered' | 'undelivered' = 'undelivered',
      of = id,
    ) => messages.smsReported({ id: of, state }, { at: when, signature: signed });
    const good = (when: string = office.clock.now(), state = 'undelivered', of = id) =>
      signature(secret, when, `${of}.${state}`);
    expect((await report(''))?.code).toBe('messages.report-unsigned');
    expect(
      (await report(signature('another secret of thirty-two characters', office.clock.now(), `${id}.undelivered`)))
        ?.code,
    ).toBe('messages.report-unsigned');
    const old = '2026-03-01T00:00:00.000Z';
    expect((await report(good(old), old))?.code).toBe('messages.report-unsigned');
    expect((await report(good('', 'undelivered'), ''))?.code).toBe('messages.report-unsigned');
    const stranger = '0195b2f0-1c2d-7a3e-8b4f-0123456789ab';
    expect(await report(good(undefined, 'undelivered', stranger), undefined, 'undelivered', stranger)).toBeUndefined();
    expect(await report(good(undefined, 'delivered'), undefined, 'delivered')).toBeUndefined();
    expect(await states(at)).toEqual(['已发出']);
    expect(await report(good())).toBeUndefined();
    expect(await report(good())).toBeUndefined();
    expect([await states(at), await tasks()]).toEqual([['由专人联系您（短信没有送到）'], ['短信没有送到']]);
    await settleAll();
  });

  test('is told once though the event came twice', async () => {
    const at = await registered({ channel: 'sms' });
    await outbox.dispatch();
    await messages.take({
      shardKey: at.shardKey,
      id: 'again',
      type: newsForPetitioner,
      payload: { petitionId: at.petitionId, seq: 1 },
      at: office.clock.now(),
    });
    expect(await send()).toBe(1);
    expect(await messages.of(at)).toHaveLength(1);
  });

  test('is tried again with growing waits, and then a person has the task', async () => {
    const at = await registered({ channel: 'sms' });
    answers = [503, 503, 503, 503, 503, 503];
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(await states(at)).toEqual(['已试1次，还会再发']);
    for (const minutes of [1, 5, 30, 120, 720]) {
      office.clock.pass(minutes * 60_000 - 1000);
      expect(await send()).toBe(0);
      office.clock.pass(1000);
      expect(await send()).toBe(1);
    }
    expect(taken).toEqual([]);
    expect(await tasks()).toEqual(['多次发送没有成功']);
    expect(await states(at)).toEqual(['由专人联系您（多次发送没有成功）']);
    await settleAll();
    expect(await states(at)).toEqual(['已打电话告知']);
  });

  test('whose number takes none becomes a task at once, and nothing more is sent while it is open', async () => {
    const at = await registered({ channel: 'sms' });
    answers = [422];
    await send();
    expect(await tasks()).toEqual(['号码收不了短信']);
    office.clock.pass(60_000);
    const done = await office.petitions.act({
      ...at,
      act: 'forward',
      payload: { to: office.organ('cx-rsj'), delivery: { method: 'in-person' } },
      uploads: [],
      key: `key-${++keys}`,
      by: { officer: office.anyone('cx-xfj', 'bureau-officer') },
    });
    expect('refused' in done ? done.what.zh : '').toBe('');
    await send();
    expect(taken).toEqual([]);
    expect(await states(at)).toEqual(['没有另发，由专人一并告知', '由专人联系您（号码收不了短信）']);
    await settleAll();
    expect(await tasks()).toEqual([]);
  });

  test('without a number becomes a task', async () => {
    await registered({ channel: 'sms' }, { petitioner: { name: '王兰', address: '城关镇' } });
    await send();
    expect(await tasks()).toEqual(['没有留可以发短信的号码']);
    await settleAll();
  });
});

test('a simplified acceptance says that it can be had on paper; made on paper, there is nothing to ask for (1.7)', async () => {
  const act = async (at: { shardKey: string; petitionId: string }, login: string, name: string, payload: object) => {
    const key = `key-${++keys}`;
    const by = { officer: office.officer(login) };
    const done = await office.petitions.act({ ...at, act: name, payload: { ...payload }, uploads: [], key, by });
    if ('refused' in done) throw new Error(done.what.zh);
  };
  const no = false;
  const checks = { ground: 'clear', statutoryRoute: no, maybeNotSupported: no, severalBodies: no, weighty: no };
  const last = async (how: object) => {
    const at = await registered({ channel: 'sms' });
    await act(at, 'limin', 'forward', { to: office.organ('cx-rsj'), delivery: { method: 'in-person' } });
    await act(at, 'zhoujianguo', 'signFor', {});
    await act(at, 'zhoujianguo', 'acceptSimply', { ...checks, ...how });
    await send();
    return (await messages.of(at)).find(({ text }) => text)?.text ?? '';
  };
  expect(await last({ delivery: { method: 'phone' } })).toContain('要纸质的，请说一声。');
  const letter = await last({ paper: true, delivery: { method: 'post' } });
  expect(letter).toMatch(/^您登记的事项有新进展/);
  expect(letter).not.toContain('纸质');
  await settleAll();
});

test('whoever asked to be called is a task; whoever chose the portal is told nothing elsewhere', async () => {
  const portal = await registered({ channel: 'portal' });
  const plain = await registered({});
  await registered({ channel: 'call' });
  expect(await send()).toBe(0);
  expect([await messages.of(portal), await messages.of(plain)]).toEqual([[], []]);
  const [task] = await messages.unreachable(clerk());
  expect(task?.reason.zh).toBe('本人要求打电话告知');
  const at = { shardKey: task!.shardKey, messageId: task!.messageId };
  expect(await messages.told(at, { how: 'called' }, office.anyone('cx-rsj', 'organ-handler'))).toMatchObject({
    kind: 'unknown',
  });
  expect(await messages.told(at, { how: 'called' }, clerk())).toBeUndefined();
  expect(await messages.told(at, { how: 'called' }, clerk())).toMatchObject({ kind: 'conflict' });
});

test('a task of a restricted matter is seen by those alone who may know of it, and each look is a read', async () => {
  const at = await registered({ channel: 'call' }, { purpose: 'accusation' });
  await send();
  expect(await messages.unreachable(clerk())).toEqual([]);
  const custodian = office.anyone('cx-xfj', 'custodian');
  expect((await messages.unreachable(custodian)).map(({ petitionId }) => petitionId)).toEqual([at.petitionId]);
  const reads = await office.deps.petitioners.readsOf(
    office.deps.db.local(at.shardKey),
    at.shardKey,
    at.petitionId,
    // The custodian's reads of restricted matters are shown later, never left out.
    '2027-03-01T00:00:00.000Z' as Instant,
  );
  expect(JSON.stringify(reads)).toContain('"what":"list"');
});

test('the table holds neither number nor words', async () => {
  const at = await registered({ channel: 'sms' });
  await send();
  const rows = await office.fresh.db
    .local(at.shardKey)
    .rows(sql<{ line: string }>`select message::text as line from messages.message
      where shard_key = ${at.shardKey} and petition_id = ${at.petitionId}`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.line).not.toMatch(/139-?0000-?1234|新进展/);
});

describe('the gateway', () => {
  test('a wrong secret, a redirect, silence and a closed port are tried again; 409 is sent; 410 is gone', async () => {
    const one = { id: '1', to: '13900001234', text: '您有一条新消息' };
    const now = () => office.clock.now();
    const by = (more: object) => smsGateway({ url, secret, now, ...more }).send(one);
    expect(await by({ secret: 'another-secret-of-at-least-32-characters' })).toEqual({ as: 'again', why: 'HTTP 401' });
    answers = [302];
    expect((await by({})).as).toBe('again');
    answers = [409];
    expect((await by({})).as).toBe('sent');
    answers = [410];
    expect((await by({})).as).toBe('gone');
    expect(await by({ url: 'http://127.0.0.1:1/sms' })).toMatchObject({ as: 'again' });
    const silent = createServer(() => {});
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    expect((await by({ url: address, patience: 200 })).as).toBe('again');
    silent.closeAllConnections();
    await new Promise((closed) => silent.close(closed));
  });
});
