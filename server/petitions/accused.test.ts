import { afterAll, beforeAll, expect, test } from 'vitest';
import { organsApi } from '../organs/contract.ts';
import { petitionsApi } from './contract.ts';
import { type Desk, openDesk } from './kit/desk.ts';
import { expectNothing as expectNothingOf, path } from './kit/nowhere.ts';

/** Officers complained of by name, in the very bureau that keeps the matter (Art. 28, 30): for them it does not exist. */
let desk: Desk;
const story = '接访科的人收了包工头的烟酒，把翡翠山庄的欠薪投诉压了三个月。';

beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
});
afterAll(() => desk.close());

type At = { shardKey: string; petitionId: string; number: string };
const idOf = async (name: string): Promise<string> => {
  const clerk = await desk.as('liumei');
  const { body } = await clerk('POST', organsApi.officersNamed, { name });
  return body.officers[0].id;
};
const register = async (login: string, more: object) => {
  const ask = await desk.as(login);
  return ask('POST', petitionsApi.petitions, { form: 'visit', divisionCode: '990123001', narrative: story, ...more });
};
const done = async (login: string, at: At, act: string, payload: object) => {
  const ask = await desk.as(login);
  const { seq } = (await ask('GET', path(petitionsApi.petition, at))).body;
  return ask('POST', path(petitionsApi.act, { ...at, act }), { expectedSeq: seq, payload });
};

/** An administrator gives somebody another position. */
const hasRoles = async (officerId: string, roles: string[]) => {
  const { status } = await (await desk.as('mawei'))('PATCH', path(organsApi.officer, { officerId }), { roles });
  await desk.reread();
  return status;
};

const expectNothing = (login: string, at: At) =>
  expectNothingOf(desk, login, at, { number: at.number, story, words: '翡翠山庄' });

/** What the first screen counts for this officer. */
const counted = async (login: string): Promise<number> => {
  const { body } = await (await desk.as(login))('GET', petitionsApi.today);
  return body.mustAct + body.thisWeek + body.waiting;
};

test('a bureau officer who is complained of gets 404 on every route, and no list, figure or search tells of it', async () => {
  const before = [await counted('sunhaibo'), await counted('limin')];
  const { body: at } = await register('liumei', {
    purpose: 'accusation',
    complainedOfficerIds: [await idOf('孙海波')],
    complainedOf: '接访科姓孙的科长',
  });
  expect(at.receipt.office).toBe('澄溪县信访局');
  await expectNothing('sunhaibo', at);
  expect(await counted('sunhaibo')).toBe(before[0]);
  expect(await counted('limin')).toBeGreaterThan(before[1]!);
  const colleague = await (await desk.as('limin'))('GET', path(petitionsApi.petition, at));
  expect(colleague.body.complained).toMatchObject({
    organs: [],
    officers: [{ name: '孙海波', organ: { zh: '澄溪县信访局' } }],
    written: '接访科姓孙的科长',
  });
  expect(await done('shenjing', at, 'assignHandler', { handlerId: await idOf('孙海波') })).toMatchObject({
    status: 422,
    body: { code: 'assignHandler.to-accused', cite: 'R.30' },
  });
});

test('where the head of the bureau is complained of, the whole bureau is guarded and the one above registers it', async () => {
  const { body: at } = await register('zhoujianguo', {
    purpose: 'accusation',
    complainedOfficerIds: [await idOf('郑光明')],
  });
  expect(at.receipt.office).toBe('青岚市信访局');
  for (const login of ['zhengguangming', 'limin', 'shenjing', 'liumei']) await expectNothing(login, at);
});

test('where every custodian of the bureau is complained of, the bureau above keeps it, which has others', async () => {
  const { body: at } = await register('liumei', {
    purpose: 'accusation',
    complainedOfficerIds: await Promise.all(['沈静', '冯凯', '白瑜'].map(idOf)),
  });
  expect(at.receipt.office).toBe('青岚市信访局');
  await expectNothing('shenjing', at);
});

test('when it turns out later, it is out of their sight from that moment, and out of the bureau where its head is named', async () => {
  const { body: at } = await register('liumei', { purpose: 'accusation' });
  const see = async (login: string) => (await (await desk.as(login))('GET', path(petitionsApi.petition, at))).status;
  expect(await see('sunhaibo')).toBe(200);
  const named = { complainedOfficerIds: [await idOf('孙海波')], reason: '本人当面说的' };
  expect((await done('sunhaibo', at, 'nameAccused', named)).body.code).toBe('nameAccused.about-yourself');
  expect((await done('limin', at, 'nameAccused', named)).status).toBe(200);
  await expectNothing('sunhaibo', at);
  expect(await see('limin')).toBe(200);
  expect(
    (await done('limin', at, 'nameAccused', { complainedOfficerIds: [await idOf('郑光明')], reason: '材料里写明' }))
      .status,
  ).toBe(200);
  for (const login of ['zhengguangming', 'limin', 'shenjing']) await expectNothing(login, at);
  expect(await desk.petitions.rebuild()).toMatchObject({ differing: 0 });
});

test('whoever is complained of does not take it down: a colleague does', async () => {
  const refused = await register('liumei', { complainedOfficerIds: [await idOf('刘梅')] });
  expect(refused).toMatchObject({ status: 403, body: { code: 'register.about-yourself', cite: 'R.28' } });
  expect((await register('chenyulan', { complainedOfficerIds: [await idOf('刘梅')] })).status).toBe(200);
});

test('a request that names the organ that failed is routed to another, and that organ never sees it', async () => {
  const { body: at } = await register('zhoujianguo', { complainedOrganIds: [desk.organ('cx-rsj')] });
  expect(at.receipt.office).toBe('澄溪县信访局');
  await expectNothing('zhoujianguo', at);
  const sent = (to: string) => done('limin', at, 'forward', { to: desk.organ(to), delivery: { method: 'in-person' } });
  expect(await sent('cx-rsj')).toMatchObject({ status: 422, body: { code: 'forward.to-accused', cite: 'R.30' } });
  expect((await sent('cx-zjj')).status).toBe(200);
  await expectNothing('zhoujianguo', at);
});

test('the search for officers tells a name and an organ, to those who write petitions down, and nothing else', async () => {
  const clerk = await desk.as('liumei');
  const { body } = await clerk('POST', organsApi.officersNamed, { name: '孙海' });
  expect(body.officers.map((one: object) => Object.keys(one).sort())).toEqual([['id', 'name', 'organ']]);
  expect((await clerk('POST', organsApi.officersNamed, { name: '孙' })).status).toBe(400);
  const statistician = await desk.as('tanglei');
  expect((await statistician('POST', organsApi.officersNamed, { name: '孙海' })).status).toBe(403);
});

test('who rises to head an organ after being named keeps it from all now under them; the custodian hands it on to the bureau above', async () => {
  const named = await idOf('孙海波');
  const { body: at } = await register('liumei', { purpose: 'accusation', complainedOfficerIds: [named] });
  const see = async (login: string, of = at) =>
    (await (await desk.as(login))('GET', path(petitionsApi.petition, of))).status;
  const request = (await register('liumei', { complainedOfficerIds: [named] })).body;
  expect(await Promise.all(['limin', 'shenjing'].map((login) => see(login)))).toEqual([200, 200]);
  expect(await hasRoles(named, ['bureau-head'])).toBe(200);
  await expectNothing('limin', at);
  await expectNothing('zhengguangming', at);
  // A request already in the bureau's hands stays there, but not with whom it names.
  expect([await see('limin', request), await see('sunhaibo', request)]).toEqual([200, 404]);
  expect(await see('shenjing')).toBe(200);
  const handed = await done('shenjing', at, 'nameAccused', { complainedOfficerIds: [named], reason: '现在是局长' });
  expect([handed.status, handed.body.code]).toEqual([200, undefined]);
  await expectNothing('shenjing', at);
  expect((await desk.petitions.byNumbers([at.number], 'rule'))[0]!.state.holderId).toBe(desk.organ('ql-xfj'));
  expect(await hasRoles(named, ['bureau-officer'])).toBe(200);
});
