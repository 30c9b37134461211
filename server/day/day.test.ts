import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openMailServer } from '../../test/kit/mail.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { openDay } from './index.ts';

let app: RunningApp;
let asks: Record<string, Ask>;
const labour = organByCode('cx-rsj').id;
const delivery = { method: 'in-person' };
const headOf = (organId: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes('organ-head'))!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const logins = ['limin', 'zhoujianguo', 'zhengguangming', 'dingzhiqiang', 'fangmin', 'shenjing', 'mawei'];
  asks = Object.fromEntries(
    await Promise.all([...logins, headOf(labour)].map(async (login) => [login, await asking(app, login)])),
  );
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

interface Matter {
  shardKey: string;
  petitionId: string;
  number: string;
}
const pathOf = ({ shardKey, petitionId }: Matter) => `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;
const day = async (login: string) => (await asks[login]!('GET', '/api/day')).body;

async function registered(more: object = {}): Promise<Matter> {
  const body = {
    form: 'visit',
    divisionCode: '990123',
    narrative: '三个月工资没有发。',
    requests: ['补发工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  };
  return (await asks.limin!('POST', '/api/petitions', { body })).body;
}

async function act(login: string, at: Matter, name: string, payload: object) {
  const { seq } = (await asks.limin!('GET', pathOf(at))).body;
  const answer = await asks[login]!('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
  await app.platform.outbox.dispatch();
}

test('whoever sent a matter reads that it was signed for, once, and no more when it was looked at', async () => {
  const at = await registered();
  await act('limin', at, 'forward', { to: labour, delivery });
  expect((await day('limin')).news.lines).toEqual([]);
  await act('zhoujianguo', at, 'signFor', {});
  const { news } = await day('limin');
  expect(news.lines).toMatchObject([
    {
      what: { zh: '签收' },
      who: { en: expect.stringMatching(/Human Resources|Labour/i) },
      count: 1,
      subjects: [{ number: at.number, count: 1 }],
      kind: null,
    },
  ]);
  expect((await day('zhoujianguo')).news.lines).toEqual([]);
  expect((await day('mawei')).news.lines).toEqual([]);
  await asks.limin!('POST', '/api/day/looked', { body: { until: news.until } });
  expect((await day('limin')).news.lines).toEqual([]);
});

test('an event that is told twice is one line, and a restricted matter tells nobody', async () => {
  app.clock.pass(60_000);
  const secret = await registered({ purpose: 'accusation', narrative: '有人收了好处。' });
  expect(secret.number).toBeTruthy();
  const at = await registered();
  await act('limin', at, 'forward', { to: labour, delivery });
  await act('zhoujianguo', at, 'signFor', {});
  const { slices } = app.app;
  const opened = await slices.petitions.opened(at);
  const seq = opened!.history.at(-1)!.seq;
  const event = {
    shardKey: at.shardKey,
    id: '01957000-0000-7000-8000-000000000001',
    type: 'petitions.acted',
    payload: { petitionId: at.petitionId, number: at.number, act: 'signFor', seq },
    at: app.clock.now(),
  };
  const told = async () =>
    (await day('limin')).news.lines.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  const before = await told();
  await slices.day.take(event);
  await slices.day.take(event);
  expect(await told()).toBe(before + 1);
  const restricted = await slices.petitions.opened(secret);
  const hidden = { ...event, id: '01957000-0000-7000-8000-000000000002' };
  const payload = {
    petitionId: secret.petitionId,
    number: secret.number,
    act: 'evaluate',
    seq: restricted!.history[0]!.seq,
  };
  await slices.day.take({ ...hidden, payload });
  expect(await told()).toBe(before + 1);
});

test('the same step of a day is one line that leads to each matter, and says how often', async () => {
  const { until } = (await day('limin')).news;
  await asks.limin!('POST', '/api/day/looked', { body: { until } });
  app.clock.pass(60_000);
  const [first, second] = [await registered(), await registered()];
  for (const at of [first, second]) {
    app.clock.pass(60_000);
    await act('limin', at, 'forward', { to: labour, delivery });
    await act('zhoujianguo', at, 'signFor', {});
  }
  const { seq } = (await asks.limin!('GET', pathOf(second))).body;
  const event = (id: string) => ({
    shardKey: second.shardKey,
    id,
    type: 'petitions.acted',
    payload: { petitionId: second.petitionId, number: second.number, act: 'signFor', seq },
    at: app.clock.now(),
  });
  await app.app.slices.day.take(event('01957000-0000-7000-8000-000000000003'));
  const { lines } = (await day('limin')).news;
  expect(lines).toMatchObject([{ what: { zh: '签收' }, count: 3 }]);
  expect(lines[0].subjects).toMatchObject([
    { number: second.number, count: 2 },
    { number: first.number, count: 1 },
  ]);
});

test('steps stand by kind with how many are late; a unit’s late duties are seen by who answers for it, and by no handler', async () => {
  const groups = (await day('zhoujianguo')).groups;
  expect(groups).toMatchObject([{ label: { zh: expect.any(String) }, count: 4, late: 0 }]);
  app.clock.goTo('2026-04-01' as never);
  const late = (await day('zhengguangming')).late;
  expect(late).toContainEqual(
    expect.objectContaining({
      organ: expect.objectContaining({ en: expect.any(String) }),
      count: 4,
      due: '2026-03-05',
    }),
  );
  expect((await day(headOf(labour))).late).toMatchObject([{ count: 4 }]);
  expect((await day('zhoujianguo')).late).toBeNull();
  expect((await day('shenjing')).late).toBeNull();
  const names = officers.map(({ name }) => name);
  const said = JSON.stringify(late);
  expect(names.filter((name) => said.includes(name))).toEqual([]);
});

test('what a custodian is late with is told to the head of the bureau without its text, and to the bureau above when as much time again is over', async () => {
  app.clock.goTo('2026-04-01' as never);
  const { number } = await portalMatter(app);
  const { slices } = app.app;
  const [petition] = await slices.petitions.byNumbers([number], 'rule');
  const { reportConcern } = await import('../portal/concerns.ts');
  const portal = {
    ...slices.platform,
    calendar: slices.calendar,
    petitions: slices.petitions.forPortal(slices.office().id),
  };
  const due = await reportConcern(
    portal as never,
    petition!,
    { kind: 'pressure', text: '有人上门劝我别说。' },
    undefined,
  );
  expect((await day('zhengguangming')).lateReports).toBeNull();
  app.clock.goTo('2026-04-09' as never);
  const told = (await day('zhengguangming')).lateReports;
  expect(told).toMatchObject([{ count: 1, due }]);
  expect(JSON.stringify(told)).not.toContain('上门');
  expect((await asks.zhengguangming!('GET', '/api/concerns')).status).toBe(403);
  const above = { organId: organByCode('ql-xfj').id };
  const { lateReports } = await import('../portal/index.ts');
  const deps = { ...slices.platform, calendar: slices.calendar, directory: () => slices.organs.directory() };
  expect(await lateReports(deps, above)).toEqual([]);
  app.clock.goTo('2026-04-15' as never);
  expect(await lateReports(deps, above)).toMatchObject([{ count: 1, due }]);
});

test('the auditor sees how far the log is witnessed, readings by organ and role, and the last rebuild', async () => {
  app.clock.goTo('2026-04-15' as never);
  const { slices } = app.app;
  expect((await day('fangmin')).audit).toMatchObject({ readsOn: null, rebuild: null, witnesses: [] });
  await app.sequence();
  const report = await slices.petitions.rebuild();
  expect(report.differing).toBe(0);
  for (let read = 0; read < 60; read += 1) await day('limin');
  await registered();
  const list = await asks.limin!('GET', '/api/today');
  expect(list.status).toBe(200);
  for (let read = 0; read < 20; read += 1) await asks.limin!('GET', '/api/today');
  app.clock.goTo('2026-04-16' as never);
  await slices.day.countReads(slices.shardKey());
  const { audit } = await day('fangmin');
  expect(audit).toMatchObject({ readsOn: '2026-04-15', rebuild: { done: report.done, differing: 0 } });
  expect(audit.signed).toBeGreaterThan(0);
  // Nothing to compare with yet: nobody reads unusually much on the first days.
  expect(audit).toMatchObject({ unusual: [], tooFewDays: { days: 0, needed: 5 } });
  await slices.day.countReads(slices.shardKey());
  expect((await day('fangmin')).audit.reads).toBe(audit.reads);
  for (let on = 16; on <= 20; on += 1) {
    expect((await asks.zhoujianguo!('GET', '/api/today')).status).toBe(200);
    app.clock.goTo(`2026-04-${on + 1}` as never);
    await slices.day.countReads(slices.shardKey());
  }
  for (let read = 0; read < 20; read += 1) await asks.limin!('GET', '/api/today');
  app.clock.goTo('2026-04-22' as never);
  await slices.day.countReads(slices.shardKey());
  const later = (await day('fangmin')).audit;
  expect(later.tooFewDays).toBeNull();
  expect(later.unusual).toContainEqual(
    expect.objectContaining({ role: { zh: '信访局工作人员', en: 'bureau officer' }, usual: 0 }),
  );
  expect((await day('limin')).audit).toBeNull();
});

test('the digest goes out on Monday, once a week, to whoever chose it, with figures and days alone', async () => {
  const body = { address: 'li@office.example', language: 'zh' };
  expect((await asks.limin!('GET', '/api/day/digest')).body).toEqual({ possible: false, chosen: null, failed: false });
  expect((await asks.limin!('PUT', '/api/day/digest', { body })).body.code).toBe('digest.no-mail');
  const server = await openMailServer();
  const { mailServer } = await import('../messages/index.ts');
  const mail = mailServer({
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: 'notice@office.example',
    login: { user: 'notice', password: 'a-password' },
    now: () => app.clock.now(),
  });
  const { slices } = app.app;
  const { choose } = await import('./digest.ts');
  const deps = {
    ...slices,
    ...slices.platform,
    directory: () => slices.organs.directory(),
    working: slices.organs.working,
    unreached: slices.messages.toTell,
    lateReports: async () => [],
    reportsForHead: async () => 0,
    hall: async () => null,
    mail,
    home: 'http://desk.example',
  };
  const mailing = openDay(deps);
  const { id } = officers.find(({ login }) => login === 'limin')!;
  expect(await choose(deps, id, body as never)).toBeUndefined();
  app.clock.goTo('2026-04-17' as never);
  expect(await mailing.sendDigests()).toBe(0);
  app.clock.goTo('2026-04-20' as never);
  server.answers.push({ to: 'recipient', code: 450 });
  expect(await mailing.sendDigests()).toBe(0);
  expect(await Promise.all([mailing.sendDigests(), mailing.sendDigests()])).toEqual(expect.arrayContaining([0, 1]));
  expect(await mailing.sendDigests()).toBe(0);
  expect(server.taken).toHaveLength(1);
  const [{ raw, to }] = server.taken as [(typeof server.taken)[number]];
  expect(to).toEqual(['li@office.example']);
  const text = Buffer.from(raw.split('\r\n\r\n').slice(1).join('\n'), 'base64').toString();
  expect(text).toContain('2026-04-20至2026-04-26');
  expect(text).toMatch(/要动\d+件/);
  expect(text).not.toMatch(/工资|陈桂香|\d{25}|990123/);
  app.clock.goTo('2026-04-27' as never);
  server.answers.push({ to: 'recipient', code: 550 });
  expect(await mailing.sendDigests()).toBe(0);
  expect((await asks.limin!('GET', '/api/day/digest')).body).toMatchObject({ chosen: body, failed: true });
  expect((await asks.limin!('DELETE', '/api/day/digest')).body.chosen).toBeNull();
  app.clock.goTo('2026-05-04' as never);
  expect(await mailing.sendDigests()).toBe(0);
  await server.close();
});

test('an administrator reads which organs have nobody to sign, and the line goes when somebody is added', async () => {
  const before = (await day('mawei')).staffing;
  expect(before.bureau.lacks).toEqual([]);
  const head = officers.find(({ login }) => login === headOf(labour))!;
  const set = (active: boolean) => asks.mawei!('PATCH', `/api/officers/${head.id}`, { body: { active } });
  expect((await set(false)).status).toBe(200);
  expect((await day('mawei')).staffing.organs).toContainEqual(expect.objectContaining({ id: labour, lacks: 'signer' }));
  expect((await set(true)).status).toBe(200);
  expect((await day('mawei')).staffing).toEqual(before);
  expect((await day('limin')).staffing).toBeNull();
});
