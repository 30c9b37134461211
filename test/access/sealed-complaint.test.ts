import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking, pathTo } from '../kit/asking.ts';
import { entered } from '../kit/entered.ts';
import { everythingStored } from '../kit/everything-stored.ts';
import { portalMatter } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { planted, said, who, words } from './complaint.ts';

/**
 * A petitioner complains of the handling (decisions 25, G-5). The complaint goes its whole way to a result, and after each step
 * everybody but the supervisors, the head and the custodian of the bureau outside asks in every way there is: no byte tells that
 * there was one, and what the handler sees of the matter is what it was before.
 */
let app: RunningApp;
let supervisor: Ask;
let custodian: Ask;
const insiders = new Map<string, Ask>();
const matter = { shardKey: '', petitionId: '', number: '', queryCode: '' };
const review = { shardKey: '', dossierId: '', number: '' };
let concernId = '';
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  app.platform.log.level = 'trace';
  for (const [name, login] of Object.entries(who)) insiders.set(name, await asking(app, login));
  [supervisor, custodian] = [await asking(app, 'dingzhiqiang'), await asking(app, 'shenjing')];
  Object.assign(matter, await portalMatter(app, { requests: ['补发工资'] }));
  const delivery = { method: 'in-person' };
  await act(insiders.get('officer of the bureau, who routed it')!, 'forward', {
    to: organByCode('cx-rsj').id,
    delivery,
  });
  await act(insiders.get('handler')!, 'signFor', {});
  await act(insiders.get('handler')!, 'accept', { delivery });
  await app.platform.outbox.dispatch();
}, 60_000);
afterAll(() => app.close());

const at = (rest = '') => pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...matter });
async function act(ask: Ask, name: string, payload: object) {
  const { seq } = (await ask('GET', at())).body;
  const done = await ask('POST', at(`/acts/${name}`), { body: { expectedSeq: seq, payload } });
  expect([name, done.status, done.body?.what?.zh]).toEqual([name, 200, undefined]);
}

const enter = async () => (await entered(app, matter.number, matter.queryCode)).send;
async function complains(kind: string, text: string, consent: string) {
  const send = await enter();
  const done = await send('POST', '/matter/concern', { kind, text, consent });
  expect([done.status, done.headers.get('location')]).toEqual([303, expect.stringContaining('done=reported')]);
  await app.platform.outbox.dispatch();
}

const reviews = async () => (await supervisor('GET', '/api/dossiers/handling-review')).body.rows;
const path = (rest = '') => pathTo(`/api/dossiers/handling-review/:shardKey/:dossierId${rest}`, { ...review });
async function reviewed(ask: Ask, name: string, payload: object) {
  const { seq } = (await supervisor('GET', path())).body;
  return ask('POST', path(`/acts/${name}`), { body: { expectedSeq: seq, payload } });
}

/** What no answer to anybody else may have in it. */
const telling = () => [...planted, ...words, concernId, review.dossierId, review.number];
const hints = (text: string) => telling().filter((one) => one !== '' && text.includes(one));
const heads = (headers: Headers) => decodeURIComponent([...headers].flat().join('\n'));

/** Every address, with the ids that a curious reader might know or guess: the matter's own. */
async function everybodyAsks(step: string): Promise<number> {
  let asked = 0;
  for (const [name, ask] of insiders) {
    for (const { method, url } of app.app.http.registered) {
      if (method !== 'GET' || url === '/api/openapi.json') continue;
      const organId = organByCode('cx-rsj').id;
      const known = {
        ...matter,
        id: matter.number,
        code: 'x',
        step: '1',
        document: 'D-01',
        organId,
        kind: 'supervision-card',
      };
      const asks = url.includes(':kind') ? ['supervision-card', 'call-back'] : [''];
      for (const kind of asks) {
        const to = pathTo(url, { ...known, dossierId: matter.petitionId, kind }).replace('*', 'x');
        const answer = await ask('GET', url === '/api/petitions' ? `${to}?number=${matter.number}` : to);
        asked++;
        expect([step, name, url, answer.status < 500, hints(answer.text + heads(answer.headers))]).toEqual([
          step,
          name,
          url,
          true,
          [],
        ]);
      }
    }
    for (const word of planted) {
      const { text } = await ask('GET', encodeURI(`/api/petitions?q=${word}`));
      expect([step, name, word, text.includes(matter.number)]).toEqual([step, name, word, false]);
    }
    if (review.dossierId) {
      const real = await ask('GET', path());
      const none = await ask('GET', path().replace(/[0-9a-f]{4}$/, '0000'));
      expect([step, name, real.status, real.text]).toEqual([step, name, none.status, none.text]);
      const act = { body: { expectedSeq: 1, payload: {} } };
      const acted = await ask('POST', path('/acts/look'), act);
      const unreal = await ask('POST', path('/acts/look').replace(/[0-9a-f]{4}\/acts/, '0000/acts'), act);
      expect([step, name, acted.status, acted.text]).toEqual([step, name, unreal.status, unreal.text]);
    }
  }
  return asked;
}

/** The matter and the day as the handler's side sees them, less the record of their own looking. */
async function pictures() {
  const all: Record<string, string> = {};
  for (const name of [
    'handler',
    'head of the handling organ',
    'officer of the bureau, who routed it',
    'clerk of the bureau',
  ]) {
    const ask = insiders.get(name)!;
    const { accessCount: _own, ...view } = (await ask('GET', at())).body;
    all[`${name} matter`] = JSON.stringify(view);
    for (const one of [
      '/api/today',
      '/api/day',
      '/api/dossiers',
      '/api/dossiers/tasks',
      `/api/dossiers/about/${matter.number}`,
      '/api/supervision/board',
      '/api/dossiers/supervision-card',
    ])
      all[`${name} ${one}`] = (await ask('GET', one)).text.replace(/"(until|since)":"[^"]*"/g, '');
    const figures = await app.app.slices.dossiers.taskFigures(officerOf(name));
    all[`${name} figures`] = JSON.stringify(figures);
    const own = (await ask('GET', at('/access'))).body.items.map(({ organ, what }: never) => [organ, what]);
    all[`${name} whose reads`] = JSON.stringify([...new Set(own.map(([organ]: [object]) => JSON.stringify(organ)))]);
  }
  return all;
}
function officerOf(name: string) {
  const { id, organId, roles } = officers.find(({ login }) => login === who[name])!;
  return { officerId: id, organId, roles };
}

let before: Record<string, string>;

test('before it: the picture that may not change', async () => {
  before = await pictures();
  expect(await pictures()).toEqual(before);
});

test('a complaint opens one sealed review; the same ground again joins it, another ground is another one', async () => {
  await complains('delay', said, 'quiet');
  const [first] = await reviews();
  Object.assign(review, first);
  concernId = (await custodian('GET', '/api/concerns')).body.concerns[0].concernId;
  expect(await reviews()).toHaveLength(1);
  await complains('delay', `${said}昨天又是这样。`, 'quiet');
  expect(await reviews()).toHaveLength(1);
  // The same words with another consent are heard as well, and the newest counts.
  await complains('delay', said, 'named');
  await complains('delay', said, 'quiet');
  expect((await supervisor('GET', path())).body.heads).toContainEqual(
    expect.objectContaining({ text: expect.objectContaining({ zh: '只由督查人员核查，不问责任单位' }) }),
  );
  await complains('attitude', `${said}话也难听。`, 'quiet');
  expect(await reviews()).toHaveLength(2);
  const page = (await supervisor('GET', path())).body;
  expect(page.timeline).toHaveLength(4);
  expect(page.clocks).toMatchObject([{ id: 'conclude', due: '2026-03-16' }]);
});

test('retaliation and leaks open none: they stay with the custodian', async () => {
  await complains('retaliation', `${said}还说要断我家的水。`, 'named');
  await complains('leak', `${said}把我的材料给了工头。`, 'named');
  expect(await reviews()).toHaveLength(2);
  expect((await custodian('GET', '/api/concerns')).body.concerns).toHaveLength(7);
});

test('nobody else learns that there is one, and what the handler’s side sees has not changed', async () => {
  expect(await pictures()).toEqual(before);
  console.info(`${await everybodyAsks('opened')} answers to ${insiders.size} readers`);
}, 200_000);

test('without the petitioner’s consent nothing goes to the unit; nothing is found to be untrue before they were heard', async () => {
  const card = { problem: '受理后二十天没有联系记录。', wanted: '书面说明办理进度。', dueOn: '2026-03-13' };
  expect((await reviewed(supervisor, 'send', card)).body.code).toBe('handling-review.send.not-agreed');
  expect((await reviewed(supervisor, 'conclude', { result: 'mended', told: '好了。' })).body.code).toBe(
    'handling-review.conclude.not-looked',
  );
  const found = { how: 'file', on: '2026-03-02', found: '受理后没有一次联系记录。' };
  expect((await reviewed(supervisor, 'look', found)).status).toBe(200);
  expect((await reviewed(supervisor, 'conclude', { result: 'not-found', told: '没有。' })).body.code).toBe(
    'handling-review.conclude.not-heard',
  );
  expect(await pictures()).toEqual(before);
});

test('with consent, unnamed: the card has neither a word of the complaint nor that there was one, and is like any other', async () => {
  const agreed = { consent: 'unnamed', how: '打电话问过，本人说可以问，别说是她说的。' };
  expect((await reviewed(custodian, 'recordConsent', agreed)).status).toBe(200);
  const good = { problem: '受理后二十天没有联系记录。', wanted: '书面说明办理进度。', dueOn: '2026-03-13' };
  for (const [problem, code] of [
    ['有人反映受理后没有联系。', 'handling-review.send.tells'],
    ['经办人三番五次躲着不见人。', 'handling-review.send.own-words'],
  ])
    expect((await reviewed(supervisor, 'send', { ...good, problem })).body.code).toBe(code);
  expect(await pictures()).toEqual(before);
  expect((await reviewed(supervisor, 'send', good)).status).toBe(200);
  await app.platform.outbox.dispatch();
  const byHand = {
    act: 'issue',
    payload: {
      ...good,
      matter: matter.number,
      responsible: organByCode('cx-rsj').id,
      trigger: 'by-hand',
      method: 'letter',
    },
  };
  expect((await supervisor('POST', '/api/dossiers/supervision-card', { body: byHand })).status).toBe(200);
  const handler = insiders.get('handler')!;
  const { rows } = (await handler('GET', '/api/dossiers/supervision-card')).body;
  expect(rows).toHaveLength(2);
  const [one, other] = await Promise.all(
    rows.map(async ({ shardKey, dossierId }: { shardKey: string; dossierId: string }) => {
      const cardAt = pathTo('/api/dossiers/supervision-card/:shardKey/:dossierId', { shardKey, dossierId });
      const { text } = await handler('GET', cardAt);
      return text
        .replaceAll(dossierId, '')
        .replace(/督〔2026〕\d+号/g, '')
        .replace(/"(documentId|at|issuedAt)":"[^"]*"/g, '');
    }),
  );
  expect(one).toBe(other);
  await everybodyAsks('sent');
}, 200_000);

test('the card closed by the supervisor, the petitioner reads by when, then the result; the unit and its custodian do not', async () => {
  const read = async () => (await (await enter())('GET', '/matter')).text;
  expect(await read()).toContain('要求办理单位书面说明，2026年3月13日');
  const handler = insiders.get('handler')!;
  const { rows } = (await handler('GET', '/api/dossiers/supervision-card')).body;
  for (const { shardKey, dossierId } of rows) {
    const cardAt = (rest: string) =>
      pathTo(`/api/dossiers/supervision-card/:shardKey/:dossierId${rest}`, { shardKey, dossierId });
    const doing = async (ask: Ask, name: string, payload: object) => {
      const { seq } = (await supervisor('GET', cardAt(''))).body;
      expect((await ask('POST', cardAt(`/acts/${name}`), { body: { expectedSeq: seq, payload } })).status).toBe(200);
    };
    await doing(handler, 'answer', { answer: '已经联系本人。', investigated: true, handled: true, implemented: true });
    await doing(supervisor, 'close', { result: 'solved', verified: '看过联系记录。', callBack: '本人说接到电话了。' });
  }
  await app.platform.outbox.dispatch();
  expect((await supervisor('GET', path())).body.phase.code).toBe('open');
  expect(await read()).toContain('督查人员正在核查');
  const result = { result: 'mended', told: '二十天没有联系，属实。已经要求当天联系您，今后每周告知一次。' };
  for (const ask of [handler, insiders.get('officer of the bureau, who routed it')!])
    expect((await reviewed(ask, 'conclude', result)).status).toBe(404);
  expect((await reviewed(supervisor, 'conclude', result)).status).toBe(200);
  await app.platform.outbox.dispatch();
  const page = await read();
  expect(page).toContain('问题存在，已经纠正');
  expect(page).toContain('今后每周告知一次');
  expect((await custodian('GET', '/api/concerns')).text).not.toContain('今后每周告知一次');
  await everybodyAsks('concluded');
}, 200_000);

test('after the result, the same ground opens a new review', async () => {
  await complains('delay', '又有两个星期没人理。', 'quiet');
  expect(await reviews()).toHaveLength(3);
});

test('nothing that is stored or logged has it in the clear; a rebuild finds the same', async () => {
  for (const { rel, row } of await everythingStored(app.platform))
    expect([
      rel,
      planted.filter((word) => row.includes(word) || row.includes(Buffer.from(word).toString('hex'))),
    ]).toEqual([rel, []]);
  const log = app.failures().join('\n');
  expect(log).toContain('answered');
  expect(planted.filter((word) => log.includes(word))).toEqual([]);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('what is planted can be found: the supervisor reads it, so the search above would have seen it', async () => {
  const { text } = await supervisor('GET', path());
  expect(hints(text)).toEqual(expect.arrayContaining([...planted, review.dossierId, review.number, '办理核查']));
});
