import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationNumber } from '../../core/registration-number.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Answer, type Ask, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { accusation, accusing, everybody, type Matter, ordinaryMatter } from './actors.ts';

/** Whoever may not know of an accusation finds nothing by which its being there could be told from its not being there. */
/** A number that adds up and was never given. */
const absent = registrationNumber({
  region: '990123',
  bucket: '00',
  day: '2026-03-02' as never,
  form: '02',
  sequence: 777,
});
const insiders = ['bureau-officer', 'bureau-head', 'custodian'];
let app: RunningApp;
let asks: Map<string, Ask>;
let secret: Matter & { fileId: string; documentId: string };
let ordinary: Matter;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  asks = await everybody(app);
  ordinary = await ordinaryMatter(asks);
  secret = await accusation(asks);
}, 60_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const outsiders = () => [...asks].filter(([who]) => !insiders.includes(who));
const nowhere = { shardKey: '990123~00', petitionId: '019cac1c-f400-7000-8000-00000000abcd' };

/** Everything of an answer that a reader has: less the moment, and the number of the request. */
const shown = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'set-cookie', 'connection', 'keep-alive'].includes(name)),
});

const bodies: Record<string, object> = {
  '/acts/:act': { expectedSeq: 1, payload: { categoryCode: '050100' } },
  '/acts/:act/preview': { expectedSeq: 1, payload: { categoryCode: '050100' } },
  '/identity': { purpose: '想知道' },
};

test('every route about a matter answers for it as for one that is not there: status, body, headers', async () => {
  const routes = app.app.http.registered.filter(({ url }) => url.startsWith('/api/') && url.includes(':petitionId'));
  expect(routes.length).toBeGreaterThan(8);
  for (const [who, ask] of outsiders()) {
    for (const { method, url } of routes) {
      const body = bodies[url.split(':petitionId')[1]!];
      for (const act of url.includes(':act')
        ? ['classify', 'acknowledge', 'forward', 'nonsense', 'lapseReview']
        : ['']) {
        const given = { act, documentId: secret.documentId, fileId: secret.fileId };
        const real = await ask(method, pathTo(url, { ...given, ...secret }), { body });
        const unreal = await ask(method, pathTo(url, { ...given, ...nowhere }), { body });
        const elsewhere = await ask(method, pathTo(url, { ...given, ...secret, shardKey: '990124~00' }), { body });
        expect([who, url, shown(real)]).toEqual([who, url, shown(unreal)]);
        expect([who, url, shown(real)]).toEqual([who, url, shown(elsewhere)]);
      }
    }
  }
});

test('a file or letter of it does not open through a matter that one may see', async () => {
  for (const ask of asks.values()) {
    for (const path of [
      '/api/petitions/:shardKey/:petitionId/files/:fileId',
      '/api/petitions/:shardKey/:petitionId/documents/:documentId',
    ]) {
      const answer = await ask(
        'GET',
        pathTo(path, { ...secret, shardKey: ordinary.shardKey, petitionId: ordinary.petitionId }),
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain('转账截图');
    }
  }
});

test('no list, search, number, suggestion or work list has it', async () => {
  for (const [who, ask] of outsiders().filter(([name]) => name !== 'nobody')) {
    const byNumber = (number: string) => ask('GET', `/api/petitions?number=${number}`);
    expect([who, shown(await byNumber(secret.number))]).toEqual([who, shown(await byNumber(absent))]);
    const lists = [
      '',
      '?q=包工头',
      '?q=收了好处',
      '?form=visit',
      '?phase=registered',
      `?holder=${organByCode('cx-xfj').id}`,
      '?from=2026-03-01&to=2026-03-31',
    ];
    for (const list of lists) {
      const answer = await ask('GET', `/api/petitions${encodeURI(list)}`);
      expect([who, list, answer.status]).toEqual([who, list, 200]);
      expect([who, list, names(answer)]).toEqual([who, list, false]);
    }
    expect([who, names(await ask('GET', '/api/today'))]).toEqual([who, false]);
    const near = await ask('POST', '/api/petitions/duplicates', {
      body: { narrative: accusing, phone: '13900001234' },
    });
    expect([who, names(near)]).toEqual([who, false]);
  }
  const inside = asks.get('custodian')!;
  expect(names(await inside('GET', `/api/petitions?number=${secret.number}`))).toBe(true);
});

const names = ({ text }: Answer) =>
  text.includes(secret.petitionId) || text.includes(secret.number) || text.includes('包工头');

test('a registration that says it is the same matter learns nothing of it', async () => {
  const ask = asks.get('organ-handler')!;
  const body = { form: 'visit', divisionCode: '990123001', narrative: accusing, sameMatterAs: secret.petitionId };
  const one = (await ask('POST', '/api/petitions', { body })).body;
  const view = (await ask('GET', pathTo('/api/petitions/:shardKey/:petitionId', one))).text;
  expect(view).not.toContain(secret.number);
});

test('administrators and statisticians never see a petition, whatever they ask', async () => {
  for (const who of ['administrator', 'statistician']) {
    const ask = asks.get(who)!;
    for (const path of [
      '/api/petitions',
      '/api/petitions?q=工资',
      `/api/petitions?number=${ordinary.number}`,
      '/api/today',
    ]) {
      const answer = await ask('GET', encodeURI(path));
      expect([who, path, answer.text.includes(ordinary.petitionId), answer.text.includes(ordinary.number)]).toEqual([
        who,
        path,
        false,
        false,
      ]);
    }
  }
});

test('of the work for it, an outsider can measure none: the same statements are sent', async () => {
  const ask = asks.get('organ-head')!;
  const { db } = app.platform;
  const real = db.local;
  let sent = 0;
  const counting = async (path: string): Promise<number> => {
    sent = 0;
    await ask('GET', path);
    return sent;
  };
  db.local = (shardKey) => {
    const local = real(shardKey);
    const counted =
      <Args extends unknown[], Result>(fn: (...args: Args) => Result) =>
      (...args: Args) => {
        sent += 1;
        return fn(...args);
      };
    return {
      ...local,
      rows: counted(local.rows) as never,
      first: counted(local.first) as never,
      run: counted(local.run) as never,
    };
  };
  try {
    const path = (at: Pick<Matter, 'shardKey' | 'petitionId'>) =>
      pathTo('/api/petitions/:shardKey/:petitionId', { ...at });
    expect(await counting(path(secret))).toBe(await counting(path(nowhere)));
    const byNumber = (number: string) => counting(`/api/petitions?number=${number}`);
    expect(await byNumber(secret.number)).toBe(await byNumber(absent));
  } finally {
    db.local = real;
  }
});
