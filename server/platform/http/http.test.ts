import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { refuse } from '../../../core/refusal.ts';
import { createLog } from '../log/index.ts';
import { buildHttp, type Http, type HttpOptions, limitTries, listen, orRefuse } from './index.ts';

let elapsed = 0;
let http: Http;
let log = '';
const options: HttpOptions = {
  config: {
    bodyLimit: 64,
    fileLimit: 1,
    filesPerPetition: 2,
    origin: 'https://xf.example.gov.cn',
    requestsPerMinute: 1000,
    trustProxy: false,
  },
  log: createLog({ level: 'debug', write: (line) => (log += line) }),
  elapsed: () => elapsed,
  version: '0',
  page: (problem) => `<p>${problem.what.zh}</p>`,
};
const late = refuse({
  kind: 'unlawful',
  code: 'extend.after-due',
  what: { zh: '已过期。', en: 'Too late.' },
  way: { zh: '请…', en: 'Please…' },
  cite: 'R.34',
});

beforeAll(async () => {
  http = await buildHttp(options);
  const body = z.strictObject({
    text: z.string().min(1),
    people: z.int().max(5),
    mode: z.enum(['web', 'visit']),
    site: z.string().regex(/^x/, '须以 x 开头 | begins with x'),
  });
  http.post('/api/echo', { schema: { body, response: { 200: z.object({ length: z.int() }) } } }, async (request) => ({
    length: request.body.text.length,
  }));
  http.get('/api/late', async () => orRefuse(late));
  http.get('/api/late-value', { schema: { response: { 200: z.unknown() } } }, async () => late);
  http.get('/api/breaks', async () => {
    throw new Error('secret of the house');
  });
  http.post('/api/database-gone', async () => {
    throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  });
  http.get('/page', async () => orRefuse(late));
  http.get('/api/guess', async (request) => {
    limitTries(http.rate, request, 'guess', 2, 60);
    return { ok: true };
  });
});
afterAll(() => http.close());

const post = (payload: unknown, headers = {}) =>
  http.inject({
    method: 'POST',
    url: '/api/echo',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const good = { text: '路灯不亮', people: 1, mode: 'web', site: 'x' };

test('each wrong field is named, in both languages, with what to do', async () => {
  const answer = await post({ text: '', people: 6, mode: 'fax', site: 'y', extra: 1 });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = answer.json();
  const fields = [problem, ...problem.others].map(({ field, what }) => [field, what.zh, what.en]);
  expect(fields).toContainEqual(['text', '至少 1 个字。', 'Write at least 1 character.']);
  expect(fields).toContainEqual(['people', '至多为 5。', 'It must be at most 5.']);
  expect(fields).toContainEqual(['mode', '只能是：web、visit。', 'One of: web, visit.']);
  expect(fields).toContainEqual(['site', '须以 x 开头', 'begins with x']);
  expect(fields).toContainEqual(['extra', '没有「extra」这一项。', 'There is no field “extra”.']);
});

test('a missing field is said to be required', async () => {
  const { text: _text, ...rest } = good;
  expect((await post(rest)).json()).toMatchObject({ field: 'text', what: { zh: '此项必填。' } });
});

test('no body, half a body and too much of it are refusals, not failures', async () => {
  expect((await post('{"text":')).statusCode).toBe(400);
  expect((await post('')).statusCode).toBe(400);
  expect((await post({ ...good, text: '长'.repeat(64_000) })).statusCode).toBe(413);
  expect((await post('a=1', { 'content-type': 'application/x-unknown' })).statusCode).toBe(400);
});

test('a refusal keeps its article and its kind decides the status, thrown or returned', async () => {
  for (const url of ['/api/late', '/api/late-value']) {
    const answer = await http.inject({ url });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: 'urn:huiyin:refusal:extend.after-due',
      code: 'extend.after-due',
      cite: 'R.34',
    });
  }
});

test('a failure shows an incident number and nothing of its cause; the log has both', async () => {
  const answer = await http.inject({ url: '/api/breaks' });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('secret');
  expect(log).toContain('secret of the house');
  expect(log).toContain(answer.json().incident);
});

test('a database that goes away in the middle is the office’s failure, not an unreadable submission', async () => {
  const home = await http.listen({ host: '127.0.0.1', port: 0 });
  const headers = { 'content-type': 'application/json', origin: home };
  const answer = await fetch(`${home}/api/database-gone`, { method: 'POST', headers, body: '{"a":1}' });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([500, 'http.broken']);
});

test('a browser outside the API sees a page', async () => {
  const answer = await http.inject({ url: '/page', headers: { accept: 'text/html' } });
  expect(answer.body).toBe('<p>已过期。</p>');
  expect(answer.statusCode).toBe(422);
  expect((await http.inject({ url: '/nowhere', headers: { accept: 'text/html' } })).statusCode).toBe(404);
});

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'http://localhost:80', host: 'localhost:80' }, 200],
  [{ origin: 'https://xf.example.gov.cn' }, 200],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, 403],
  [{ 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
  [{}, 200],
])('an unsafe request with %j is answered %i', async (headers, status) => {
  expect((await post(good, headers)).statusCode).toBe(status);
});

test('while clocks are apart nothing is written, and reading goes on', async () => {
  const another = await buildHttp({ ...options, mayWrite: () => late });
  another.post('/api/write', async () => ({}));
  expect((await another.inject({ method: 'POST', url: '/api/write' })).json()).toMatchObject({ code: late.code });
  expect((await another.inject({ url: '/api/openapi.json' })).statusCode).toBe(200);
  await another.close();
});

test('nothing is stored, framed, or fetched from elsewhere', async () => {
  const { headers } = await http.inject({ url: '/api/openapi.json' });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('same-origin');
});

test('too many guesses from one address wait, and go on afterwards', async () => {
  const guess = () => http.inject({ url: '/api/guess' });
  expect([(await guess()).statusCode, (await guess()).statusCode, (await guess()).statusCode]).toEqual([200, 200, 429]);
  expect((await guess()).headers['retry-after']).toBe('60');
  elapsed += 60_000;
  expect((await guess()).statusCode).toBe(200);
});

test('the log names routes, never addresses', async () => {
  await http.inject({ url: '/api/late?number=9901210020261122010000015', remoteAddress: '203.0.113.9' });
  expect(log).not.toMatch(/203\.0\.113\.9|number=/);
});

test('the description is OpenAPI 3.1 and knows the routes of the API only', async () => {
  const described = (await http.inject({ url: '/api/openapi.json' })).json();
  expect(described.openapi).toBe('3.1.0');
  expect(Object.keys(described.paths)).toContain('/api/echo');
  expect(Object.keys(described.paths)).not.toContain('/page');
});

test('a route that would accept unknown fields cannot be registered', async () => {
  const another = await buildHttp(options);
  expect(() => another.post('/api/loose', { schema: { body: z.object({ a: z.string() }) } }, async () => ({}))).toThrow(
    'z.strictObject',
  );
  await another.close();
});

test('a taken port is left to its owner, and the next one is used', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const another = await buildHttp(options);
  const place = await listen(another, '127.0.0.1', port);
  expect(place.insteadOf).toBe(port);
  expect(place.port).toBeGreaterThan(port);
  await another.close();
  taken.close();
});
