import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { sql } from '../../server/platform/index.ts';
import { type Answer, type Ask, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { accusation, actors, card, everybody, ordinaryMatter } from './actors.ts';

/**
 * Every route of the API, asked by everybody, about an ordinary matter and about an accusation of the organ that handles the
 * first. Letters: + answered, . no such thing for you, x not yours to do, - asked wrongly (after permission), ! not signed in.
 * Columns are `actors`: clerk, bureau officer, bureau head, handler and head of the labour bureau, leader, reviewer,
 * supervisor, custodian, auditor, statistician, administrator | another organ, a town, discipline, the city | nobody.
 */
const expected: Record<string, [ordinary: string, accusation?: string]> = {
  'GET /api/openapi.json': ['++++++++++++ ++++ +'],
  'POST /api/session': ['------------ ---- -'],
  'GET /api/session': ['++++++++++++ ++++ !'],
  'DELETE /api/session': ['++++++++++++ ++++ +'],
  'POST /api/session/password': ['------------ ---- !'],
  'POST /api/session/totp': ['++++++++++++ ++++ !'],
  'PUT /api/session/totp': ['------------ ---- !'],
  'DELETE /api/session/totp': ['------------ ---- !'],
  'GET /api/organs': ['++++++++++++ ++++ !'],
  'GET /api/organs/:organId': ['++++++++++++ ++++ !'],
  'POST /api/organs/:organId/officers': ['xxxxxxxxxxx- xxxx !'],
  'PATCH /api/officers/:officerId': ['xxxxxxxxxxx+ xxxx !'],
  'POST /api/officers/named': ['+++++xxx+xxx ++++ !'],
  'POST /api/petitions': ['-----xxxxxxx ---- !'],
  'GET /api/petitions': ['++++++++++++ ++++ !'],
  'POST /api/petitions/preview': ['+++++xxxxxxx ++++ !'],
  'GET /api/petitions/:shardKey/:petitionId': ['++++++.+.+.. .... !', '.++.....+... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/acts/:act': ['-----x.x.x.. .... !', '.--.....-... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/acts/:act/preview': ['xxx++x.x.x.. .... !', '.++.....+... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/identity': ['+++++x.+.x.. .... !', '.xx.....+... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/identity-requests': ['-----+.-.+.. .... !', '.++.....-... .... !'],
  'GET /api/identity-requests': ['xxxxxxxx+xxx xxxx !'],
  'POST /api/identity-requests/:requestId': ['xxxxxxxx.xxx xxxx !'],
  'GET /api/reprints': ['+++++xxxxxxx ++++ !'],
  'GET /api/petitions/:shardKey/:petitionId/access': ['++++++.+.+.. .... !', '.++.....+... .... !'],
  'GET /api/petitions/:shardKey/:petitionId/receipt': ['++++++.+.+.. .... !', '.++.....+... .... !'],
  'GET /api/petitions/:shardKey/:petitionId/receipt.pdf': ['++++++.+.+.. .... !', '.++.....+... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/slip.pdf': ['+++xxx.x.x.. .... !', '.++.....x... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/member-slip.pdf': ['---xxx.x.x.. .... !', '.--.....x... .... !'],
  'POST /api/petitions/:shardKey/:petitionId/agents/:agent/slip.pdf': ['+++xxx.x.x.. .... !', '.++.....x... .... !'],
  'GET /api/petitions/:shardKey/:petitionId/documents/:documentId': ['++++++.+.+.. .... !', '.++.....+... .... !'],
  'GET /api/petitions/:shardKey/:petitionId/files/:fileId': ['++++++.+.+.. .... !', '.xx.....+... .... !'],
  'GET /api/petitions/:shardKey/:petitionId/contents': ['------.-.-.. .... !', '.--.....-... .... !'],
  'POST /api/uploads': ['------------ ---- !'],
  'GET /api/today': ['++++++++++++ ++++ !'],
  'GET /api/day': ['++++++++++++ ++++ !'],
  'POST /api/day/looked': ['++++++++++++ ++++ !'],
  'GET /api/day/digest': ['++++++++++++ ++++ !'],
  'PUT /api/day/digest': ['------------ ---- !'],
  'DELETE /api/day/digest': ['++++++++++++ ++++ !'],
  'POST /api/petitions/duplicates': ['+++++xxxxxxx ++++ !'],
  'POST /api/petitions/suggestions': ['+++++xxxxxxx ++++ !'],
  'GET /api/letters': ['+++++x+xxxxx ++++ !'],
  'GET /api/letters/batch.pdf': ['.....x.xxxxx .... !'],
  'GET /api/numbers': ['+++++x++x+xx ++++ !'],
  'GET /api/templates': ['xx+xxxxxxxx+ xxxx !'],
  'GET /api/templates/:document': ['xx+xxxxxxxx+ xxxx !'],
  'POST /api/templates/:document': ['xx+xxxxxxxx+ xxxx !'],
  'POST /api/templates/:document/preview': ['xx+xxxxxxxx+ xxxx !'],
  'POST /api/templates/:document/versions/:version/enable': ['xx.xxxxxxxx. xxxx !'],
  'GET /api/messages/unreachable': ['++++++++++++ ++++ !'],
  'POST /api/messages/:shardKey/:messageId/told': ['............ .... !'],
  'POST /api/messages/:shardKey/:messageId/bounced': ['............ .... !'],
  'POST /api/messages/sms-report': ['xxxxxxxxxxxx xxxx x'],
  'GET /api/concerns': ['xxxxxxxx+xxx xxxx !'],
  'POST /api/concerns/:shardKey/:concernId': ['xxxxxxxx.xxx xxxx !'],
  'POST /api/disclosure/redacted': ['x++xxxx++xxx xx+x !'],
  'POST /api/disclosure/proposal': ['x--xxxx--xxx xx-x !'],
  'GET /api/disclosure/:shardKey/:dossierId': ['............ .... !'],
  'GET /api/disclosure/:shardKey/:dossierId/sources': ['x..xxxxxxxxx xxxx !'],
  'POST /api/disclosure/:shardKey/:dossierId/copies': ['x--xxxxxxxxx xxxx !'],
  'GET /api/disclosure/:shardKey/:dossierId/copies/:copyId/:digest': ['............ .... !'],
  'GET /api/dossiers': ['++++++++++++ ++++ !'],
  'GET /api/dossiers/tasks': ['++++++++++++ ++++ !'],
  'GET /api/dossiers/about/:number': ['++++++++++++ ++++ !'],
  'GET /api/dossiers/numbers': ['++++++++++++ ++++ !'],
  'GET /api/dossiers/:kind': ['.+++++++.+.. +.++ !'],
  'POST /api/dossiers/:kind': ['xx-xxxx-xxxx xxxx !'],
  'POST /api/dossiers/:kind/preview': ['xx-xxxx-xxxx xxxx !'],
  'GET /api/dossiers/:kind/:shardKey/:dossierId': ['.+++++.+.+.. .... !'],
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act': ['.-----.-.-.. .... !'],
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act/preview': ['.xx--x.x.x.. .... !'],
  'GET /api/dossiers/:kind/:shardKey/:dossierId/documents/:documentId': ['............ .... !'],
  'GET /api/dossiers/:kind/:shardKey/:dossierId/files/:fileId': ['............ .... !'],
  'GET /api/conference/:shardKey/:dossierId': ['............ .... !'],
  'GET /api/conference/:shardKey/:dossierId/minutes': ['............ .... !'],
  'GET /api/supervision/board': ['++++++++++.. ++++ !'],
  'GET /api/charges/board': ['++++++++++.. ++++ !'],
  'GET /api/backlog': ['.+++++.+.+.. +.++ !'],
  'GET /api/backlog/:shardKey/:dossierId': ['............ .... !'],
  'GET /api/reception/days': ['++++++++++++ ++++ !'],
  'GET /api/reception/days/:planId/:n': ['...xx.xxxxxx x.xx !'],
  'GET /api/reception/days/:planId/:n/briefing.pdf': ['...xx.xxxxxx x.xx !'],
  'POST /api/reception/days/:planId/:n/appointments': ['...xxxxxxxxx xxxx !'],
  'POST /api/reception/appointments/:appointmentId/:change': ['...xxxxxxxxx xxxx !'],
  'POST /api/reception/appointments/:appointmentId/person': ['...xxxxxxxxx xxxx !'],
  'POST /api/reception/appointments/:appointmentId/slip.pdf': ['...xxxxxxxxx xxxx !'],
  'GET /api/reception/compliance': ['x++xx+x+x+xx xxxx !'],
  'GET /api/reception/calls': ['+++xxxxxxxxx xxxx !'],
  'POST /api/reception/calls/:messageId': ['---xxxxxxxxx xxxx !'],
  'GET /api/hall': ['+++++xxxxxxx +x+x !'],
  'POST /api/hall/tickets': ['+++xxxxxxxxx xxxx !'],
  'POST /api/hall/call': ['.....xxxxxxx .x.x !'],
  'POST /api/hall/tickets/:ticketId/:step': ['............ .... !'],
  'GET /api/hall/tickets/:ticketId/parts': ['............ .... !'],
  'POST /api/hall/help/:helpId': ['---xxxxxxxxx xxxx !'],
  'GET /api/decisions/:shardKey/:dossierId/comments': ['............ .... !'],
  'POST /api/decisions/:shardKey/:dossierId/comments': ['............ .... !'],
  'GET /api/decisions/:shardKey/:dossierId/steps': ['............ .... !'],
  'GET /api/decisions/petitions': ['.++..+.+.+.. .... !'],
  'GET /api/decisions/suggested/:number': ['++++++++++++ ++++ !'],
  'GET /api/inspection': ['++++++.+.+.. ++++ !'],
  'GET /api/statutes': ['++++++++++++ ++++ !'],
  'GET /api/statutes/cited': ['++++++++++++ ++++ !'],
  'GET /api/statutes/:versionId': ['............ .... !'],
  'GET /api/statutes/:versionId/petitions': ['............ .... !'],
  'GET /api/statistics': ['xx+xx+x+x++x xxxx !'],
  'GET /api/statistics/table.csv': ['xx+xx+x+x++x xxxx !'],
  'GET /api/statistics/cases': ['xx+xx+x+x+xx xxxx !'],
  'GET /api/health': ['++++++++++++ ++++ +'],
};

/** What is sent where a body is read; all of it passes the form and changes nothing that is in use. */
const bodies: Record<string, object> = {
  'POST /api/session': { account: '', password: '' },
  'POST /api/session/password': { current: 'not the password', next: 'another sentence' },
  'PUT /api/session/totp': { code: '000000' },
  'DELETE /api/session/totp': { password: 'not the password' },
  'POST /api/organs/:organId/officers': { account: 'limin', name: '重名', phone: '', roles: ['clerk'] },
  'PATCH /api/officers/:officerId': {},
  'POST /api/officers/named': { name: '建国' },
  'POST /api/petitions': { form: 'visit', divisionCode: '990123001', narrative: '路灯不亮。' },
  'POST /api/petitions/preview': { form: 'visit', divisionCode: '990123001', narrative: '路灯不亮。' },
  'POST /api/petitions/duplicates': { narrative: '县人社局办事人员收了包工头的好处，压着欠薪投诉三个月不办。' },
  'POST /api/petitions/suggestions': { narrative: '工地拖欠工资。' },
  'POST /api/petitions/:shardKey/:petitionId/acts/:act': { expectedSeq: 0, payload: { categoryCode: '050100' } },
  'POST /api/petitions/:shardKey/:petitionId/acts/:act/preview': {
    expectedSeq: 0,
    payload: { categoryCode: '050100' },
  },
  'POST /api/petitions/:shardKey/:petitionId/identity': { purpose: '电话核实' },
  'POST /api/petitions/:shardKey/:petitionId/identity-requests': { purpose: '核实函件' },
  'POST /api/petitions/:shardKey/:petitionId/slip.pdf': { checked: 'id-card' },
  'POST /api/identity-requests/:requestId': { granted: false, reason: '不需要' },
  'POST /api/day/looked': { until: '2026-03-02T02:00:00.000Z' },
  'PUT /api/day/digest': { address: 'clerk@office.example', language: 'zh' },
  'POST /api/templates/:document': { text: '', reason: '试写' },
  'POST /api/templates/:document/preview': { text: '' },
  'POST /api/messages/:shardKey/:messageId/told': { how: 'called' },
  'POST /api/messages/sms-report': { id: '0195b2f0-1c2d-7a3e-8b4f-0123456789ab', state: 'undelivered' },
  'POST /api/concerns/:shardKey/:concernId': { answer: '已核实' },
  'POST /api/reception/days/:planId/:n/appointments': { what: '路灯', how: 'phone' },
  'POST /api/reception/appointments/:appointmentId/:change': {},
  'POST /api/reception/appointments/:appointmentId/person': { purpose: '电话核实' },
  'POST /api/reception/appointments/:appointmentId/slip.pdf': {},
  'POST /api/reception/calls/:messageId': { how: 'called' },
  'POST /api/hall/tickets': { series: 'B' },
  'POST /api/hall/call': { place: '2', series: 'C' },
  'POST /api/hall/tickets/:ticketId/:step': {},
  'POST /api/hall/help/:helpId': {},
  'POST /api/decisions/:shardKey/:dossierId/comments': {
    commentIds: ['00000000-0000-4000-8000-000000000000'],
    kind: '涨价',
  },
  'POST /api/disclosure/redacted': { matters: [], texts: { facts: '路灯' } },
  'POST /api/disclosure/proposal': { matter: '1' },
  'POST /api/disclosure/:shardKey/:dossierId/copies': { matter: '1', fileId: 'x' },
  'POST /api/dossiers/:kind': { act: 'issue', payload: {} },
  'POST /api/dossiers/:kind/preview': { act: 'issue', payload: {} },
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act': { expectedSeq: 9, payload: {} },
  'POST /api/dossiers/:kind/:shardKey/:dossierId/acts/:act/preview': { expectedSeq: 1, payload: {} },
};

/** What has to be asked for, where a list is of one day. */
const queries: Record<string, string> = {
  'GET /api/letters': '?on=2026-03-02',
  'GET /api/letters/batch.pdf': '?on=2026-03-02',
  'GET /api/numbers': '?year=2026',
  'GET /api/statistics/cases': '?span=2026&figure=K-02&line=below',
  'GET /api/reception/compliance': '?year=2026&quarter=1',
};

let app: RunningApp;
let asks: Map<string, Ask>;
const params: Record<string, string>[] = [];

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  asks = await everybody(app);
  const ordinary = await ordinaryMatter(asks);
  for (const at of [ordinary, await accusation(asks)]) {
    params.push({
      ...at,
      act: 'classify',
      organId: organByCode('cx-rsj').id,
      officerId: officers.find(({ login }) => login === 'limin')!.id,
      concernId: at.petitionId,
      requestId: at.petitionId,
      agent: '1',
      messageId: at.petitionId,
      planId: at.petitionId,
      n: '1',
      appointmentId: at.petitionId,
      change: 'came',
      ticketId: at.petitionId,
      step: 'recall',
      helpId: at.petitionId,
      document: 'D-14',
      version: '99',
      ...(await card(asks, ordinary)),
    });
  }
}, 60_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const routes = () =>
  app.app.http.registered.filter(({ url }) => url.startsWith('/api/')).map(({ method, url }) => `${method} ${url}`);
const concernsAMatter = (route: string) => route.includes(':petitionId');

test('every route of the API has its row here', () => {
  expect(Object.keys(expected).sort()).toEqual(routes().sort());
  for (const [route, rows] of Object.entries(expected))
    expect([route, rows.length]).toEqual([route, concernsAMatter(route) ? 2 : 1]);
});

test.each(Object.keys(expected))('%s answers whom it should, and nobody else', async (route) => {
  for (const [i, row] of expected[route]!.entries()) {
    const recorded = await readings(params[i]!);
    const got = await asked(route, params[i]!);
    expect([...got].map((one, k) => [Object.keys(actors)[k], one])).toEqual(
      [...row!.replaceAll(' ', '')].map((one, k) => [Object.keys(actors)[k], one]),
    );
    if (concernsAMatter(route)) expect((await readings(params[i]!)) - recorded).toBe(tellsSomething(route, got));
  }
});

/** An answer, and a refusal that tells where the matter stands, are readings; "no such thing" is none. */
const tellsSomething = (route: string, got: string) =>
  [...got].filter((one) => one === '+' || (/acts/.test(route) && 'x-'.includes(one))).length;

async function readings({ shardKey, petitionId }: Record<string, string>): Promise<number> {
  const rows = await app.platform.db
    .local(shardKey!)
    .rows(sql`select 1 from petitioners.access_record where shard_key = ${shardKey} and petition_id = ${petitionId}`);
  return rows.length;
}

test('what is outside the API is the same for everybody: no session of the desk opens anything there', async () => {
  const outside = app.app.http.registered.filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/'));
  expect(outside.length).toBeGreaterThan(30);
  for (const { url } of outside) {
    const path = pathTo(url, { ...params[1]!, step: '1' }).replace('*', 'x');
    const answers = await Promise.all([...asks.values()].map((ask) => ask('GET', path)));
    expect([url, ...new Set(answers.map(({ status }) => status))]).toHaveLength(2);
    expect(answers.some(({ text }) => text.includes(params[1]!.number!))).toBe(false);
  }
});

async function asked(route: string, at: Record<string, string>): Promise<string> {
  const [method, url] = route.split(' ') as [string, string];
  let row = '';
  for (const who of Object.keys(actors)) {
    // Signing out would end the session; a registration without its key is asked wrongly, once it may be asked.
    const headers: Record<string, Record<string, string>> = {
      'DELETE /api/session': { cookie: '' },
      'POST /api/petitions': { 'idempotency-key': '' },
    };
    const act = url.startsWith('/api/dossiers') ? 'answer' : at.act!;
    row += letter(
      await asks.get(who)!(method, pathTo(url, { ...at, act }) + (queries[route] ?? ''), {
        body: bodies[route],
        headers: headers[route] ?? {},
      }),
    );
  }
  return row;
}

function letter({ status, body }: Answer): string {
  if (status < 300) return '+';
  if (body?.code === 'session.none') return '!';
  return { 403: 'x', 404: '.' }[status] ?? (status < 500 ? '-' : '?');
}
