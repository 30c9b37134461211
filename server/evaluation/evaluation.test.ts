import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { answerServed, type Matter, wagesRegistered } from '../../test/kit/wages.ts';
import { drawn, lotOf } from './lot.ts';

let app: RunningApp;
let bureau: Ask;
let handler: Ask;
let supervisor: Ask;
const labour = organByCode('cx-rsj').id;
const delivery = { method: 'in-person' };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  bureau = await asking(app, 'limin');
  handler = await asking(app, 'zhoujianguo');
  supervisor = await asking(app, 'dingzhiqiang');
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const pathOf = ({ shardKey, petitionId }: Matter) => `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;

async function act(ask: Ask, at: Matter, name: string, payload: object) {
  const { seq } = (await bureau('GET', pathOf(at))).body;
  const answer = await ask('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

/** From the window to the served answer. */
async function answered(narrative: string): Promise<Matter> {
  const at = await wagesRegistered(app, { narrative });
  await answerServed(app, at);
  return at;
}

async function evaluate(at: Matter, organ: string) {
  const done = await app.app.slices.petitions.act({
    shardKey: at.shardKey,
    petitionId: at.petitionId,
    act: 'evaluate',
    payload: { office: 'satisfied', organ },
    uploads: [],
    by: 'petitioner',
  });
  expect(done).toMatchObject({ seq: expect.any(Number) });
  await app.platform.outbox.dispatch();
}

const callBacks = async () => (await supervisor('GET', '/api/dossiers/call-back')).body.rows;
const at = (one: { shardKey: string; dossierId: string }) =>
  `/api/dossiers/call-back/${encodeURIComponent(one.shardKey)}/${one.dossierId}`;

test('不满意 opens a call-back of another unit, once; satisfied and silent open none', async () => {
  const matter = await answered('三个月工资没有发。');
  expect(await callBacks()).toEqual([]);
  await evaluate(matter, 'dissatisfied');
  expect(await callBacks()).toHaveLength(1);
  await evaluate(matter, 'dissatisfied');
  expect(await callBacks()).toHaveLength(1);
  const [one] = await callBacks();
  const view = (await supervisor('GET', at(one))).body;
  expect(view.clocks).toMatchObject([{ id: 'record', due: '2026-03-09' }]);
  expect((await handler('GET', at(one))).status).toBe(404);

  const payload = { how: 'phone', said: '钱没有拿到，也没人说去哪里申报。', solved: 'no', wantsReopening: true };
  expect((await supervisor('POST', `${at(one)}/acts/record`, { body: { expectedSeq: 1, payload } })).status).toBe(200);
  const content = { expectedSeq: 2, payload: { follows: 'nothing', told: '电话。' } };
  expect((await supervisor('POST', `${at(one)}/acts/conclude`, { body: content })).body.code).toBe(
    'call-back.conclude.not-solved',
  );
  const told = '电话告诉了清算组的地址和申报期限。';
  const explained = (more: object) => ({ body: { expectedSeq: 2, payload: { follows: 'explained', told, ...more } } });
  const silent = await supervisor('POST', `${at(one)}/acts/conclude`, explained({ agreed: false, reason: '依法。' }));
  expect(silent.body.code).toBe('call-back.conclude.reopening-unanswered');
  expect((await supervisor('POST', `${at(one)}/acts/conclude`, explained({ agreed: true }))).status).toBe(200);
  expect((await supervisor('GET', at(one))).body.papers).toMatchObject([{ kind: 'D-35' }]);
});

test('nobody reached is given up only after three days, and is no satisfaction', async () => {
  const matter = await answered('加班费没有算。');
  await evaluate(matter, 'dissatisfied');
  const one = (await callBacks()).find(({ open }: { open: boolean }) => open);
  for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
    const { seq } = (await supervisor('GET', at(one))).body;
    const early = await supervisor('POST', `${at(one)}/acts/giveUp`, {
      body: { expectedSeq: seq, payload: { reason: '打不通。' } },
    });
    expect(early.body.code).toBe('call-back.giveUp.few-tries');
    app.clock.goTo(day as never);
    await supervisor('POST', `${at(one)}/acts/notReached`, {
      body: { expectedSeq: seq, payload: { how: '打了两次电话。' } },
    });
  }
  const { seq } = (await supervisor('GET', at(one))).body;
  const given = await supervisor('POST', `${at(one)}/acts/giveUp`, {
    body: { expectedSeq: seq, payload: { reason: '号码停机，门上留了条。' } },
  });
  expect(given.status).toBe(200);
});

test('call-backs are drawn by a lot that follows from number and week; drawn again, nothing more is opened', async () => {
  const closed: Matter[] = [];
  for (const narrative of ['高温津贴没有发。', '押金没有退。', '社保没有缴。', '合同没有签。']) {
    const matter = await answered(narrative);
    await act(handler, matter, 'recordResult', { explained: [1], hardship: 'none', note: '没有提出困难。' });
    await act(handler, matter, 'close', { guidance: '已经当面说明。' });
    closed.push(matter);
  }
  await app.platform.outbox.dispatch();
  app.clock.goTo('2026-03-11' as never);
  const before = (await callBacks()).length;
  expect(await app.app.slices.evaluation.draw()).toBe(drawn(4));
  expect(await app.app.slices.evaluation.draw()).toBe(0);
  expect((await callBacks()).length).toBe(before + 3);
  const lots = closed.map(({ number }) => lotOf(number, '2026-03-05' as never));
  expect(lots).toEqual(closed.map(({ number }) => lotOf(number, '2026-03-02' as never)));
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

test('what was led to another route and closed has no answer to ask about: it takes no part in the lot', async () => {
  const body = {
    form: 'visit',
    divisionCode: '990123',
    narrative: '合伙人拖着分红不给。',
    requests: ['要回分红'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
  };
  const matter: Matter = (await bureau('POST', '/api/petitions', { body })).body;
  await act(bureau, matter, 'forward', { to: labour, delivery });
  await act(handler, matter, 'signFor', {});
  await act(handler, matter, 'divert', {
    way: '31.1',
    body: '澄溪县人民法院诉讼服务中心',
    address: '平安路1号',
    legalBasis: '民法典第一千一百六十五条',
    term: 'other',
    lastDay: '2029-03-02',
    lastDayReason: '诉讼时效三年，自知道权利受损之日起算。',
    papers: '合伙协议',
    explanation: '诉讼时效三年，请尽早起诉。',
    delivery,
  });
  app.clock.goTo('2026-04-07' as never);
  await act(handler, matter, 'close', { guidance: '跟满15日，本人已经起诉。' });
  await app.platform.outbox.dispatch();
  app.clock.goTo('2026-04-15' as never);
  const before = (await callBacks()).length;
  expect(await app.app.slices.evaluation.draw()).toBe(0);
  expect((await callBacks()).length).toBe(before);
});
