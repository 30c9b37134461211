import { afterAll, beforeAll, expect, test } from 'vitest';
import { petitionsApi } from './contract.ts';
import { type Desk, openDesk } from './kit/desk.ts';
import { path } from './kit/nowhere.ts';

/** Who acts for a petitioner, at the window: sealed as the petitioner is, no official, and never what links two matters. */
let desk: Desk;
const authority = { kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' } as const;
const daughter = { name: '李秀英', phone: '13855556666', idNumber: '990123198002020028' };
const broughtHere = { broughtBy: 'visit', readBack: true };
const story = '陈桂香的菜地让塘坝渗水淹了，女儿李秀英去问过三次。';

beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
});
afterAll(() => desk.close());

type At = { shardKey: string; petitionId: string; number: string };
const register = async (more: object = {}) => {
  const clerk = await desk.as('liumei');
  const body = {
    form: 'visit',
    divisionCode: '990123001',
    narrative: story,
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  };
  return clerk('POST', petitionsApi.petitions, body);
};
const done = async (login: string, at: At, act: string, payload: object, more: object = {}) => {
  const ask = await desk.as(login);
  const { seq } = (await ask('GET', path(petitionsApi.petition, at))).body;
  return ask('POST', path(petitionsApi.act, { ...at, act }), { expectedSeq: seq, payload, ...more });
};
const view = async (login: string, at: At) =>
  (await (await desk.as(login))('GET', path(petitionsApi.petition, at))).body;

test('the page says that somebody acts, as what and with which scope; who it is opens with the identity alone', async () => {
  const { body: at } = await register({ agents: [{ ...daughter, ...authority }] });
  const seen = await view('liumei', at);
  expect(seen.agents).toMatchObject([
    { no: 1, kind: 'authorised', powers: ['file', 'receive', 'query'], authorisedOn: '2026-03-01', ended: null },
  ]);
  const told = await done(
    'limin',
    at,
    'appointAgent',
    { ...authority, kind: 'guardian', ...broughtHere },
    {
      person: { name: '陈守田', phone: '13712340000' },
    },
  );
  expect(told.status).toBe(200);
  const now = await view('liumei', at);
  expect(JSON.stringify(now)).not.toMatch(/陈守田|13712340000|13855556666|990123198002020028/);
  expect(now.timeline[0]).toMatchObject({ act: 'appointAgent', by: { kind: 'petitioner' } });
  const clerk = await desk.as('liumei');
  const { body: identity } = await clerk('POST', path(petitionsApi.identity, at), { purpose: '核对代理人的委托书' });
  expect(identity.agents).toMatchObject([
    { name: '李秀英', agency: 1 },
    { name: '陈守田', agency: 2 },
  ]);
  // A supervisor who has no reason to know reads the story without the agents' names, too.
  const covered = JSON.stringify(await view('hanli', at));
  expect(covered).not.toMatch(/李秀英|陈桂香/);
});

test('a name taken on later goes out of the search words with the others', async () => {
  const { body: at } = await register({ narrative: '塘坝渗水，欧阳代办替我来问过。' });
  const limin = await desk.as('limin');
  const found = async () => {
    const { body } = await limin('GET', `${petitionsApi.petitions}?q=${encodeURIComponent('欧阳代办')}`);
    return body.rows.some((one: At) => one.petitionId === at.petitionId);
  };
  expect(await found()).toBe(true);
  await done('liumei', at, 'appointAgent', { ...authority, ...broughtHere }, { person: { name: '欧阳代办' } });
  expect(await found()).toBe(false);
});

test('nobody who works for the organ that handles, registered or is complained of acts for a petitioner', async () => {
  const refused = await register({ agents: [{ name: '刘梅', ...authority }] });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'agent.official-name', field: 'agents.0.namesake', cite: 'H.agent-no-official' },
  });
  const other = await register({ agents: [{ name: '刘梅', namesake: true, ...authority }] });
  expect(other.status).toBe(200);
  const later = await done(
    'limin',
    other.body,
    'appointAgent',
    { ...authority, ...broughtHere },
    {
      person: { name: '李敏' },
    },
  );
  expect(later).toMatchObject({ status: 422, body: { field: 'person.namesake' } });
});

test('an act that appoints nobody, a third agent and a paper of tomorrow are refused; nothing is half written', async () => {
  const { body: at } = await register({ agents: [{ ...daughter, ...authority }] });
  const before = await view('liumei', at);
  for (const [payload, person, code] of [
    [{ ...authority, ...broughtHere }, undefined, 'appointAgent.name'],
    [{ ...authority, ...broughtHere }, { name: '' }, undefined],
    [
      { ...authority, ...broughtHere, authorisedOn: '2026-03-03' },
      { name: '甲乙' },
      'appointAgent.authorised-in-future',
    ],
    [{ ...authority, ...broughtHere, powers: ['vote'] }, { name: '甲乙' }, 'appointAgent.malformed'],
    [{ ...authority, broughtBy: 'visit' }, { name: '甲乙' }, 'appointAgent.read-back'],
  ] as const) {
    const answer = await done('liumei', at, 'appointAgent', payload, person ? { person } : {});
    expect([answer.status >= 400 && answer.status < 500, code ?? answer.body.code]).toEqual([true, answer.body.code]);
  }
  expect((await view('liumei', at)).seq).toBe(before.seq);
  const clerk = await desk.as('liumei');
  const { body } = await clerk('POST', path(petitionsApi.identity, at), { purpose: '核对代理人' });
  expect(body.agents).toHaveLength(1);
});

test('a withdrawal that an agent says at the window needs the scope; what the agent may do bears the agent’s number', async () => {
  const { body: at } = await register({ agents: [{ ...daughter, ...authority }] });
  const ownWill = { ownWill: true };
  expect(await done('liumei', at, 'withdraw', ownWill, { agent: 1 })).toMatchObject({
    status: 403,
    body: { code: 'agency.beyond-scope', cite: 'MSF.62' },
  });
  await done('liumei', at, 'changeAgency', {
    agent: 1,
    powers: ['file', 'withdraw'],
    ...authorityOnly,
    ...broughtHere,
  });
  expect((await done('liumei', at, 'withdraw', ownWill, { agent: 1 })).status).toBe(200);
  expect((await view('liumei', at)).timeline[0].by.agent).toEqual({ zh: '委托代理人', en: 'authorised agent' });
});
const authorityOnly = { authorisedOn: '2026-03-02', seen: 'original' };

test('an agent in common never links two matters: nobody is found by whom they act for', async () => {
  const { body: at } = await register({
    agents: [{ ...daughter, ...authority }],
    petitioner: { name: '何满仓', phone: '13900008888' },
  });
  const { petitioners } = desk.deps;
  expect(await petitioners.earlierMatters(at.shardKey, { phone: '13900008888' })).toEqual([at.petitionId]);
  expect(await petitioners.earlierMatters(at.shardKey, daughter)).toEqual([]);
  await done(
    'liumei',
    at,
    'appointAgent',
    { ...authority, ...broughtHere },
    { person: { name: '何小满', phone: '13500001111' } },
  );
  expect(await petitioners.earlierMatters(at.shardKey, { phone: '13500001111' })).toEqual([]);
});
