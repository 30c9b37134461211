import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationNumber } from '../../core/registration-number.ts';
import { readPdf } from '../../server/notices/kit/pdf-text.ts';
import { listFiles } from '../../server/platform/backup/manifest.ts';
import { type Answer, type Ask, asking, pathTo } from '../kit/asking.ts';
import { everythingStored } from '../kit/everything-stored.ts';
import { form } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import {
  agent,
  broughtIn,
  done,
  found,
  identity,
  laterAgent,
  outsiders,
  reporter,
  type Sealed,
  shown,
  steps,
} from './sealed.ts';

/**
 * An accusation goes its whole way (Art. 30, decisions 7 and 25), and after each step everybody who may not know of it asks for it
 * in every way there is: what they get is what they would get for what does not exist, and not a byte of who brought it.
 */
let app: RunningApp;
let secret: Sealed;
const asks = new Map<string, Ask>();
let answers = 0;

const nowhere = { shardKey: '990123~00', petitionId: '019cac1c-f400-7000-8000-00000000abcd' };
const absent = registrationNumber({
  region: '990123',
  bucket: '00',
  day: '2026-03-02' as never,
  form: '02',
  sequence: 777,
});

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  app.platform.log.level = 'trace';
  for (const [who, login] of Object.entries(outsiders)) asks.set(who, await asking(app, login));
  secret = await broughtIn(app);
}, 60_000);
afterAll(() => app.close());

const hints = (text: string) => [
  ...found(text),
  ...[secret.petitionId, secret.number].filter((id) => text.includes(id)),
];
const heads = (headers: Headers) => decodeURIComponent([...headers].flat().join('\n'));
const apiRoutes = () => app.app.http.registered.filter(({ url }) => url.startsWith('/api/'));
const aboutMatters = () => apiRoutes().filter(({ url }) => url.includes(':petitionId'));

const contents: Record<string, object> = {
  '/identity': { purpose: '想知道' },
  '/acts/:act': { expectedSeq: 1, payload: { reason: '想知道', evidence: '想知道' } },
  '/acts/:act/preview': { expectedSeq: 1, payload: { reason: '想知道', evidence: '想知道' } },
};
const tried = [
  'relayAccusation',
  'confirmRelay',
  'recordRelayResult',
  'takeBackRelay',
  'acknowledge',
  'appointAgent',
  'changeAgency',
  'endAgency',
  'lapseReview',
  'nonsense',
];

/** What was answered for what is not there: asked once, for it does not change by what happens to the matter. */
const nothing = new Map<string, ReturnType<typeof shown>>();
async function forNothing(what: string, ask: () => Promise<Answer>): Promise<ReturnType<typeof shown>> {
  const known = nothing.get(what) ?? shown(await ask());
  nothing.set(what, known);
  return known;
}

/** Every route about a matter, lists and searches, as everybody outside. */
async function everybodyAsks(at: string): Promise<void> {
  for (const [who, ask] of asks) {
    for (const { method, url } of aboutMatters()) {
      const body = contents[url.split(':petitionId')[1]!];
      for (const act of url.includes(':act') ? tried : ['']) {
        const path = (of: Record<string, string>) => pathTo(url, { ...secret, act, agent: '1', ...of });
        const real = await ask(method, path({}), { body });
        const unreal = await forNothing(`${who} ${method} ${url} ${act}`, () => ask(method, path(nowhere), { body }));
        answers++;
        expect([at, who, method, url, act, shown(real)]).toEqual([at, who, method, url, act, unreal]);
        expect([at, who, url, hints(real.text + heads(real.headers))]).toEqual([at, who, url, []]);
      }
    }
    const pairs = [
      [`/api/petitions?number=${secret.number}`, `/api/petitions?number=${absent}`],
      ['/api/petitions?q=翡翠算盘', '/api/petitions?q=玛瑙棋盘'],
      [`/api/petitions?q=${reporter.name}`, '/api/petitions?q=诸葛未来'],
      ...[agent, laterAgent].map(({ name }) => [`/api/petitions?q=${name}`, '/api/petitions?q=诸葛未来']),
      [`/api/petitions?q=${reporter.phone}`, '/api/petitions?q=13900000000'],
    ];
    for (const [there, notThere] of pairs) {
      const real = await ask('GET', encodeURI(there!));
      const unreal = await forNothing(`${who} ${notThere}`, () => ask('GET', encodeURI(notThere!)));
      answers++;
      expect([at, who, there, shown(real)]).toEqual([at, who, there, unreal]);
    }
    for (const path of ['/api/today', '/api/petitions', '/api/petitions?phase=relayed', '/api/letters?on=2026-03-02']) {
      const answer = await ask('GET', path);
      answers++;
      expect([at, who, path, hints(answer.text + heads(answer.headers))]).toEqual([at, who, path, []]);
    }
    for (const path of ['/api/petitions/duplicates', '/api/petitions/suggestions']) {
      const body = { narrative: '县人社局收欠薪投诉的人把东西锁进保险柜，三个月不办，还把我们的名单给了包工头。' };
      const asked = path.endsWith('duplicates') ? { ...body, phone: reporter.phone } : body;
      const answer = await ask('POST', path, { body: asked });
      answers++;
      expect([at, who, path, hints(answer.text)]).toEqual([at, who, path, []]);
    }
  }
}

test('after each step of the relay it is, for everybody outside, as if it were not there', async () => {
  const custodian = await asking(app, 'shenjing');
  await everybodyAsks('registered');
  for (const [name, payload, person] of steps(app)) {
    await done(custodian, secret, name, payload(), person);
    await app.platform.outbox.dispatch();
    await app.app.slices.messages.sendDue();
    await app.sequence();
    await everybodyAsks(name);
  }
  const view = (await custodian('GET', pathTo('/api/petitions/:shardKey/:petitionId', { ...secret }))).body;
  expect([view.phase.code, view.restricted]).toEqual(['closed', true]);
  expect(answers).toBeGreaterThan(3_000);
  console.info(`${answers} answers to ${asks.size} outsiders over ${steps(app).length + 1} steps`);
}, 400_000);

test('no answer, page, file, letter or header that an outsider gets has a byte of the reporter or of the story', async () => {
  let asked = 0;
  for (const { method, url } of app.app.http.registered) {
    if (method === 'DELETE' || method === 'HEAD' || url.includes(':petitionId')) continue;
    const people = url.startsWith('/api/') ? [...asks] : [...asks].filter(([who]) => who === 'nobody');
    for (const [who, ask] of people) {
      for (const id of [secret.petitionId, secret.number, secret.documentId, secret.fileId]) {
        const ids = {
          organId: id,
          officerId: id,
          concernId: id,
          messageId: id,
          document: 'D-01',
          version: '1',
          number: id,
        };
        const path = pathTo(url, { shardKey: secret.shardKey, code: id, id, step: '1', ...ids }).replace('*', id);
        const answer = await ask(method, path, method === 'GET' ? {} : { body: {} });
        asked++;
        // An address that is repeated tells its asker nothing new.
        const text = (answer.text + heads(answer.headers)).replaceAll(id, '');
        expect([who, method, url, answer.status < 500, hints(text)]).toEqual([who, method, url, true, []]);
        if (!/[:*]/.test(url)) break;
      }
    }
  }
  expect(asked).toBeGreaterThan(500);
}, 400_000);

test.each([
  ['/follow', 'code'],
  ['/member', 'slip'],
])('at the portal (%s) its number with a wrong %s is a number that was never given', async (door, word) => {
  const nobody = asks.get('nobody')!;
  const tryIt = async (number: string) => {
    const answer = await nobody('POST', door, form({ number, [word]: '0123-4567-89AB-CDEF-0' }));
    const spaced = number.replace(/(.{6})(.{2})(.{8})(.{2})(.{6})(.)/, '$1 $2 $3 $4 $5 $6');
    const { text, status, headers } = shown(answer);
    return {
      status,
      headers: headers.filter(([name]) => name !== 'content-length'),
      text: text.replaceAll(number, '').replaceAll(spaced, ''),
    };
  };
  const real = await tryIt(secret.number);
  expect(real.status).toBeGreaterThanOrEqual(400);
  expect(real).toEqual(await tryIt(absent));
});

test('the bureau’s officers who may follow it, without custody, read no name and no number of the reporter in any form', async () => {
  for (const login of ['limin', 'zhengguangming']) {
    const ask = await asking(app, login);
    const at = (rest: string, more = {}) =>
      pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...secret, ...more });
    const view = await ask('GET', at(''));
    expect(view.status).toBe(200);
    for (const rest of ['', '/access', '/receipt']) {
      const { text, headers } = await ask('GET', at(rest));
      expect([login, rest, found(text + heads(headers), identity)]).toEqual([login, rest, []]);
    }
    expect(view.body.documents.length).toBeGreaterThan(1);
    for (const { documentId, kind } of view.body.documents) {
      for (const format of ['html', 'pdf', 'docx']) {
        const letter = await ask('GET', `${at('/documents/:documentId', { documentId })}?format=${format}`);
        expect([login, kind, format, letter.status]).toEqual([login, kind, format, 200]);
        const bytes = Buffer.from(letter.bytes);
        const text = format === 'docx' ? (await mammoth.extractRawText({ buffer: bytes })).value : bytes.toString();
        expect([login, kind, format, found(text, identity)]).toEqual([login, kind, format, []]);
        // The letters of the name stand in no text that is asked for here otherwise.
        if (format === 'pdf')
          expect([kind, [...'狐谛鹇鹭'].filter((sign) => readPdf(bytes).characters.has(sign))]).toEqual([kind, []]);
      }
    }
    const file = await ask('GET', at('/files/:fileId'));
    // A paper cannot be covered, and a photograph of a letter tells who wrote it.
    expect([file.status, file.body.code, found(file.text + heads(file.headers), identity)]).toEqual([
      403,
      'file.sealed',
      [],
    ]);
    expect(view.body.filesOpen).toBe(false);
    const lists = [
      '/api/petitions',
      '/api/petitions?phase=closed',
      `/api/petitions?number=${secret.number}`,
      '/api/today',
    ];
    for (const path of lists) {
      const { text } = await ask('GET', path);
      expect([login, path, found(text)]).toEqual([login, path, []]);
    }
    expect((await ask('GET', `/api/petitions?number=${secret.number}`)).text).toContain(secret.number);
  }
});

test('the letter that goes with it to the competent organ tells of it nothing, and opens to nobody outside', async () => {
  const custodian = await asking(app, 'shenjing');
  const at = (rest: string, more = {}) => pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...secret, ...more });
  const { documents } = (await custodian('GET', at(''))).body;
  const letters = documents.filter(({ kind }: { kind: string }) => kind === 'D-08');
  // Relayed, taken back, relayed again.
  expect(letters.length).toBe(2);
  for (const { documentId, forPetitioner } of letters) {
    expect(forPetitioner).toBe(false);
    const path = at('/documents/:documentId', { documentId });
    const html = await custodian('GET', `${path}?format=html`);
    expect([html.status, html.text]).toEqual([200, expect.stringContaining('依法保密')]);
    expect(found(html.text)).toEqual([]);
    for (const [who, ask] of asks) {
      const { status, text } = await ask('GET', path);
      expect([who, [401, 403, 404].includes(status), hints(text)]).toEqual([who, true, []]);
    }
  }
}, 60_000);

test('nothing that is stored, queued, logged or backed up has it in the clear', async () => {
  const rows = await everythingStored(app.platform);
  for (const table of ['petitions.fact', 'platform.outbox', 'messages.message', 'petitions.idempotency'])
    expect([table, rows.some(({ rel }) => rel === table)]).toEqual([table, true]);
  for (const { rel, row } of rows) expect([rel, found(row)]).toEqual([rel, []]);
  const log = app.failures().join('\n');
  expect(log).toContain('answered');
  expect([found(log), log.includes(secret.number)]).toEqual([[], false]);
  const folder = app.platform.config.data;
  const names = Object.keys(await listFiles(folder));
  expect(names.length).toBeGreaterThan(0);
  expect(names.flatMap((name) => hints(name))).toEqual([]);
  for (const file of readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    expect(found(readFileSync(join(file.parentPath, file.name)).toString('utf8'))).toEqual([]);
  }
});

test('what is planted can be found: the custodian reads it, so the search above would have seen it', async () => {
  const custodian = await asking(app, 'shenjing');
  const path = pathTo('/api/petitions/:shardKey/:petitionId/identity', { ...secret });
  const { text } = await custodian('POST', path, { body: { purpose: '核对身份' } });
  for (const word of identity) expect(found(text)).toContain(word);
  const view = await custodian('GET', pathTo('/api/petitions/:shardKey/:petitionId', { ...secret }));
  expect(found(view.text)).toContain('翡翠算盘');
});
