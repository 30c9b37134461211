import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/db/index.ts';

let app: RunningApp;
let number: string;
const responsible = officerByLogin('zhoujianguo').organId;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const clerk = await app.officer('liumei');
  const registered = await clerk.post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '我在溪口工地干了三个月，工资一直没有发。',
    requests: ['补发三个月工资'],
  });
  number = registered.number;
});
afterAll(() => app.close());

const card = () => ({
  act: 'issue',
  payload: {
    problem: '受理已超期，没有书面告知。',
    matter: number,
    responsible,
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '2026-03-12',
    wanted: '三日内书面告知，查清欠薪情况。',
  },
});
interface Opened {
  shardKey: string;
  dossierId: string;
  number: string;
  seq: number;
}
const at = ({ shardKey, dossierId }: Opened) =>
  `/api/dossiers/supervision-card/${encodeURIComponent(shardKey)}/${dossierId}`;
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

test('a card lives from its issue to its closing, and each step is on its page, its task list and in the public log', async () => {
  const supervisor = await app.officer('dingzhiqiang');
  const handler = await app.officer('zhoujianguo');
  const opened = await supervisor.post<Opened>('/api/dossiers/supervision-card', card());
  expect(opened.number).toMatch(/^督〔2026〕\d+号$/);
  const { tasks } = await handler.get<Any>('/api/dossiers/tasks');
  expect(tasks).toMatchObject([
    { number: opened.number, next: { act: 'accept', yours: true }, clock: { due: '2026-03-05' } },
    { number: opened.number, next: { act: 'answer', yours: true }, clock: { due: '2026-03-12' } },
  ]);
  await handler.post(`${at(opened)}/acts/answer`, {
    expectedSeq: 1,
    payload: { answer: '已查清拖欠三个月，督促支付。', investigated: true, handled: true, implemented: true },
  });
  const page = await supervisor.get<Any>(at(opened));
  expect(page.phase.code).toBe('answered');
  expect(page.clocks.slice(0, 2)).toMatchObject([
    { status: 'met', metOn: '2026-03-02' },
    { status: 'met', metOn: '2026-03-02' },
  ]);
  expect(page.acts.filter(({ permitted }: Any) => permitted).map(({ name }: Any) => name)).toEqual([
    'sendBack',
    'close',
    'askMethod',
    'recordMethod',
  ]);
  expect(page.matters[0].subject).toBeTruthy();
  await supervisor.post(`${at(opened)}/acts/close`, {
    expectedSeq: 2,
    payload: { result: 'solved', verified: '看了银行回单。', callBack: '本人说钱到了。' },
  });
  const { rows } = await supervisor.get<Any>(`/api/dossiers/about/${number}`);
  expect(rows).toMatchObject([{ number: opened.number, open: false }]);
  const leaves = await app.platform.db
    .local(opened.shardKey)
    .rows(
      sql`select fact_seq from ledger.queued where shard_key = ${opened.shardKey} and petition_id = ${opened.dossierId}`,
    );
  expect(leaves).toHaveLength(3);
});

test('the same submission twice is one card; another body under the same key is refused', async () => {
  const ask = await asking(app, 'dingzhiqiang');
  const headers = { 'idempotency-key': 'the-same-card-1' };
  const first = await ask('POST', '/api/dossiers/supervision-card', { body: card(), headers });
  const second = await ask('POST', '/api/dossiers/supervision-card', { body: card(), headers });
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toMatchObject({ dossierId: first.body.dossierId, repeated: true });
  const other = { ...card(), payload: { ...card().payload, method: 'phone' } };
  expect((await ask('POST', '/api/dossiers/supervision-card', { body: other, headers })).status).toBe(422);
});

test('a rule that opens the same twice has opened it once, even at the same moment', async () => {
  const { dossiers, office } = app.app.slices;
  const { method: _method, ...payload } = card().payload;
  const by = { rule: { keeperId: office().id } };
  const input = { kind: 'supervision-card', act: 'issueByRule', payload, by, origin: 'clock/1' };
  const made = await Promise.all([dossiers.open(input), dossiers.open(input), dossiers.open(input)]);
  expect(new Set(made.map((one) => (one as Opened).dossierId)).size).toBe(1);
});

test('two officers at once: one wins, the other is told', async () => {
  const ask = await asking(app, 'dingzhiqiang');
  const handler = await asking(app, 'zhoujianguo');
  const { body: opened } = await ask('POST', '/api/dossiers/supervision-card', { body: card() });
  const body = {
    expectedSeq: 1,
    payload: { answer: '已查清。', investigated: true, handled: false, implemented: false },
  };
  const both = await Promise.all([
    handler('POST', `${at(opened)}/acts/answer`, { body }),
    handler('POST', `${at(opened)}/acts/answer`, { body }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('refusals: who, when, what is not there; administrators and strangers learn nothing', async () => {
  const supervisor = await asking(app, 'dingzhiqiang');
  const { body: opened } = await supervisor('POST', '/api/dossiers/supervision-card', { body: card() });
  const early = await supervisor('POST', `${at(opened)}/acts/close`, { body: { expectedSeq: 1, payload: {} } });
  expect(early).toMatchObject({ status: 422, body: { code: 'supervision-card.close.not-here' } });
  const site = { ...card(), payload: { ...card().payload, method: 'on-site' } };
  expect((await supervisor('POST', '/api/dossiers/supervision-card', { body: site })).body.code).toBe(
    'supervision-card.issue.method-needs-approval',
  );
  const nowhere = { ...card(), payload: { ...card().payload, matter: `${number.slice(0, 24)}x` } };
  expect((await supervisor('POST', '/api/dossiers/supervision-card', { body: nowhere })).status).toBe(400);
  const unknown = { ...card(), payload: { ...card().payload, responsible: 'nobody' } };
  expect((await supervisor('POST', '/api/dossiers/supervision-card', { body: unknown })).body).toMatchObject({
    code: 'dossier.unknown-organ',
    field: 'responsible',
  });
  for (const login of ['mawei', 'tanglei']) {
    const blind = await asking(app, login);
    expect((await blind('GET', at(opened))).status).toBe(404);
    expect((await blind('GET', '/api/dossiers/supervision-card')).status).toBe(404);
    expect((await blind('GET', '/api/dossiers')).body.kinds).toEqual([]);
  }
});

test('what acts wrote and what a rebuild derives from the facts alone are the same; what is spoilt is found and mended', async () => {
  const { dossiers } = app.app.slices;
  expect((await dossiers.rebuild()).differing).toBe(0);
  const key = app.app.slices.shardKey();
  await app.platform.db.local(key).run(sql`update dossiers.task set due_on = '2027-01-01' where shard_key = ${key}`);
  await app.platform.db
    .local(key)
    .run(sql`update dossiers.dossier set phase = 'closed' where shard_key = ${key} and seq = 1`);
  expect((await dossiers.rebuild()).differing).toBeGreaterThan(1);
  expect((await dossiers.rebuild()).differing).toBe(0);
});
