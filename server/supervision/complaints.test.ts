import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { asking, pathTo } from '../../test/kit/asking.ts';
import { entered } from '../../test/kit/entered.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

/** A complaint on the portal's page about a matter that lies with the bureau itself. */
async function complained(kind: string, more: Parameters<typeof portalMatter>[1] = {}) {
  const matter = await portalMatter(app, more);
  const { send } = await entered(app, matter.number, matter.queryCode);
  const done = await send('POST', '/matter/concern', { kind, text: '登记以后再没有消息，打电话也没人接。' });
  expect(done.status).toBe(303);
  await app.platform.outbox.dispatch();
  return { ...matter, send };
}
const listed = async (login: string) => (await (await asking(app, login))('GET', '/api/dossiers/handling-review')).body;

test('what the county’s bureau itself handles, the bureau above looks into; the county’s own supervisors learn of nothing', async () => {
  const { send, number } = await complained('delay');
  const [review, ...more] = (await listed('liaomeihua')).rows;
  expect(more).toEqual([]);
  expect((await listed('dingzhiqiang')).rows).toEqual([]);
  const at = pathTo('/api/dossiers/handling-review/:shardKey/:dossierId', review);
  expect((await (await asking(app, 'dingzhiqiang'))('GET', at)).status).toBe(404);
  const city = await asking(app, 'liaomeihua');
  expect((await city('GET', at)).body).toMatchObject({ keeper: { zh: expect.stringContaining('青岚市') } });
  const look = { how: 'petitioner', on: '2026-03-02', found: '本人说打了四次电话。' };
  const looked = await city('POST', `${at}/acts/look`, { body: { expectedSeq: 1, payload: look } });
  expect([looked.status, looked.body?.what?.zh]).toEqual([200, undefined]);
  const told = { result: 'partly', told: '电话确实没有接，已经换了专人接听。' };
  expect((await city('POST', `${at}/acts/conclude`, { body: { expectedSeq: 2, payload: told } })).status).toBe(200);
  const page = (await send('GET', '/matter')).text;
  expect(page).toContain('部分存在，已经纠正');
  expect(page).toContain('已经换了专人接听');
  const custodian = (await (await asking(app, 'shenjing'))('GET', '/api/concerns')).body.concerns;
  expect(custodian.find((one: { number: string }) => one.number === number).review).toMatchObject({
    phase: 'concluded',
    told: null,
    result: null,
  });
});

test('of an accusation no review is opened: it rests with the bureau, and the report with the custodian (Art. 30)', async () => {
  const before = (await listed('liaomeihua')).rows.length;
  const { send } = await complained('attitude', {
    purpose: 'accusation',
    complainedOrganIds: [organByCode('cx-rsj').id],
  });
  expect((await listed('liaomeihua')).rows.length).toBe(before);
  expect((await listed('dingzhiqiang')).rows).toEqual([]);
  expect((await send('GET', '/matter')).text).not.toContain('正在核查');
});

test('a result that is late: the petitioner reads whose fault it is, and by when it was owed', async () => {
  const { number, queryCode, send } = await complained('execution');
  expect((await send('GET', '/matter')).text).toContain('最晚2026年3月16日');
  app.clock.goTo('2026-03-17' as never);
  const page = (await (await entered(app, number, queryCode)).send('GET', '/matter')).text;
  expect(page).toMatch(/核查结果本该2026年3月16日.*责任在我们/);
  app.clock.goTo('2026-03-02' as never);
});

test('how far it may go is one of three; anything else is refused in place, and what was typed stays', async () => {
  const matter = await portalMatter(app);
  const { send } = await entered(app, matter.number, matter.queryCode);
  const wrong = await send('POST', '/matter/concern', { kind: 'delay', text: '没有消息。', consent: 'everybody' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('请选可以让谁知道');
  expect(wrong.text).toContain('没有消息。');
});
