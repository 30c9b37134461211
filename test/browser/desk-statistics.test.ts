import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
const labour = officerByLogin('zhoujianguo').organId;
const delivery = { method: 'in-person' };

/** Three matters at the labour bureau: two were told in time, one was not; and an accusation, of which nothing is told. */
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const [clerk, officer, handler] = await Promise.all(
    ['liumei', 'limin', 'zhoujianguo'].map((one) => app.officer(one)),
  );
  for (const [i, narrative] of ['工地拖欠三个月工资。', '加班费没有算。', '社保断缴半年。'].entries()) {
    const at = await clerk!.post<{ shardKey: string; petitionId: string }>('/api/petitions', {
      form: 'visit',
      divisionCode: '990123',
      narrative,
      requests: ['尽快解决'],
      petitioner: { name: '陈桂香', phone: '13900001234' },
    });
    const acts = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}/acts`;
    await officer!.post(`${acts}/forward`, { expectedSeq: 1, payload: { to: labour, delivery } });
    await handler!.post(`${acts}/signFor`, { expectedSeq: 2, payload: {} });
    if (i < 2) await handler!.post(`${acts}/accept`, { expectedSeq: 3, payload: { delivery } });
  }
  await officer!.post('/api/petitions', {
    form: 'letter',
    divisionCode: '990123',
    purpose: 'accusation',
    narrative: '有人收了好处。',
  });
  app.clock.goTo(localDate('2026-04-10'));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a supervisor goes by keyboard from the table to the overdue matter; both terms stand beside each rate', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.reach('单位与文书');
  await desk.press('Enter');
  await desk.reach('指标');
  await desk.press('Enter');
  await desk.sees('指标：2026年4月');
  await desk.page.goto(`${app.url}/desk/statistics?span=2026-03`);
  await desk.sees('66.7%');
  await desk.sees('(2/3)');
  await desk.sees('（分母为0）');
  await desk.sees('3件次');
  await desk.sees('按信访事项算');
  // The first figure is the bureau's own; the arrows go on to the labour bureau's.
  await desk.reach('100.0%');
  await desk.press('ArrowRight', 'ArrowDown', 'ArrowLeft');
  await desk.reach('66.7%');
  await desk.press('Enter');
  await desk.sees('责任单位按期受理告知率');
  await desk.sees('社保断缴半年');
  await desk.reach('超期未办 1');
  await desk.press('Enter');
  await desk.page.getByRole('cell', { name: '超期未办' }).waitFor();
  expect(await desk.page.locator('[data-row]').count()).toBe(1);
  await desk.press('j', 'Enter');
  await desk.sees('社保断缴半年');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('a statistician has the figures and no way to a matter; nobody finds the accusation in a figure', async () => {
  const desk = await openDesk(browser, app, 'tanglei');
  await desk.page.goto(`${app.url}/desk/statistics?span=2026-Q1`);
  await desk.sees('本账号看数字，不看是哪些事项');
  await desk.sees('66.7%');
  expect(await desk.page.locator('a[data-cell]').count()).toBe(0);
  const counts = await desk.page.locator('tr[data-count] td:nth-child(2)').allTextContents();
  expect(counts[0]).toBe('3件次');
  await desk.close();
});

test('what came in stands by level, first or again, by domain, each with its unit and what it leaves out; its lists open by keyboard', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/statistics?span=2026-03`);
  await desk.sees('登记的构成');
  const rows = async (id: string) =>
    (await desk.page.locator(`table[data-came=${id}] tbody tr`).allTextContents()).map((text) =>
      text.replace(/\s+/g, ' '),
    );
  expect((await rows('level'))[0]).toMatch(/^县级3件次 3批次 3人次100\.0%/);
  expect((await rows('coming')).join()).toMatch(/初次3件次100\.0%.*重复0件次0\.0%.*其他、未写明0件次/);
  expect((await rows('collective'))[0]).toMatch(/^集体访0批次 0人次0\.0%/);
  await desk.page.locator('table[data-came=coming] a').first().focus();
  await desk.press('Enter');
  await desk.sees('工地拖欠三个月工资');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('a scheme that weighs visits is refused with rule and article, in place; what was typed stays', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/dossiers/assessment-scheme`);
  await desk.reach('提出考核方案');
  await desk.press('Enter');
  await desk.fill('名称', '2026年考核');
  await desk.fill('自哪天起用', '2026-05-06');
  await desk.fill('按什么比', '责任单位');
  await desk.pick('指标', '来访批次');
  await desk.fill('权重', '100');
  await desk.fill('依据和说明', '只看办理。');
  await desk.press('F9');
  await desk.sees('不能考核（R-KPI-1）');
  await desk.sees('第39条');
  await desk.sees('请换成办理质量的指标');
  expect(await desk.page.getByLabel('名称').inputValue()).toBe('2026年考核');
  expect(await desk.page.getByLabel('依据和说明').inputValue()).toBe('只看办理。');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});
