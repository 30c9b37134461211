import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking, pathTo } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { expectProblem } from '../kit/problem.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { leafAt, leavesOf, nineHundredKilobytes, withLeaf, wrongFor } from './bad-values.ts';

/** Every route that takes a JSON body, with a body it takes, and who may send it. A new route has to be put here. */
const good: Record<string, { as: string; body: object; free?: string[]; mutates?: boolean }> = {
  'POST /api/session': { as: 'nobody', body: { account: 'limin', password: 'wrong-password', code: '123456' } },
  'POST /api/session/password': { as: 'limin', body: { current: 'not-the-password', next: 'a new sentence' } },
  'PUT /api/session/totp': { as: 'limin', body: { code: '123456' } },
  'DELETE /api/session/totp': { as: 'limin', body: { password: 'not-the-password' } },
  'POST /api/day/looked': { as: 'limin', body: { until: '2026-03-02T02:00:00.000Z' } },
  'PUT /api/day/digest': { as: 'limin', body: { address: 'clerk@office.example', language: 'zh' } },
  'POST /api/organs/:organId/officers': {
    as: 'mawei',
    body: { account: 'new.person', name: '新来的', phone: '0999-1', roles: ['clerk'] },
  },
  'PATCH /api/officers/:officerId': {
    as: 'mawei',
    body: { name: '改名', phone: '0999-2', roles: ['clerk'], active: true, resetPassword: true },
  },
  'POST /api/officers/named': { as: 'limin', body: { name: '建国', organId: 'cx-rsj' } },
  'POST /api/petitions': { as: 'liumei', body: registration() },
  'POST /api/petitions/preview': { as: 'liumei', body: registration() },
  'POST /api/petitions/duplicates': {
    as: 'liumei',
    body: { narrative: '自来水发黄', divisionCode: '990123001', place: '青石镇', idNumber: '990123', phone: '1390000' },
  },
  'POST /api/petitions/suggestions': {
    as: 'liumei',
    body: {
      narrative: '自来水发黄',
      requests: ['换水管'],
      divisionCode: '990123001',
      complainedOrganIds: [],
      kept: true,
    },
  },
  'POST /api/petitions/:shardKey/:petitionId/acts/:act': { as: 'limin', body: act() },
  'POST /api/petitions/:shardKey/:petitionId/acts/:act/preview': { as: 'limin', body: act() },
  'POST /api/petitions/:shardKey/:petitionId/identity-requests': { as: 'limin', body: { purpose: '核实函件' } },
  'POST /api/petitions/:shardKey/:petitionId/slip.pdf': { as: 'liumei', body: { checked: 'id-card' } },
  'POST /api/identity-requests/:requestId': { as: 'shenjing', body: { granted: false, reason: '不需要' } },
  'POST /api/petitions/:shardKey/:petitionId/identity': { as: 'limin', body: { purpose: '电话核实' } },
  'POST /api/templates/:document': { as: 'zhengguangming', body: { text: '本机关：{机关}', reason: '试写' } },
  'POST /api/templates/:document/preview': { as: 'zhengguangming', body: { text: '本机关：{机关}' } },
  'POST /api/messages/:shardKey/:messageId/told': { as: 'liumei', body: { how: 'called' } },
  'POST /api/messages/sms-report': {
    as: 'liumei',
    body: { id: '0195b2f0-1c2d-7a3e-8b4f-0123456789ab', state: 'undelivered' },
  },
  'POST /api/decisions/:shardKey/:dossierId/comments': {
    as: 'limin',
    body: { commentIds: ['00000000-0000-4000-8000-000000000000'], kind: '涨价太多' },
  },
  'POST /api/concerns/:shardKey/:concernId': { as: 'shenjing', body: { answer: '已核实' } },
  'POST /api/disclosure/redacted': { as: 'limin', body: { matters: [], texts: { facts: '路灯不亮。' } } },
  'POST /api/disclosure/proposal': { as: 'limin', body: { matter: '990123' } },
  'POST /api/disclosure/:shardKey/:dossierId/copies': {
    as: 'limin',
    body: {
      matter: '990123',
      fileId: 'x',
      regions: [{ page: 1, x: 0, y: 0, width: 100, height: 100 }],
      text: '路灯不亮。',
    },
  },
  'POST /api/dossiers/:kind': { as: 'limin', body: problem() },
  'POST /api/dossiers/:kind/preview': { as: 'limin', body: problem() },
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act': { as: 'limin', body: putOff() },
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act/preview': { as: 'limin', body: putOff() },
  'POST /api/reception/days/:planId/:n/appointments': {
    as: 'liumei',
    body: {
      what: '拖欠工资',
      name: '陈桂香',
      phone: '13900001234',
      channel: 'sms',
      needs: '手语',
      leaderNamed: false,
      number: '',
      how: 'phone',
    },
  },
  'POST /api/reception/appointments/:appointmentId/:change': { as: 'liumei', body: {} },
  'POST /api/reception/appointments/:appointmentId/person': { as: 'liumei', body: { purpose: '电话核实' } },
  'POST /api/reception/appointments/:appointmentId/slip.pdf': { as: 'liumei', body: {} },
  'POST /api/reception/calls/:messageId': { as: 'liumei', body: { how: 'called' } },
  'POST /api/hall/tickets': { as: 'liumei', body: { series: 'A' } },
  'POST /api/hall/call': { as: 'liumei', body: { place: '2', series: 'C' } },
  'POST /api/hall/tickets/:ticketId/:step': {
    as: 'liumei',
    body: { advice: 'way', note: '问路', number: '', organId: 'x' },
  },
  'POST /api/hall/help/:helpId': { as: 'liumei', body: {} },
};

function registration() {
  const person = { name: '陈桂香', idNumber: '990123199001010017', phone: '13900001234', address: '青石镇1号' };
  return {
    form: 'visit',
    purpose: 'request',
    receivedOn: '2026-03-02',
    writtenOn: '2026-02-27',
    divisionCode: '990123001',
    place: '青石镇集镇',
    categoryCode: '050100',
    subject: '自来水发黄',
    narrative: '自来水三个月来发黄，有铁锈味。',
    requests: ['查明原因', '换管子'],
    counterpart: '水厂',
    complainsOfPerson: false,
    personCount: 3,
    anonymous: false,
    petitioner: { ...person, email: 'a@example.cn' },
    representatives: [person],
    agents: [{ ...person, authority: '委托书', kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' }],
    members: [person],
    helped: true,
    readBack: true,
    wants: { paper: true, largePrint: false, language: 'zh', channel: 'sms', electronic: true },
  };
}

function problem() {
  const responsible = organByCode('cx-rsj').id;
  const found = {
    problem: '工地两个月没有发工资。',
    place: '学府路工地',
    groups: ['workers'],
    measure: '约见总包单位。',
  };
  const more = { cause: '回款不到位', claims: '补发工资', basis: '保障农民工工资支付条例第三条' };
  const payload = { ...found, ...more, responsible, finder: responsible, dueOn: '2026-04-20' };
  return { act: 'enter', payload, uploads: [] };
}

function putOff() {
  return {
    expectedSeq: 1,
    payload: { reason: '资金要到下月才能拨付。', dueOn: '2026-05-20' },
    uploads: [],
  };
}

function act() {
  return { expectedSeq: 1, payload: { categoryCode: '050100', purpose: 'request', reason: '写错了' } };
}

let app: RunningApp;
let at: { shardKey: string; petitionId: string };
let params: Record<string, string>;
const asks = new Map<string, Ask>();

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const login of new Set(Object.values(good).map(({ as }) => as)))
    asks.set(login, await asking(app, login === 'nobody' ? undefined : login));
  at = (await asks.get('liumei')!('POST', '/api/petitions', { body: registration() })).body;
  const { officer } = (await asks.get('limin')!('GET', '/api/session')).body;
  const ids = {
    organId: officer.organId,
    officerId: officer.id,
    concernId: at.petitionId,
    messageId: at.petitionId,
    requestId: at.petitionId,
  };
  const { uploads: _none, ...entered } = problem();
  const { dossierId } = (await asks.get('limin')!('POST', '/api/dossiers/problem', { body: entered })).body;
  params = { ...at, ...ids, act: 'classify', document: 'D-14', kind: 'problem', dossierId };
  const hall = {
    planId: at.petitionId,
    n: '1',
    appointmentId: at.petitionId,
    ticketId: at.petitionId,
    helpId: at.petitionId,
  };
  params = { ...params, ...hall, change: 'came', step: 'finish' };
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

test('every route that takes a JSON body is tried here', () => {
  const taking = app.app.http.registered.filter(({ body }) => body).map(({ method, url }) => `${method} ${url}`);
  expect(Object.keys(good).sort()).toEqual(taking.sort());
});

const tries = (route: string) => {
  const { as, body } = good[route]!;
  const [method, url] = route.split(' ') as [string, string];
  return {
    body,
    send: (sending: object) =>
      asks.get(as)!(
        method,
        pathTo(url, url.startsWith('/api/dossiers') ? { ...params, act: 'putOff' } : params),
        sending,
      ),
  };
};

test.each(Object.keys(good))('%s refuses each wrong leaf, names it, and writes nothing', async (route) => {
  const { body, send } = tries(route);
  const before = await rowsStored(app.platform);
  for (const path of leavesOf(body)) {
    for (const [what, wrong] of wrongFor(leafAt(body, path))) {
      const asked = `${path.join('.')}: ${what}`;
      const problem = expectProblem(await send({ body: withLeaf(body, path, wrong) }), asked);
      if (problem.code === 'http.too-many') continue;
      const named = [problem, ...((problem as { others?: { field?: string }[] }).others ?? [])].map(
        ({ field }) => field ?? '',
      );
      const expected = path.filter((part) => part !== 'payload');
      expect({ asked, named }).toMatchObject({
        named: expect.arrayContaining([expect.stringContaining(expected[0]!)]),
      });
    }
  }
  expect(await rowsStored(app.platform)).toEqual(before);
});

test.each(Object.keys(good))('%s refuses what is no body of its shape at all', async (route) => {
  const { body, send } = tries(route);
  const before = await rowsStored(app.platform);
  const json = { 'content-type': 'application/json' };
  const nested = (open: string, close: string) => `{"narrative":${open.repeat(200_000)}1${close.repeat(200_000)}}`;
  const shapes: [string, object][] = [
    ['nothing', {}],
    ['nothing, said to be JSON', { body: '', headers: json }],
    ['an empty object', { body: route.startsWith('PATCH') ? { nothing: 1 } : {} }],
    ['a list', { body: [body] }],
    ['a text', { body: '"text"', headers: json }],
    ['null', { body: 'null', headers: json }],
    ['half a body', { body: JSON.stringify(body).slice(0, -3), headers: json }],
    ['an unknown field', { body: { ...body, deleteEverything: true } }],
    ['a prototype', { body: `{"__proto__":{"a":1},${JSON.stringify(body).slice(1)}`, headers: json }],
    ['a constructor', { body: `{"constructor":{"prototype":{"a":1}},${JSON.stringify(body).slice(1)}`, headers: json }],
    ['900 kB in one field', { body: { ...body, [Object.keys(body)[0]!]: nineHundredKilobytes } }],
    ['too much', { body: { ...body, narrative: '长'.repeat(500_000) } }],
    ['deep lists', { body: nested('[', ']'), headers: json }],
    ['deep objects', { body: nested('{"a":', '}'), headers: json }],
    ['a plain text', { body: JSON.stringify(body), headers: { 'content-type': 'text/plain' } }],
    ['XML', { body: '<a/>', headers: { 'content-type': 'application/xml' } }],
    ['a form', { body: 'a=1&b=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a form of parts without its border', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
    ['no UTF-8', { body: Buffer.from('7b22fffe223a317d', 'hex'), headers: json }],
  ];
  for (const [what, sending] of shapes) expectProblem(await send(sending), what);
  expect(await rowsStored(app.platform)).toEqual(before);
});
