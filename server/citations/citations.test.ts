import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { type Matter, opinionWaits, wagesRegistered } from '../../test/kit/wages.ts';
import { sql } from '../platform/index.ts';

let app: RunningApp;
let bureau: Ask;
let bureauHead: Ask;
let handler: Ask;
let head: Ask;
let elsewhere: Ask;
const labour = organByCode('cx-rsj').id;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const { officers } = await import('../../demo/county/officers.ts');
  const login = (organId: string, role: string) =>
    officers.find((one) => one.organId === organId && (one.roles as readonly string[]).includes(role))!.login;
  bureau = await asking(app, 'limin');
  bureauHead = await asking(app, 'zhengguangming');
  handler = await asking(app, 'zhoujianguo');
  head = await asking(app, login(labour, 'organ-head'));
  elsewhere = await asking(app, login(organByCode('cx-swj').id, 'organ-handler'));
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const pathOf = ({ shardKey, petitionId }: Matter) => `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;

async function act(ask: Ask, matter: Matter, name: string, payload: object) {
  const { seq } = (await bureau('GET', pathOf(matter))).body;
  const answer = await ask('POST', `${pathOf(matter)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

const search = async (q: string, on?: string) =>
  (await handler('GET', `/api/statutes?${new URLSearchParams({ q, ...(on && { on }) })}`)).body;
const named = async (text: string, on?: string) =>
  (await handler('GET', `/api/statutes/cited?${new URLSearchParams({ text, ...(on && { on }) })}`)).body.passage;

async function enterLaw(inForceFrom: string, text: string) {
  const law = {
    title: '澄溪县工资支付办法',
    issuer: '澄溪县人民政府',
    scope: 'local',
    form: 'text',
    passedOn: '2024-12-05',
    inForceFrom,
    source: '县政府公报',
    articles: [{ no: 3, text }],
  };
  const made = (await bureau('POST', '/api/dossiers/statute-version', { body: { act: 'enter', payload: law } })).body;
  const at = `/api/dossiers/statute-version/${encodeURIComponent(made.shardKey)}/${made.dossierId}`;
  const { seq } = (await bureau('GET', at)).body;
  const body = { expectedSeq: seq, payload: { compared: '与公报核对' } };
  expect((await bureauHead('POST', `${at}/acts/admit`, { body })).status).toBe(200);
  await app.platform.outbox.dispatch();
}

test('an article is found by words, by its law and number, and stands as letters cite it', async () => {
  const byWords = await search('满意度');
  expect(byWords.passages.length).toBeGreaterThan(0);
  const [first] = (await search('信访工作条例 34')).passages;
  expect(first).toMatchObject({
    citation: '《信访工作条例》第三十四条',
    effect: 'in-force',
    form: 'gist',
    article: 34,
  });
  expect((await search('信访工作条例第三十四条')).passages[0].citation).toBe(first.citation);
  expect((await named('信访工作条例第34条')).citation).toBe(first.citation);
  expect(await named('《谁也没有听过的办法》第九条')).toBeNull();
  expect(await named('老规矩')).toBeNull();
  const all = await search('');
  expect(all.passages).toEqual([]);
  expect(all.documents.length).toBeGreaterThan(10);
  expect((await handler('GET', '/api/statutes?on=2026-02-30')).status).toBe(400);
  expect((await handler('GET', '/api/statutes/none')).body.code).toBe('statute.not-found');
});

test('the version that held on the matter’s day comes first, and says what has become of it', async () => {
  await enterLaw('2025-01-01', '用人单位每季支付工资。');
  await enterLaw('2026-02-01', '用人单位按月足额支付工资。');
  const then = await named('《澄溪县工资支付办法》第三条', '2025-06-01');
  expect(then).toMatchObject({ textZh: '用人单位每季支付工资。', effect: 'local', effectToday: 'amended' });
  const today = await named('《澄溪县工资支付办法》第三条');
  expect(today).toMatchObject({ textZh: '用人单位按月足额支付工资。', effect: 'local', effectToday: null });
  const found = (await search('澄溪县工资支付办法', '2025-06-01')).passages;
  expect(found.map(({ effect }: { effect: string }) => effect)).toEqual(['local', 'not-yet']);
});

test('which answers rest on an article: those that went out, to whoever may know of the matter, each a reading', async () => {
  const matter = await wagesRegistered(app);
  await opinionWaits(app, matter, { basis: ['《信访工作条例》第三十二条', '某办法第三条'] });
  const { versionId } = await named('《信访工作条例》第三十二条');
  const citing = async (ask: Ask) => (await ask('GET', `/api/statutes/${versionId}/petitions?article=32`)).body.rows;
  expect(await citing(bureau)).toEqual([]);
  await act(head, matter, 'conclude', {});
  expect(await citing(bureau)).toMatchObject([
    { number: matter.number, act: { zh: '签发处理意见' }, citedOn: '2026-03-02' },
  ]);
  expect(await citing(handler)).toHaveLength(1);
  expect(await citing(elsewhere)).toEqual([]);
  const { items } = (await bureau('GET', `${pathOf(matter)}/access`)).body;
  expect(JSON.stringify(items)).toContain('列表');
  expect((await bureau('GET', `/api/statutes/${versionId}/petitions?article=-1`)).status).toBe(400);
  expect((await bureau('GET', '/api/statutes/none/petitions?article=3')).status).toBe(404);
  const { petitions } = app.app.slices;
  expect((await petitions.rebuild()).differing).toBe(0);
  await app.platform.db.wide().tx((tx) => tx.run(sql`delete from citations.citation`));
  expect((await petitions.rebuild()).differing).toBe(1);
  expect(await citing(bureau)).toHaveLength(1);
});
