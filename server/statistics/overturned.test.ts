import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import type { FigureView, StatisticsView } from './contract.ts';

let app: RunningApp;
const asks: Record<string, Ask> = {};
const labour = organByCode('cx-rsj').id;
const bureau = organByCode('cx-xfj').id;
const delivery = { method: 'in-person' };
const bureauHead = officers.find((one) => one.organId === bureau && one.roles.includes('bureau-head'))!.login;
const labourHead = officers.find((one) => one.organId === labour && one.roles.includes('organ-head'))!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const login of ['limin', 'zhoujianguo', 'zhengguangming', labourHead, bureauHead])
    asks[login] = await asking(app, login);
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
const pathOf = ({ shardKey, petitionId }: Matter) => `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;
async function act(login: string, at: Matter, name: string, payload: object = {}) {
  const { seq } = (await asks.limin!('GET', pathOf(at))).body;
  const answer = await asks[login]!('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

async function registered(): Promise<Matter> {
  const body = { form: 'visit', divisionCode: '990123', narrative: '三个月工资没有发。', requests: ['补发工资'] };
  const petitioner = { name: '陈桂香', phone: '13900001234' };
  return (await asks.limin!('POST', '/api/petitions', { body: { ...body, petitioner } })).body;
}

async function received(): Promise<Matter> {
  const at = await registered();
  await act('limin', at, 'forward', { to: labour, delivery });
  await act('zhoujianguo', at, 'signFor');
  return at;
}

async function signed(): Promise<Matter> {
  const at = await received();
  await act('zhoujianguo', at, 'accept', { delivery });
  const record = { heldOn: app.clock.today(), method: 'interview', petitionerHeard: true, record: '核对了工资表。' };
  await act('zhoujianguo', at, 'investigate', { ...record, findings: [{ request: 1, text: '欠三个月。' }] });
  await submit(at);
  await act(labourHead, at, 'conclude');
  return at;
}
const submit = (at: Matter) => {
  const reply = '单位已经破产，依法由清算组支付，已告知申报方法。';
  const basis = ['保障农民工工资支付条例第三条'];
  const answers = [{ request: 1, finding: '欠三个月。', outcome: 'explain', basis, reply }];
  return act('zhoujianguo', at, 'submitOpinion', { title: '关于工资问题的处理意见', answers });
};

const figure = async (span: string, id: string): Promise<FigureView> => {
  const view: StatisticsView = (await asks.zhengguangming!('GET', `/api/statistics?span=${span}`)).body;
  return view.rows.find(({ organId }) => organId === labour)!.figures.find((one) => one.id === id)!;
};
const rebuilt = async () => (await app.app.slices.petitions.rebuild()).byProjection['statistics.item'];

test('signed and recalled, an answer is in no rate as given; given again, it counts once, as it came then', async () => {
  const [recalled, stands] = [await signed(), await signed()];
  expect(await figure('2026-05', 'K-03b')).toMatchObject({ numerator: 2, denominator: 2 });
  await act(labourHead, recalled, 'recallOpinion', { reason: '数额写错了。', stillHere: true });
  expect(await figure('2026-05', 'K-03b')).toMatchObject({ numerator: 1, denominator: 1 });
  expect(await figure('2026-05', 'K-03')).toMatchObject({ numerator: 1, denominator: 2 });
  expect(await rebuilt()).toBe(0);

  // The day has passed: it is overdue, whatever had once been signed.
  app.clock.goTo('2026-05-20' as never);
  expect(await figure('2026-05', 'K-03b')).toMatchObject({ numerator: 1, denominator: 2 });
  await submit(recalled);
  await act(labourHead, recalled, 'conclude');
  expect(await figure('2026-05', 'K-03b')).toMatchObject({ numerator: 1, denominator: 2 });
  expect((await figure('2026-05', 'K-03b')).rest).toMatchObject([{ standing: 'late', n: 1 }]);
  expect(stands.petitionId).not.toBe(recalled.petitionId);
  expect(await rebuilt()).toBe(0);
});

test('a decision not to accept that was overturned is left out with its reason; that it was routed anew counts', async () => {
  app.clock.goTo('2026-06-01' as never);
  const below = await received();
  await act('zhoujianguo', below, 'accept', { delivery });
  const at = await registered();
  const routed = async () => {
    const view: StatisticsView = (await asks.zhengguangming!('GET', '/api/statistics?span=2026-06')).body;
    return view.rows.find(({ organId }) => organId === bureau)!.figures.find(({ id }) => id === 'K-01')!;
  };
  const declined = { sameMatterAs: below.number, handledBy: '县人社局', reason: '正在办理。', delivery };
  await act(bureauHead, at, 'declineAcceptance', declined);
  expect(await routed()).toMatchObject({ numerator: 2, denominator: 2 });
  app.clock.goTo('2026-06-04' as never);
  const wrong = { ground: 'other', reason: '不是同一件事。', by: '2026-08-01', delivery };
  await act(bureauHead, at, 'reopen', wrong);
  expect(await routed()).toMatchObject({ numerator: 1, denominator: 1 });
  await act('limin', at, 'forward', { to: labour, delivery });
  expect(await routed()).toMatchObject({ numerator: 2, denominator: 2 });
  expect(await rebuilt()).toBe(0);
});

test('a quarter made public says what stands when it has settled, not what was once signed', async () => {
  // Six answers due in the third quarter; one is recalled and overdue.
  app.clock.goTo('2026-07-02' as never);
  const all: Matter[] = [];
  for (let i = 0; i < 6; i++) all.push(await signed());
  await act(labourHead, all[0]!, 'recallOpinion', { reason: '数额写错了。', stillHere: true });
  app.clock.goTo('2026-10-20' as never);
  const shardKey = app.app.slices.shardKey();
  expect(await app.app.slices.statistics.publish(shardKey)).toContain('2026-Q3');
  const quarter = (await app.app.slices.statistics.published(shardKey)).find(({ label }) =>
    label.zh.includes('第3季度'),
  )!;
  const answered = quarter.lists.find(({ id }) => id === 'answered')!;
  const told = answered.parts.map(({ id, n }) => [id, n]);
  // One overdue is few, and so is the other part that would give it away; six in time were never there.
  expect(told).not.toContainEqual(['in-time', 6]);
  expect(answered.percent).not.toBe('100.0');
  const view: StatisticsView = (await asks.zhengguangming!('GET', '/api/statistics?span=2026-Q3')).body;
  expect(view.total.find(({ id }) => id === 'K-03b')).toMatchObject({ numerator: 5, denominator: 7 });
  expect(await rebuilt()).toBe(0);
});
