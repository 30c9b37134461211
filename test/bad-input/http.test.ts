import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Ask, asking } from '../kit/asking.ts';
import { rowsStored } from '../kit/everything-stored.ts';
import { form, portalMatter } from '../kit/portal-matter.ts';
import { expectProblem } from '../kit/problem.ts';
import { officersPassword, openRunningApp, type RunningApp } from '../kit/running-app.ts';

/** Requests that no page of ours sends: wrong headers, addresses, methods. */
let app: RunningApp;
let ask: Ask;
let nobody: Ask;
let registered: { shardKey: string; petitionId: string };
const registration = { form: 'visit', divisionCode: '990123001', narrative: '路灯三个月不亮。' };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  ask = await asking(app, 'limin');
  nobody = await asking(app);
  registered = (await ask('POST', '/api/petitions', { body: registration })).body;
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

/** Sends the address as it is: `fetch` would tidy it. */
function bare(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const type = answer.headers['content-type'] ?? '';
        const body = /json/.test(type) && text ? JSON.parse(text) : undefined;
        resolve({ status: answer.statusCode ?? 0, type, headers: new Headers(), text, bytes, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('an act or a registration without its key, or with a key that is none, is not begun', async () => {
  const path = `/api/petitions/${encodeURIComponent(registered.shardKey)}/${registered.petitionId}/acts/classify`;
  const act = { expectedSeq: 1, payload: { categoryCode: '050100' } };
  const before = await rowsStored(app.platform);
  for (const key of ['', 'short', 'with space in it', 'ü'.repeat(10), 'x'.repeat(201)]) {
    for (const [url, body] of [
      ['/api/petitions', registration],
      [path, act],
    ] as const) {
      const answer = await ask('POST', url, { body, headers: { 'idempotency-key': key } });
      expect(expectProblem(answer, key)).toMatchObject({ code: 'idempotency.missing', field: 'Idempotency-Key' });
    }
  }
  expect(await rowsStored(app.platform)).toEqual(before);
});

test('what another site makes a browser send is not carried out, on any route that changes something', async () => {
  const before = await rowsStored(app.platform);
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: app.url.replace('127.0.0.1', 'localhost') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: app.url },
  ];
  for (const { method, url } of app.app.http.registered.filter((route) => route.method !== 'GET')) {
    for (const headers of foreign) {
      const answer = await ask(method, url.replace(/:[A-Za-z]+/g, 'x'), { body: registration, headers });
      expect({ method, url, headers, status: answer.status }).toMatchObject({ status: 403 });
      expect(answer.text).toMatch(/foreign-origin|其他网站/);
    }
  }
  expect(await rowsStored(app.platform)).toEqual(before);
});

const rubbish = [
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  'x'.repeat(250),
  'x'.repeat(5000),
  '%00',
  '%ff%fe',
  '%ed%a0%80',
  '%zz',
  "';drop table petitions.fact;--",
  '<script>',
  '00000000-0000-0000-0000-000000000000',
  '018cc251-f400-7000-8000-00000000000',
  '{}',
  '%F0%9F%92%A9',
].map((text) => text.replaceAll(' ', '%20').replaceAll('<', '%3C').replaceAll('>', '%3E'));

test('rubbish in any part of any address is a 4xx and never a failure, and nothing outside is reached', async () => {
  const before = await rowsStored(app.platform);
  const cookie = await sessionCookie();
  for (const { method, url } of app.app.http.registered) {
    const parts = url.match(/:[A-Za-z]+|\*/g) ?? [];
    for (const part of parts.keys()) {
      for (const word of rubbish) {
        let at = 0;
        const path = url.replace(/:[A-Za-z]+|\*/g, () => (at++ === part ? word : '1'));
        const answer = await bare(path, method, { cookie, 'idempotency-key': 'a-key-of-this-test' });
        const shown = `${method} ${path.slice(0, 120)}`;
        expect({ shown, ok: answer.status < 500, text: answer.text.slice(0, 200) }).toMatchObject({ ok: true });
        expect([shown, answer.text.includes('root:')]).toEqual([shown, false]);
        if (url.startsWith('/api/')) expectProblem(answer, shown);
      }
    }
  }
  expect(await rowsStored(app.platform)).toEqual(before);
});

const asked: Record<string, string[]> = {
  '/api/petitions': ['q', 'number', 'category', 'holder', 'phase', 'form', 'from', 'to', 'after', 'unknown'],
  '/law': ['q'],
  '/matter': ['done', 'by'],
  '/matter/concern': ['kind'],
  '/matter/concern/answer': ['of'],
  '/settings': ['from'],
  '/settings/language': ['to', 'from'],
};

test.each(Object.keys(asked))(
  'rubbish in any question of %s is a 4xx or an empty list, never a failure',
  async (list) => {
    const words = [...rubbish, '', '%5C', '%25', '2003-02-31', '0000-01-01', '9999-12-31', '-1', '1e99', 'a&q=b&q=c'];
    const cookie = [await sessionCookie(), await matterCookie()].join('; ');
    for (const question of asked[list]!) {
      for (const word of words) {
        const answer = await bare(`${list}?${question}=${word}`, 'GET', { cookie, accept: 'text/html' });
        const shown = `${list}?${question}=${word.slice(0, 40)}`;
        expect({ shown, ok: answer.status < 500, text: answer.text.slice(0, 200) }).toMatchObject({ ok: true });
        expect(answer.text).not.toContain('<script>');
        if (list.startsWith('/api/') && answer.status >= 400) expectProblem(answer, shown);
      }
    }
  },
);

test('a method that a route does not have is told as such, on every route', async () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  for (const url of new Set(
    app.app.http.registered.map((route) => route.url).filter((one) => one.startsWith('/api/')),
  )) {
    const has = app.app.http.registered.filter((route) => route.url === url).map(({ method }) => method);
    for (const method of methods.filter((one) => !has.includes(one))) {
      const answer = await nobody(method, url.replace(/:[A-Za-z]+/g, 'x'));
      expect([method, url, expectProblem(answer, url).code]).not.toContain('http.broken');
    }
  }
  for (const method of ['TRACE', 'PROPFIND', 'LOCK'])
    expect((await bare('/api/petitions', method)).status).toBeLessThan(500);
});

test('a person who loses the way in the portal is told so in words, on a page', async () => {
  for (const path of ['/nowhere', '/write/9', '/write/x', '/matter/document/x', '/settings/language?to=fr']) {
    const answer = await bare(path, 'GET', { accept: 'text/html' });
    if (answer.status === 303) continue;
    expect([path, answer.type.includes('text/html'), Math.floor(answer.status / 100)]).toEqual([path, true, 4]);
    expect(answer.text).toMatch(/<main|<h1/);
  }
});

async function sessionCookie(): Promise<string> {
  const answer = await nobody('POST', '/api/session', { body: { account: 'limin', password: officersPassword } });
  return answer.headers
    .getSetCookie()
    .find((one) => /=[^;]/.test(one))!
    .split(';')[0]!;
}

async function matterCookie(): Promise<string> {
  const matter = await portalMatter(app);
  const answer = await nobody('POST', '/follow', form({ number: matter.number, code: matter.queryCode }));
  return answer.headers
    .getSetCookie()
    .find((one) => /^huiyin_matter=[^;]/.test(one))!
    .split(';')[0]!;
}
