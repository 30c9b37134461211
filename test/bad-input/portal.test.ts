import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { form } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { hostile } from './bad-values.ts';
import { doorsOf, eachElsewhere } from './portal-doors.ts';

/** Forms of the portal, sent by whoever does not use our pages. */
let app: RunningApp;
let nobody: Ask;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02', settings: { HUIYIN_TRUST_PROXY: 'yes' } });
  nobody = await asking(app, undefined, '', eachElsewhere());
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const cookieOf = (answer: Awaited<ReturnType<Ask>>) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** Every form with its fields. A new one has to be put here. */
const forms: Record<string, string[]> = {
  '/follow': ['number', 'code'],
  '/settings': ['size', 'colours', 'loose', 'from'],
  '/leave': [],
  '/write/:step': [
    'who',
    'narrative',
    'ask1',
    'place',
    'divisionCode',
    'personCount',
    'phone',
    'idNumber',
    'name',
    'accuses',
    'complained',
    'representatives',
    'members',
  ],
  '/write/follow': [],
  '/write/remove': ['token'],
  '/write/submit': [],
  '/write/done': [],
  '/write/discard': [],
  '/matter/evaluate': ['office', 'organ', 'comment', 'solved1'],
  '/matter/review': ['reviewOrganId', 'reason', 'postedOn', 'requests'],
  '/matter/rereview': ['reviewOrganId', 'reason', 'postedOn'],
  '/matter/supply': ['note'],
  '/matter/withdraw': ['reason', 'ownWill'],
  '/matter/revoke': [],
  '/matter/agents/add': [
    'kind',
    'name',
    'namesake',
    'powers',
    'authorisedOn',
    'phone',
    'email',
    'idNumber',
    'address',
    'channel',
  ],
  '/matter/agents/change': ['agent', 'powers', 'authorisedOn'],
  '/matter/agents/end': ['agent', 'ending', 'reason'],
  '/matter/agents/slip': ['agent'],
  '/matter/agency/code': [],
  '/matter/agency/resign': ['reason'],
  '/matter/hearing': ['reason'],
  '/matter/hearing/drop': ['reason'],
  '/matter/hearing/officers': ['chosen'],
  '/matter/hearing/recusal': ['who', 'ground', 'reason'],
  '/matter/consent': ['proposed', 'consents', 'note'],
  '/matter/recusal': ['ground', 'reason'],
  '/matter/mediation': ['reason'],
  '/matter/ordinary': ['reason'],
  '/matter/as-request': ['reason'],
  '/matter/reopening': ['ground', 'reason'],
  '/matter/call-backs': ['of', 'text'],
  '/matter/correct': ['place', 'personCount', 'reason'],
  '/matter/contact': ['phone', 'email', 'address', 'channel', 'remove-phone', 'toHelper'],
  '/matter/members': ['count'],
  '/matter/members/end': [],
  '/member': ['number', 'slip'],
  '/member/code': [],
  '/member/out': [],
  '/matter/concern': ['kind', 'text'],
  '/matter/concern/answer': ['of', 'solved', 'text'],
  '/decisions/answer': ['code'],
  '/decisions/:dossierId': ['text', 'once'],
  '/matter/code': [],
  '/matter/out': [],
  '/reception/appointment': ['code'],
  '/reception/cancel': ['code'],
  '/reception/:planId/:n': ['what', 'leaderNamed', 'channel', 'phone', 'name', 'needs', 'number', 'code', 'once'],
  '/kiosk/take': ['series', 'planId', 'n', 'code'],
  '/kiosk/open': ['to', 'number', 'code'],
  '/kiosk/help': [],
};

test('every form of the portal is tried here', () => {
  const posts = app.app.http.registered
    .filter(({ method, url }) => method === 'POST' && !/^\/(api|ledger)\//.test(url))
    .map(({ url }) => url);
  expect(Object.keys(forms).sort()).toEqual([...new Set(posts)].sort());
});

const bad = [
  '',
  ' ',
  '\u0000',
  'a\u0007',
  '\ufffd',
  hostile,
  '长'.repeat(25_000),
  '-1',
  '1e99',
  '2026-02-31',
  '../..',
  '__proto__',
];

test.each(Object.keys(forms))('%s answers anything with a page or the way back, never a failure', async (path) => {
  const { petitioner, member, agent: acting } = await doorsOf(app, nobody);
  // Whoever is in as the petitioner is not in as an agent.
  const cookie = path.startsWith('/matter/agency/') ? acting : `${petitioner}; ${member}`;
  for (const step of path.includes(':step') ? ['1', '2', '3', '4', '5', '6'] : ['']) {
    const url = path.replace(':step', step);
    const all = [...forms[path]!, '__proto__', 'constructor', 'unknown'];
    for (const fields of step ? [all] : [...forms[path]!.map((field) => [field]), all]) {
      for (const word of fields === all ? bad : [hostile]) {
        const sending = form(Object.fromEntries(fields.map((field) => [field, word])));
        const answer = await nobody('POST', url, {
          ...sending,
          headers: { ...sending.headers, cookie, accept: 'text/html' },
        });
        const shown = `${url} ${fields.join()}=${JSON.stringify(word).slice(0, 30)}`;
        expect({ shown, ok: answer.status < 500 && answer.status !== 429 }).toMatchObject({ ok: true });
        expect([shown, /<script>alert|<img src=x/.test(answer.text)]).toEqual([shown, false]);
      }
    }
    const broken = await nobody('POST', url, {
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=b', cookie },
    });
    const cut = await nobody('POST', url, {
      body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=b', cookie },
    });
    expect([url, broken.status < 500, cut.status < 500]).toEqual([url, true, true]);
  }
});

test('a story alone is enough: no other step has to be seen', async () => {
  const first = await nobody('POST', '/write/2', form({ narrative: '路灯三个月不亮。' }));
  const headers = { cookie: cookieOf(first), 'content-type': 'application/x-www-form-urlencoded' };
  const submitted = await nobody('POST', '/write/submit', { body: '', headers });
  expect([submitted.status, submitted.headers.get('location')]).toEqual([303, '/write/receipt']);
});

test('a story with control characters is refused on its page with a way on; one with script is registered as text', async () => {
  const write = async (narrative: string) => {
    const first = await nobody('POST', '/write/1', form({ who: 'anonymous' }));
    const headers = { cookie: cookieOf(first), accept: 'text/html' };
    const send = (path: string, fields: Record<string, string>) => {
      const sending = form(fields);
      return nobody('POST', path, { ...sending, headers: { ...sending.headers, ...headers } });
    };
    await send('/write/2', { narrative });
    await send('/write/4', { divisionCode: '990123001', place: hostile.slice(0, 100) });
    return { submitted: await send('/write/submit', {}), get: (path: string) => nobody('GET', path, { headers }) };
  };
  const before = await rowsStored(app.platform);
  const refused = await write('水\u0007管');
  expect(refused.submitted.status).toBe(400);
  expect(refused.submitted.text).toContain('控制字符');
  const { 'portal.draft': _draft, ...after } = await rowsStored(app.platform);
  expect(before).toMatchObject(after);
  const taken = await write(hostile);
  expect([taken.submitted.status, taken.submitted.headers.get('location')]).toEqual([303, '/write/receipt']);
  expect((await taken.get('/write/receipt')).status).toBe(200);
  await taken.get('/write/follow');
});
