import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/index.ts';
import type { FigureView, StatisticsView } from './contract.ts';

let app: RunningApp;
const asks: Record<string, Ask> = {};
const labour = organByCode('cx-rsj').id;
const water = organByCode('cx-swj').id;
const bureau = organByCode('cx-xfj').id;
const delivery = { method: 'in-person' };
const headOf = (organId: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes('organ-head'))!.login;
const handlerOf = (organId: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes('organ-handler'))!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const logins = ['limin', 'zhoujianguo', 'zhengguangming', 'heyun', 'dingzhiqiang', 'fangmin', 'tanglei', 'hanli'];
  for (const login of [...logins, 'shenjing', 'mawei', headOf(labour), handlerOf(water)])
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

async function registered(more: object = {}): Promise<Matter> {
  const body = {
    form: 'visit',
    divisionCode: '990123',
    narrative: '三个月工资没有发。',
    requests: ['补发工资'],
    ...more,
  };
  const answer = await asks.limin!('POST', '/api/petitions', {
    body: { petitioner: { name: '陈桂香', phone: '13900001234' }, ...body },
  });
  expect([answer.status, answer.body?.what?.zh]).toEqual([200, undefined]);
  return answer.body;
}

async function act(login: string, at: Matter, name: string, payload: object = {}) {
  const { seq } = (await asks.limin!('GET', pathOf(at))).body;
  const answer = await asks[login]!('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

async function accepted(): Promise<Matter> {
  const at = await registered();
  await act('limin', at, 'forward', { to: labour, delivery });
  await act('zhoujianguo', at, 'signFor');
  await act('zhoujianguo', at, 'accept', { delivery });
  return at;
}

async function answered(): Promise<Matter> {
  const at = await accepted();
  const record = { heldOn: app.clock.today(), method: 'interview', petitionerHeard: true, record: '核对了工资表。' };
  await act('zhoujianguo', at, 'investigate', { ...record, findings: [{ request: 1, text: '欠三个月。' }] });
  const reply = '单位已经破产，依法由清算组支付，已告知申报方法。';
  const basis = ['保障农民工工资支付条例第三条'];
  const answers = [{ request: 1, finding: '欠三个月。', outcome: 'explain', basis, reply }];
  await act('zhoujianguo', at, 'submitOpinion', { title: '关于工资问题的处理意见', answers });
  await act(headOf(labour), at, 'conclude');
  await act('zhoujianguo', at, 'serve', {
    service: { method: 'in-person', servedOn: app.clock.today(), proof: '本人签收' },
  });
  return at;
}

const table = async (span: string, login = 'zhengguangming'): Promise<StatisticsView> =>
  (await asks[login]!('GET', `/api/statistics?span=${span}`)).body;
const rowOf = (view: StatisticsView, organId: string) => view.rows.find((row) => row.organId === organId);
const figure = (view: StatisticsView, id: string, organId?: string): FigureView =>
  (organId ? rowOf(view, organId)!.figures : view.total).find((one) => one.id === id)!;
const cases = async (query: Record<string, string>, login = 'zhengguangming') =>
  asks[login]!('GET', `/api/statistics/cases?${new URLSearchParams(query)}`);

/** What the table says without the moment at which it was asked. */
const said = ({ notes: _notes, ...view }: StatisticsView) => view;

test('figures follow from the acts: each with both its terms, by organ, and the day’s turn is nobody’s act', async () => {
  await answered();
  await accepted();
  const waiting = await registered();
  await act('limin', waiting, 'forward', { to: water, delivery });
  await act(handlerOf(water), waiting, 'signFor');
  // Accepted on 2 March: due on 1 May, moved to the day after the holiday.
  const may = await table('2026-05');
  expect(figure(may, 'K-03', labour)).toMatchObject({ numerator: 1, denominator: 2, percent: '50.0' });
  expect(figure(may, 'K-03b', labour)).toMatchObject({ numerator: 1, denominator: 1, percent: '100.0' });
  expect(figure(may, 'K-03', labour).rest).toMatchObject([{ standing: 'open', n: 1 }]);
  const march = await table('2026-03');
  expect(figure(march, 'K-01', bureau)).toMatchObject({ numerator: 3, denominator: 3 });
  expect(figure(march, 'K-02', labour)).toMatchObject({ numerator: 2, denominator: 2 });
  // Nothing is due yet: null, neither 0 nor 100 %.
  expect(rowOf(march, water)!.figures.find(({ id }) => id === 'K-02')).toMatchObject({ denominator: 0, value: null });
  app.clock.goTo('2026-06-15' as never);
  const later = await table('2026-05');
  expect(figure(later, 'K-03', labour)).toMatchObject({ numerator: 1, denominator: 2 });
  expect(figure(later, 'K-03b', labour)).toMatchObject({ numerator: 1, denominator: 2, percent: '50.0' });
  expect(figure(later, 'K-03b', labour).rest).toMatchObject([{ standing: 'overdue', label: { zh: '超期未办' }, n: 1 }]);
  const overdue = await table('2026-03');
  expect(figure(overdue, 'K-02', water)).toMatchObject({ numerator: 0, denominator: 1, percent: '0.0' });
});

test('what is counted has its unit, and is compared with the span before and the year before', async () => {
  const { registered: counts, notes, label } = await table('2026-03');
  expect(label.zh).toBe('2026年3月');
  expect(counts.find(({ id }) => id === 'items')).toMatchObject({
    now: { zh: '3件次' },
    change: { zh: '上期为0' },
    yearChange: { zh: '上期为0' },
  });
  expect(counts.map(({ now }) => now.zh).every((text) => /^\d+(件次|批次|人次)$/.test(text))).toBe(true);
  expect(notes.map(({ label: { zh } }) => zh)).toEqual(
    expect.arrayContaining(['单位', '时间口径', '地域口径', '去重', '取数时间']),
  );
  const april = await table('2026-04');
  expect(april.registered.find(({ id }) => id === 'items')).toMatchObject({ change: { zh: '-100.00%' } });
});

test('every figure leads to the list that it counts, read by who may and noted for the petitioner (R-KPI-2)', async () => {
  const view = await table('2026-Q1');
  let followed = 0;
  for (const { organId, figures } of [...view.rows, { organId: '', figures: view.total }]) {
    for (const { id, numerator, denominator, rest } of figures) {
      const mean = view.indicators.find((one) => one.id === id)!.mean;
      const parts: [line: string, n: number][] = [['below', denominator]];
      if (!mean) parts.push(['above', numerator], ...rest.map(({ standing, n }): [string, number] => [standing, n]));
      for (const [line, n] of parts) {
        const { body, status } = await cases({
          span: view.span,
          figure: id,
          line,
          ...(organId && { organ: organId }),
        });
        expect([id, organId, line, status, body.rows.length]).toEqual([id, organId, line, 200, n]);
        followed += n;
      }
    }
  }
  expect(followed).toBeGreaterThan(20);
  const [one] = (await cases({ span: '2026-Q1', figure: 'K-02', line: 'overdue', organ: water })).body.rows;
  expect(one).toMatchObject({ standing: { zh: '超期未办' }, step: { zh: '受理告知' }, subject: '三个月工资没有发。' });
  const { body: access } = await asks.limin!('GET', `${pathOf(one)}/access`);
  expect(JSON.stringify(access)).toContain('信访局负责人');
});

test('statisticians read figures and no matter; handlers, clerks and administrators read neither', async () => {
  const view = await table('2026-Q1', 'tanglei');
  expect([view.mayFollow, said(view)]).toEqual([false, { ...said(await table('2026-Q1')), mayFollow: false }]);
  const refused = await cases({ span: '2026-Q1', figure: 'K-02', line: 'below' }, 'tanglei');
  expect([refused.status, refused.body.code]).toEqual([403, 'statistics.cases.role']);
  for (const login of ['dingzhiqiang', 'fangmin', 'hanli'])
    expect([login, (await table('2026-Q1', login)).mayFollow]).toEqual([login, true]);
  for (const login of ['limin', 'zhoujianguo', headOf(labour), 'shenjing', 'mawei']) {
    for (const path of [
      '/api/statistics',
      '/api/statistics/table.csv',
      '/api/statistics/cases?span=2026&figure=K-02&line=below',
    ])
      expect([login, path, (await asks[login]!('GET', path)).status]).toEqual([login, path, 403]);
  }
});

test('an accusation moves no figure and no list, not by one, whoever looks (Art. 30)', async () => {
  const [before, year] = [await table('2026-Q2'), await table('2026')];
  const secret = await registered({ purpose: 'accusation', narrative: '县人社局有人收了好处。' });
  const named = await registered({
    narrative: '县人社局科长收钱不办事。',
    complainsOfPerson: true,
    complainedOrganIds: [labour],
  });
  expect(said(await table('2026-Q2'))).toEqual(said(before));
  expect(said(await table('2026'))).toEqual(said(year));
  const stored = await app.platform.db.local(secret.shardKey).rows(sql`select 1 from statistics.item
    where shard_key = ${secret.shardKey} and petition_id = any(${[secret.petitionId, named.petitionId]}::uuid[])`);
  expect(stored).toEqual([]);
  app.clock.goTo('2026-08-01' as never);
  const lines = [
    ['K-01', 'below'],
    ['K-02', 'below'],
    ['out', 'legal-route'],
    ['out', 'otherwise'],
  ];
  for (const [figureId, line] of lines) {
    const { text } = await cases({ span: '2026', figure: figureId!, line: line! }, 'hanli');
    expect(text).not.toContain(secret.number);
    expect(text).not.toContain(named.number);
  }
});

test('what stands in no rate is listed with its reason and can be counted (R-KPI-3)', async () => {
  await registered({ purpose: 'suggestion', narrative: '建议增加公交。' });
  const gone = await registered();
  await act('limin', gone, 'withdraw', { ownWill: true });
  const { leftOut } = await table('2026');
  expect(leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['suggestion', 'withdrawn']));
  for (const { reason, n } of leftOut)
    expect((await cases({ span: '2026', figure: 'out', line: reason })).body.rows).toHaveLength(n);
});

test('sums that wait and sums that were folded in say the same; a rebuild from the facts equals them', async () => {
  const { db } = app.platform;
  const { statistics, petitions } = app.app.slices;
  const waiting = said(await table('2026'));
  expect(await statistics.fold()).toBeGreaterThan(0);
  expect(await statistics.fold()).toBe(0);
  expect(said(await table('2026'))).toEqual(waiting);
  expect(await statistics.recount()).toMatchObject({ differing: 0 });
  expect((await petitions.rebuild()).byProjection['statistics.item']).toBe(0);

  const { shardKey } = await registered();
  await statistics.fold();
  const right = said(await table('2026'));
  await db
    .local(shardKey)
    .run(sql`update statistics.rollup set n = n + 3 where shard_key = ${shardKey} and kind = 'notice'`);
  expect(said(await table('2026'))).not.toEqual(right);
  expect((await statistics.recount()).differing).toBeGreaterThan(0);
  expect(said(await table('2026'))).toEqual(right);
  await db
    .local(shardKey)
    .run(sql`update statistics.item set outcome = 'late' where shard_key = ${shardKey} and outcome = 'in-time'`);
  await db.local(shardKey).run(sql`delete from statistics.item where shard_key = ${shardKey} and kind = 'transfer'`);
  expect((await petitions.rebuild()).byProjection['statistics.item']).toBeGreaterThan(0);
  expect((await statistics.recount()).differing).toBeGreaterThan(0);
  expect(said(await table('2026'))).toEqual(right);
  expect((await petitions.rebuild()).differing).toBe(0);
  expect(await statistics.recount()).toMatchObject({ differing: 0 });
});

test('acts at the same moment as foldings lose no count', async () => {
  const { statistics } = app.app.slices;
  const count = async () => Number((await table('2026-08')).registered[0]!.now.zh.replace(/\D/g, ''));
  const before = await count();
  await Promise.all([
    ...Array.from({ length: 12 }, () => registered()),
    ...Array.from({ length: 6 }, () => statistics.fold()),
  ]);
  expect(await count()).toBe(before + 12);
  await statistics.fold();
  expect(await count()).toBe(before + 12);
  expect(await statistics.recount()).toMatchObject({ differing: 0 });
});
