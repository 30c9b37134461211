import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../../demo/county/organs.ts';
import { type Ask, asking } from '../../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../../test/kit/running-app.ts';

/** 申请查看身份: whose role does not need to know who it is asks the bureau's custodian, who decides with a reason. */
let app: RunningApp;
let asks: Record<string, Ask>;
const logins = ['liumei', 'limin', 'zhengguangming', 'hanli', 'shenjing', 'fengkai', 'zhoujianguo', 'yanzheng'];
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
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
  const body = {
    form: 'visit',
    divisionCode: '990123001',
    narrative: '办事人员收了包工头的好处。',
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  };
  const answer = await asks.liumei!('POST', '/api/petitions', { body });
  expect(answer.status).toBe(200);
  return answer.body;
}
const accusation = () => registered({ purpose: 'accusation', complainedOrganIds: [organByCode('cx-rsj').id] });

const ask = (login: string, at: Matter, purpose = '纪检机关来函核实，需联系本人') =>
  asks[login]!('POST', on(at, 'identity-requests'), { body: { purpose } });
const read = (login: string, at: Matter) =>
  asks[login]!('POST', on(at, 'identity'), { body: { purpose: '随便写的用途' } });
const standing = async (login: string, { shardKey, petitionId }: Matter) =>
  (await asks[login]!('GET', `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`)).body.identity;
const queue = async (login = 'shenjing') =>
  (await asks[login]!('GET', '/api/identity-requests')).body.requests as {
    requestId: string;
    petitionId: string;
    state: string;
  }[];
const waiting = async (at: Matter) => (await queue()).find(({ petitionId }) => petitionId === at.petitionId)!;
const decide = (requestId: string, granted: boolean, reason: string, login = 'shenjing') =>
  asks[login]!('POST', `/api/identity-requests/${requestId}`, { body: { granted, reason } });

test('until the custodian has agreed, a bureau officer does not learn who brought an accusation; then for the purpose that was granted, and that is what the record says', async () => {
  const at = await accusation();
  expect((await read('limin', at)).body.code).toBe('identity.role');
  expect(await standing('limin', at)).toEqual({ may: 'ask', requests: [] });
  const asked = await ask('limin', at);
  expect([asked.status, asked.body.requests[0].state]).toEqual([200, 'waiting']);
  expect((await read('limin', at)).status).toBe(403);
  const found = await waiting(at);
  expect(found).toMatchObject({
    number: at.number,
    purpose: '纪检机关来函核实，需联系本人',
    state: 'waiting',
    who: { name: '李敏' },
    clock: { due: '2026-03-05', standing: 'soon' },
    matter: { restricted: true },
  });
  const decided = await decide(found.requestId, true, '函件已核对');
  expect([decided.status, decided.body.state, decided.body.usableUntil]).toEqual([200, 'granted', '2026-03-05']);
  const own = (await asks.limin!('GET', '/api/day')).body.identity.mine;
  expect(own).toMatchObject([{ number: at.number, state: 'granted', usableUntil: '2026-03-05' }]);
  expect((await read('limin', at)).body.petitioner.name).toBe('陈桂香');
  const record = (await asks.shenjing!('GET', on(at, 'access'))).body.items;
  expect(record.filter(({ identity }: { identity: boolean }) => identity)).toMatchObject([
    { what: { zh: '查看身份' }, purpose: '纪检机关来函核实，需联系本人' },
  ]);
  expect(record.map(({ what }: { what: { zh: string } }) => what.zh)).toContain('申请或审核查看身份');
  // It is the asker's alone, and not for another matter.
  expect((await read('zhengguangming', at)).status).toBe(403);
  expect((await read('limin', await accusation())).status).toBe(403);
});

test('a refusal has its reason, which the requester reads; a decision is made once', async () => {
  const at = await accusation();
  await ask('limin', at);
  expect((await ask('limin', at)).body.code).toBe('identity-request.waits');
  const { requestId } = await waiting(at);
  expect((await decide(requestId, false, '')).status).toBe(400);
  expect((await decide(requestId, false, '由保管员代为联系')).body.state).toBe('refused');
  expect((await decide(requestId, true, '改主意', 'fengkai')).body.code).toBe('identity-request.decided');
  expect((await read('limin', at)).status).toBe(403);
  expect((await standing('limin', at)).requests).toMatchObject([{ state: 'refused', reason: '由保管员代为联系' }]);
  expect((await ask('limin', at, '本人要求经办人回电')).status).toBe(200);
});

test('what was granted ends after three working days; what waits longer is late for custodian and head', async () => {
  const used = await accusation();
  const forgotten = await accusation();
  await ask('limin', used);
  await ask('limin', forgotten);
  await decide((await waiting(used)).requestId, true, '同意');
  const before = (await asks.shenjing!('GET', '/api/day')).body.identity.toDecide;
  expect(before.late).toBe(0);
  expect((await asks.zhengguangming!('GET', '/api/day')).body.identity.toDecide).toBeNull();
  app.clock.pass(4 * 86_400_000);
  const logged = await Promise.all(['limin', 'shenjing', 'zhengguangming'].map((login) => asking(app, login)));
  const [limin, shenjing, head] = logged as [Ask, Ask, Ask];
  asks = { ...asks, limin, shenjing };
  expect((await read('limin', used)).status).toBe(403);
  expect((await standing('limin', used)).requests[0].state).toBe('expired');
  const late = (await shenjing('GET', '/api/day')).body.identity.toDecide;
  expect(late).toMatchObject({ count: before.count, due: '2026-03-05' });
  expect(late.late).toBeGreaterThan(0);
  expect((await head('GET', '/api/day')).body.identity.toDecide.late).toBe(late.late);
});

test('who may read with a purpose has nothing to ask for; a leader asks on an ordinary matter; nobody but the bureau’s custodian decides', async () => {
  const at = await registered({ narrative: '村道坑洼。' });
  expect((await ask('liumei', at)).body.code).toBe('identity-request.not-needed');
  expect((await ask('hanli', at, '接访前要与本人通话')).status).toBe(200);
  const { requestId } = await waiting(at);
  for (const login of ['liumei', 'hanli', 'zhengguangming', 'yanzheng']) {
    expect([login, (await asks[login]!('GET', '/api/identity-requests')).status]).toEqual([login, 403]);
    expect([login, (await decide(requestId, true, '同意', login)).status]).toEqual([login, 403]);
  }
  expect((await decide(requestId, true, '同意')).status).toBe(200);
  expect((await read('hanli', at)).body.petitioner.name).toBe('陈桂香');
});

test('for an organ that is complained of, there is nothing to ask about', async () => {
  const at = await accusation();
  expect((await ask('zhoujianguo', at)).body.code).toBe('petition.not-found');
});
