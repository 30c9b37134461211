import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { expectProblem } from '../kit/problem.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

/** What the Regulations refuse, asked over HTTP: the answer names the article and what can be done instead. */
let app: RunningApp;
let clerk: Ask;
let bureau: Ask;
let handler: Ask;
let head: Ask;
const labour = organByCode('cx-rsj').id;
const headLogin = officers.find((one) => one.organId === labour && one.roles.includes('organ-head'))!.login;
const inPerson = { method: 'in-person' };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  [clerk, bureau, handler, head] = (await Promise.all(
    ['liumei', 'limin', 'zhoujianguo', headLogin].map((login) => asking(app, login)),
  )) as [Ask, Ask, Ask, Ask];
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const person = (n: number) => ({ name: `代表${n}`, phone: `139000000${n}` });
const body = {
  form: 'visit',
  divisionCode: '990123001',
  narrative: '我们班组三个月工资没有发，找了多次都说没有结账。',
  petitioner: { name: '陈桂香', phone: '13900001234' },
};
type At = { shardKey: string; petitionId: string; number: string };
const path = (at: At) => `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;

async function registered(): Promise<At> {
  return (await clerk('POST', '/api/petitions', { body })).body;
}

async function act(ask: Ask, at: At, name: string, payload: object = {}) {
  const { seq } = (await ask('GET', path(at))).body;
  return ask('POST', `${path(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}

async function done(...asked: Parameters<typeof act>) {
  const answer = await act(...asked);
  expect([asked[2], answer.status, answer.text]).toMatchObject([asked[2], 200, expect.any(String)]);
}

async function accepted(): Promise<At> {
  const at = await registered();
  await done(bureau, at, 'forward', { to: labour, delivery: inPerson });
  await done(handler, at, 'signFor');
  await done(handler, at, 'accept', { delivery: inPerson });
  return at;
}

async function refused(answer: Awaited<ReturnType<Ask>>, status: number, code: string, cite?: string, field?: string) {
  const problem = expectProblem(answer, code);
  expect({ status: answer.status, ...problem }).toMatchObject({
    status,
    code,
    ...(cite && { cite }),
    ...(field && { field }),
  });
}

test('seven representatives are two too many (Art. 20)', async () => {
  const before = await rowsStored(app.platform);
  const seven = { ...body, personCount: 30, representatives: [1, 2, 3, 4, 5, 6, 7].map(person) };
  for (const url of ['/api/petitions', '/api/petitions/preview'])
    await refused(
      await clerk('POST', url, { body: seven }),
      400,
      'register.too-many-representatives',
      'R.20',
      'representatives',
    );
  expect(await rowsStored(app.platform)).toEqual(before);
  expect(
    (await clerk('POST', '/api/petitions', { body: { ...seven, representatives: seven.representatives.slice(2) } }))
      .status,
  ).toBe(200);
});

test.each([
  ['before 2004', { receivedOn: '2003-12-31' }, 'register.before-2004', 'receivedOn'],
  ['tomorrow', { receivedOn: '2026-03-03' }, 'register.received-in-future', 'receivedOn'],
  ['written tomorrow', { writtenOn: '2026-03-03' }, 'register.written-in-future', 'writtenOn'],
  ['nowhere', { divisionCode: '110101' }, 'register.unknown-reference', 'divisionCode'],
  ['against nobody we know', { complainedOrganIds: ['nobody'] }, 'register.unknown-reference', 'complainedOrganIds.0'],
])('a registration dated or placed wrong (%s) is refused with its field', async (_what, wrong, code, field) => {
  const before = await rowsStored(app.platform);
  await refused(await clerk('POST', '/api/petitions', { body: { ...body, ...wrong } }), 400, code, undefined, field);
  expect(await rowsStored(app.platform)).toEqual(before);
});

test('an extension of 31 days, and one after the period, are refused (Art. 34)', async () => {
  app.clock.goTo('2026-03-02' as never);
  const at = await accepted();
  const extension = { days: 31, reason: '货款被保全', delivery: inPerson };
  await refused(await act(head, at, 'extend', extension), 422, 'extend.too-long', 'R.34', 'days');
  app.clock.goTo('2026-05-06' as never);
  const before = await rowsStored(app.platform);
  expect((await act(head, at, 'extend', { ...extension, days: 366 })).status).toBe(400);
  app.clock.goTo('2026-05-07' as never);
  await refused(await act(head, at, 'extend', { ...extension, days: 10 }), 422, 'extend.after-due', 'R.34');
  expect(await rowsStored(app.platform)).toEqual(before);
});

test('review asked for on the 31st day is refused (Art. 35), on the 30th it is not', async () => {
  app.clock.goTo('2026-03-02' as never);
  const [late, inTime] = [await concluded(), await concluded()];
  const { due } = (await bureau('GET', path(late))).body.clocks.find(
    (one: { articleZh: string; petitioners: boolean; due: string }) => one.petitioners && one.articleZh.includes('35'),
  );
  expect(due).toBe('2026-04-01');
  const payload = { reviewOrganId: organByCode('cx-zf').id, reason: '数额不对' };
  app.clock.goTo(due as never);
  await done(bureau, inTime, 'requestReview', payload);
  app.clock.goPast(due as never);
  const before = await rowsStored(app.platform);
  await refused(await act(bureau, late, 'requestReview', payload), 422, 'requestReview.after-due', 'R.35');
  expect(await rowsStored(app.platform)).toEqual(before);
});

async function concluded(): Promise<At> {
  const at = await accepted();
  const answers = [{ request: 1, finding: '欠12300元', outcome: 'explain', reply: '已说明' }];
  await done(handler, at, 'investigate', {
    heldOn: '2026-03-02',
    method: 'phone',
    petitionerHeard: true,
    record: '问答',
  });
  await done(handler, at, 'submitOpinion', { title: '处理意见', answers });
  await done(head, at, 'conclude');
  await done(handler, at, 'serve', { service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' } });
  return at;
}

test('of two officers acting at once one wins, and the other is told by whom and by what', async () => {
  app.clock.goTo('2026-03-02' as never);
  for (let round = 0; round < 5; round += 1) {
    const at = await registered();
    const { seq } = (await bureau('GET', path(at))).body;
    const other = await asking(app, 'sunhaibo');
    const send = (ask: Ask, to: string) =>
      ask('POST', `${path(at)}/acts/forward`, { body: { expectedSeq: seq, payload: { to, delivery: inPerson } } });
    const answers = await Promise.all([send(bureau, labour), send(other, organByCode('cx-swj').id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [lost] = answers.filter(({ status }) => status === 409);
    await refused(lost!, 409, 'act.meanwhile');
    expect(lost!.body.what.zh).toMatch(/^\d{2}:\d{2} 澄溪县信访局(李敏|孙海波)已办了「转送」。$/);
    expect(lost!.body.data).toMatchObject({ act: 'forward', seq: 2 });
    expect((await bureau('GET', path(at))).body).toMatchObject({ seq: 2 });
  }
});

test('the same submission twice is one registration; the same key with other content is refused', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = (more: object = {}) => clerk('POST', '/api/petitions', { body: { ...body, ...more }, headers });
  const before = await rowsStored(app.platform);
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
  expect(answers.filter((answer) => answer.body.repeated)).toHaveLength(2);
  const after = await rowsStored(app.platform);
  expect(after['petitions.petition']! - before['petitions.petition']!).toBe(1);
  await refused(await send({ narrative: '另一件事。' }), 422, 'idempotency.other-body');
  expect(await rowsStored(app.platform)).toEqual(after);
  const other = await bureau('POST', '/api/petitions', { body, headers });
  expect(other.body.number).not.toBe(answers[0]!.body.number);
});

test('an act sent twice is one act, and its second answer is the first', async () => {
  const at = await registered();
  const sending = {
    body: { expectedSeq: 1, payload: { categoryCode: '050100' } },
    headers: { 'idempotency-key': crypto.randomUUID() },
  };
  const send = () => bureau('POST', `${path(at)}/acts/classify`, sending);
  const answers = [...(await Promise.all([send(), send()])), await send()];
  expect(answers.map(({ status, body: { seq } }) => [status, seq])).toEqual([
    [200, 2],
    [200, 2],
    [200, 2],
  ]);
  expect((await bureau('GET', path(at))).body.seq).toBe(2);
});

test('a wrong check digit is told as such, at the desk and at the door of the portal', async () => {
  const { number } = await registered();
  const wrong = number.slice(0, 24) + ((Number(number[24]) + 1) % 10);
  await refused(await bureau('GET', `/api/petitions?number=${wrong}`), 400, 'number.check-digit', undefined, 'number');
  const nobody = await asking(app);
  const door = await nobody('POST', '/follow', {
    body: new URLSearchParams({ number: wrong, code: 'X' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([door.status, door.text.includes('编号对不上')]).toEqual([400, true]);
});

test('the session of an officer who is disabled, or gets another password, is over at once', async () => {
  const administrator = await asking(app, 'mawei');
  const account = 'short.stay';
  const organ = organByCode('cx-xfj').id;
  const added = (
    await administrator('POST', `/api/organs/${organ}/officers`, {
      body: { account, name: '短期', phone: '', roles: ['clerk'] },
    })
  ).body;
  const first = await asking(app, account, added.initialPassword);
  await refused(await first('POST', '/api/petitions', { body }), 403, 'session.first-password');
  const next = 'a sentence that is long';
  expect(
    (await first('POST', '/api/session/password', { body: { current: added.initialPassword, next } })).status,
  ).toBe(200);
  const officer = await asking(app, account, next);
  expect((await officer('POST', '/api/petitions', { body })).status).toBe(200);
  const change = (more: object) => administrator('PATCH', `/api/officers/${added.officer.id}`, { body: more });
  expect((await change({ active: false })).status).toBe(200);
  const before = await rowsStored(app.platform);
  await refused(await officer('POST', '/api/petitions', { body }), 403, 'session.none');
  await refused(await officer('GET', '/api/today'), 403, 'session.none');
  expect(await rowsStored(app.platform)).toEqual(before);
  await change({ active: true, resetPassword: true });
  await refused(await officer('GET', '/api/today'), 403, 'session.none');
});
