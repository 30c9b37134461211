import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../../../test/kit/asking.ts';
import { portalMatter } from '../../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../../test/kit/running-app.ts';

/** 补打: the first slip gives a code; another code only for somebody who was checked (decisions 12). */
let app: RunningApp;
let asks: Record<string, Ask>;
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const logins = ['liumei', 'limin', 'zhoujianguo', 'hanli'];
  asks = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await asking(app, login)])));
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

interface Matter {
  shardKey: string;
  petitionId: string;
  number: string;
}
const on = ({ shardKey, petitionId }: Matter, rest: string) =>
  `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}/${rest}`;

async function registered(more: object = {}): Promise<Matter> {
  const body = { form: 'visit', divisionCode: '990123001', narrative: '村道坑洼。', ...more };
  const answer = await asks.liumei!('POST', '/api/petitions', { body });
  expect(answer.status).toBe(200);
  return answer.body;
}
const slip = (at: Matter, body: object = { checked: 'none' }) => asks.liumei!('POST', on(at, 'slip.pdf'), { body });
const list = async (login = 'liumei', query = '') =>
  (await asks[login]!('GET', `/api/reprints${query}`)).body as {
    rows: { petitionId: string; codeSince: string | null; slip: { count: number } | null; receipt: object | null }[];
  };
const row = async (at: Matter) => (await list()).rows.find(({ petitionId }) => petitionId === at.petitionId)!;
const printedIn = async (at: Matter): Promise<[string, string | null][]> =>
  (await asks.liumei!('GET', on(at, 'access'))).body.items
    .filter(({ what }: { what: { zh: string } }) => /打印|凭证/.test(what.zh))
    .map(({ what, purpose }: { what: { zh: string }; purpose: string | null }) => [what.zh, purpose]);

test('whoever was given no code stands first; the first slip gives one, and the list says when', async () => {
  const [first, second] = [await registered(), await registered()];
  expect((await row(first)).codeSince).toBeNull();
  expect((await slip(first)).status).toBe(200);
  const rows = (await list()).rows.map(({ petitionId }) => petitionId);
  expect(rows.indexOf(second.petitionId)).toBeLessThan(rows.indexOf(first.petitionId));
  expect(await row(first)).toMatchObject({ codeSince: app.clock.now(), slip: { count: 1 }, receipt: null });
});

test('a reprint without a check leaves the code alone; with one it replaces it, and the record says how it was checked', async () => {
  const at = await registered();
  await slip(at);
  const { codeSince } = await row(at);
  app.clock.pass(60_000);
  expect((await slip(at)).status).toBe(200);
  expect(await row(at)).toMatchObject({ codeSince, slip: { count: 1 }, receipt: { count: 1 } });
  app.clock.pass(60_000);
  expect((await slip(at, { checked: 'id-card' })).status).toBe(200);
  expect(await row(at)).toMatchObject({ codeSince: app.clock.now(), slip: { count: 2 } });
  expect(await printedIn(at)).toEqual([
    ['打印查询码凭条（旧码作废）', '补打，核对了身份证件'],
    ['打开凭证', '补打凭条，不含查询码'],
    ['打印查询码凭条（旧码作废）', null],
  ]);
  expect((await slip(at, { checked: 'a friendly face' })).status).toBe(400);
});

test('a code that the portal gave is not replaced unchecked either', async () => {
  const { number, queryCode } = await portalMatter(app);
  const digits = number.replace(/\D/g, '');
  const { rows } = await list('liumei', `?number=${digits}`);
  expect(rows).toHaveLength(1);
  const at = rows[0] as unknown as Matter;
  await slip({ ...at, number });
  expect((await list('liumei', `?number=${digits}`)).rows[0]!.slip).toBeNull();
  const opened = await app.app.slices.petitions
    .forPortal(app.app.slices.organs.directory().organs.find(({ code }) => code === 'cx-xfj')!.id)
    .unlock(number, queryCode);
  expect(opened).toHaveProperty('petitionId');
});

test('a matter is found by its number alone where it was registered; a number with a slip of the pen is refused', async () => {
  const at = await registered({ receivedOn: '2026-03-01' });
  expect((await list('liumei', `?number=${at.number}`)).rows).toHaveLength(1);
  expect((await list('zhoujianguo', `?number=${at.number}`)).rows).toEqual([]);
  expect((await asks.liumei!('GET', `/api/reprints?number=${at.number.slice(0, -1)}`)).status).toBe(400);
  expect((await asks.hanli!('GET', '/api/reprints')).status).toBe(403);
});
