import { afterAll, beforeAll, expect, test } from 'vitest';
import { petitionsApi } from './contract.ts';
import { type Desk, openDesk } from './kit/desk.ts';
import { expectNothing, path } from './kit/nowhere.ts';

/** An accusation never reaches the accused (Art. 30, decisions 7): whoever may not know gets what nobody would get. */
let desk: Desk;
let at: { shardKey: string; petitionId: string; number: string };
const text = '县人社局办事人员收了包工头的好处，压着我们的欠薪投诉三个月不办，还把我们的名单给了对方。';

beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
  const clerk = await desk.as('liumei');
  const answer = await clerk('POST', petitionsApi.petitions, {
    form: 'visit',
    purpose: 'accusation',
    divisionCode: '990123001',
    narrative: text,
    complainedOrganIds: [desk.organ('cx-rsj')],
    petitioner: { name: '陈桂香', phone: '13900001234' },
  });
  expect(answer.status).toBe(200);
  at = answer.body;
});
afterAll(() => desk.close());

const logins = {
  accused: 'zhoujianguo',
  clerk: 'chenyulan',
  supervisor: 'dingzhiqiang',
  leader: 'hanli',
  auditor: 'fangmin',
  administrator: 'mawei',
  statistician: 'tanglei',
};

test.each(Object.entries(logins))('for the %s it does not exist, whatever is asked', async (_who, login) => {
  await expectNothing(desk, login, at, { number: at.number, story: text, words: '包工头的好处', phone: '13900001234' });
  const ask = await desk.as(login);
  const near = await ask('POST', petitionsApi.duplicates, { narrative: text, phone: '13900001234' });
  expect(near.status === 200 ? near.body.candidates : []).toEqual([]);
});

test.each(['limin', 'zhengguangming', 'shenjing'])(
  'the bureau’s trusted officer %s finds and reads it',
  async (login) => {
    const ask = await desk.as(login);
    expect((await ask('GET', path(petitionsApi.petition, at))).body).toMatchObject({
      restricted: true,
      narrative: text,
    });
    const found = await ask('GET', `${petitionsApi.petitions}?q=${encodeURIComponent('包工头的好处')}`);
    expect(found.body.rows).toHaveLength(1);
    expect(
      (await ask('GET', petitionsApi.today)).body.waitingRows.map((row: { number: string }) => row.number),
    ).toContain(at.number);
  },
);

test('only the custodian reads who brought it, and that reading is shown later, not never', async () => {
  const officer = await desk.as('limin');
  expect((await officer('POST', path(petitionsApi.identity, at), { purpose: '核实' })).body).toMatchObject({
    code: 'identity.role',
    cite: 'H.accusation-sealed',
  });
  const custodian = await desk.as('shenjing');
  const identity = await custodian('POST', path(petitionsApi.identity, at), { purpose: '核实' });
  expect(identity.body.petitioner).toMatchObject({ name: '陈桂香' });
  const portal = desk.petitions.forPortal(desk.organ('cx-xfj'));
  expect((await portal.access(at)).some(({ identity: was }) => was)).toBe(false);
  desk.clock.goTo('2026-09-20' as never);
  expect((await portal.access(at)).some(({ identity: was }) => was)).toBe(true);
  desk.clock.goTo('2026-03-02' as never);
});

test('it cannot be forwarded, to the accused or anybody else', async () => {
  const head = await desk.as('zhengguangming');
  for (const to of ['cx-rsj', 'cx-jyj']) {
    const payload = { to: desk.organ(to), delivery: { method: 'post' } };
    const answer = await head('POST', path(petitionsApi.act, { ...at, act: 'forward' }), { expectedSeq: 1, payload });
    expect(answer).toMatchObject({ status: 422, body: { cite: 'R.30' } });
  }
});

test('who only wants the matter solved has it handled as a request: the handler reads it, those named never do', async () => {
  const clerk = await desk.as('liumei');
  const registered = await clerk('POST', petitionsApi.petitions, {
    form: 'visit',
    purpose: 'accusation',
    divisionCode: '990123001',
    narrative: '镇上修路占了我家的地，说好的补偿没有给，我也说不清是谁的责任。',
    complainedOrganIds: [desk.organ('cx-rsj')],
    petitioner: { name: '何长贵', phone: '13900001235' },
  });
  const one = registered.body;
  const acting = async (login: string, act: string, payload: object) => {
    const ask = await desk.as(login);
    const { seq } = (await ask('GET', path(petitionsApi.petition, one))).body;
    return ask('POST', path(petitionsApi.act, { ...one, act }), { expectedSeq: seq, payload });
  };
  const reason = { reason: '3月2日本人当面说：不告谁，只要补偿。' };
  expect(await acting('limin', 'treatAsRequest', reason)).toMatchObject({ status: 403 });
  expect((await acting('shenjing', 'treatAsRequest', reason)).status).toBe(200);
  const forward = { to: desk.organ('cx-zjj'), delivery: { method: 'in-person' } };
  expect((await acting('limin', 'forward', forward)).status).toBe(200);
  const told = await (await desk.as('zhoujianguo'))('GET', path(petitionsApi.petition, one));
  expect(told.status).toBe(404);
  expect(await desk.petitions.rebuild()).toMatchObject({ differing: 0 });
});

test('a complaint handed in at the very organ complained of is registered for the bureau', async () => {
  const handler = await desk.as('zhoujianguo');
  const answer = await handler('POST', petitionsApi.petitions, {
    form: 'letter',
    divisionCode: '990123001',
    narrative: '贵局收信的人把我的信拆了不登记。',
    complainedOrganIds: [desk.organ('cx-rsj')],
  });
  expect(answer.status).toBe(200);
  expect(answer.body.receipt.office).toBe('澄溪县信访局');
  expect((await handler('GET', path(petitionsApi.petition, answer.body))).status).toBe(404);
});
