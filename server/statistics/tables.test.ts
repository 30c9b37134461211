import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import type { StatisticsView } from './contract.ts';

let app: RunningApp;
const asks: Record<string, Ask> = {};
const labour = organByCode('cx-rsj').id;
const water = organByCode('cx-swj').id;
const bureau = organByCode('cx-xfj').id;
const delivery = { method: 'in-person' };

/** Two matters: one whose organ told the petitioner in time, one whose organ did not. */
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const login of ['limin', 'zhengguangming', 'heyun', 'dingzhiqiang', 'tanglei', 'zhoujianguo'])
    asks[login] = await asking(app, login);
  for (const [to, narrative] of [
    [labour, '三个月工资没有发。'],
    [water, '村里的饮用水发黄。'],
  ] as const) {
    const body = { form: 'visit', divisionCode: '990123', narrative, requests: ['尽快解决'] };
    const petitioner = { name: '陈桂香', phone: '13900001234' };
    const at = (await asks.limin!('POST', '/api/petitions', { body: { ...body, petitioner } })).body;
    const acts = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}/acts`;
    await asks.limin!('POST', `${acts}/forward`, { body: { expectedSeq: 1, payload: { to, delivery } } });
    const handler = officers.find(({ organId, roles }) => organId === to && roles.includes('organ-handler'))!.login;
    const ask = await asking(app, handler);
    await ask('POST', `${acts}/signFor`, { body: { expectedSeq: 2, payload: {} } });
    if (to === labour) await ask('POST', `${acts}/accept`, { body: { expectedSeq: 3, payload: { delivery } } });
  }
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const table = async (span: string): Promise<StatisticsView> =>
  (await asks.zhengguangming!('GET', `/api/statistics?span=${span}`)).body;
const figure = (view: StatisticsView, id: string, organId: string) =>
  view.rows.find((row) => row.organId === organId)!.figures.find((one) => one.id === id)!;

test('the table as a file has notes, units and both terms, and nothing that a spreadsheet would run', async () => {
  const csv = await asks.tanglei!('GET', '/api/statistics/table.csv?span=2026-Q1');
  expect(csv.type).toContain('text/csv');
  expect(csv.headers.get('content-disposition')).toContain('statistics-2026-Q1.csv');
  expect(csv.text).toContain('K-03b 按期答复率（到期口径） 分子,分母,%');
  for (const word of ['取数时间', '去重', '件次', '合计']) expect(csv.text).toContain(word);
  expect(csv.text.split('\r\n').filter((line) => /(^|,)[=@]/.test(line))).toEqual([]);
  expect((await asks.tanglei!('GET', '/api/statistics/table.csv?span=2026-Q1&language=en')).text).toContain('Data cut');
});

test.each([
  ['/api/statistics?span=2026-13', 'statistics.no-such-span'],
  ['/api/statistics/table.csv?span=x', 'statistics.no-such-span'],
  ['/api/statistics/cases?span=2026&figure=K-99&line=below', 'statistics.cases.no-such-figure'],
  ['/api/statistics/cases?span=2026&figure=K-11&line=below', 'statistics.cases.no-such-figure'],
  ['/api/statistics/cases?span=2026&figure=toString&line=below', 'statistics.cases.no-such-figure'],
  ['/api/statistics/cases?span=2026&figure=out&line=constructor', 'statistics.cases.no-such-figure'],
  ['/api/statistics/cases?span=2026&figure=K-02&line=satisfied', 'statistics.cases.no-such-figure'],
  ['/api/statistics/cases?span=2026&figure=K-02&line=below&after=2026-03-01_x_y', 'statistics.cases.no-such-figure'],
])('%s is refused with a way on', async (path, code) => {
  const { status, body } = await asks.zhengguangming!('GET', path);
  expect([status, body.code]).toEqual([400, code]);
  expect(body.way.zh).toBeTruthy();
});

test('a scheme is proposed, refused where it weighs how many come, approved by another, and its floors are seen', async () => {
  app.clock.goTo('2026-08-03' as never);
  const payload = {
    title: '2026年信访工作考核方案',
    from: '2026-08-03',
    by: '责任单位',
    lines: [
      { indicator: 'K-02', weight: 50, floor: 80 },
      { indicator: 'K-03b', weight: 50 },
    ],
    why: '只看办理质量。',
  };
  const propose = (more: object = {}) =>
    asks.dingzhiqiang!('POST', '/api/dossiers/assessment-scheme', {
      body: { act: 'propose', payload: { ...payload, ...more } },
    });
  const refused = await propose({ lines: [{ indicator: 'N-visits', weight: 100 }] });
  expect([refused.status, refused.body.code]).toEqual([422, 'assessment.propose.volume']);
  expect(refused.body.what.zh).toMatch(/R-KPI-1.*第39条/);
  const opened = (await propose()).body;
  const approve = (login: string) =>
    asks[login]!(
      'POST',
      `/api/dossiers/assessment-scheme/${encodeURIComponent(opened.shardKey)}/${opened.dossierId}/acts/approve`,
      {
        body: { expectedSeq: 1, payload: {} },
      },
    );
  expect((await approve('dingzhiqiang')).status).toBe(403);
  expect((await table('2026-Q1')).scheme).toBeNull();
  expect((await approve('heyun')).status).toBe(200);
  const view = await table('2026-Q1');
  expect(view.scheme).toMatchObject({
    dossierId: opened.dossierId,
    lines: [{ indicator: 'K-02', floor: 80 }, { floor: null }],
  });
  expect(figure(view, 'K-02', water).belowFloor).toBe(true);
  expect(figure(view, 'K-02', labour).belowFloor).toBe(false);
  expect(figure(view, 'K-01', bureau).belowFloor).toBe(false);
});
