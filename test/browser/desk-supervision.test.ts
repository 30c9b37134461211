import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let number: string;

/** Three matters nobody routed, a month later; one more that is in a leader's charge. */
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const clerk = await app.officer('liumei');
  for (const narrative of ['河堤占地补偿没有兑现。', '村里饮用水发黄。', '工地拖欠三个月工资。']) {
    const body = { form: 'visit', divisionCode: '990123', narrative, requests: ['尽快解决'] };
    ({ number } = await clerk.post<{ number: string }>('/api/petitions', body));
  }
  const responsible = officerByLogin('zhoujianguo').organId;
  const officer = await app.officer('limin');
  const charge = await officer.post<{ shardKey: string; dossierId: string }>('/api/dossiers/charge', {
    act: 'propose',
    payload: { problem: '工资拖欠涉及三十多人', matter: number, responsible, criteria: ['many-persons'] },
  });
  const leader = await app.officer('hanli');
  await leader.post(`/api/dossiers/charge/${encodeURIComponent(charge.shardKey)}/${charge.dossierId}/acts/approve`, {
    expectedSeq: 1,
    payload: { leader: officerByLogin('qinyong').id, deadline: '2026-06-30' },
  });
  app.clock.goTo(localDate('2026-03-30'));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('the supervisor sees what has no card yet, then nothing slipped through; board and table show the same cards', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/supervision`);
  await desk.sees('已触发未发卡（3）');
  await app.app.slices.supervision.supervise();
  await desk.page.reload();
  await desk.sees('没有漏督');
  await desk.sees('待接收（3）');
  const numbers = () =>
    desk.page
      .locator('[data-row] [data-open]')
      .evaluateAll((links) => links.map((link) => /督〔.*号/.exec(link.textContent ?? '')?.[0]));
  const onBoard = await numbers();
  expect(onBoard).toHaveLength(3);
  await desk.reach('表格');
  await desk.press('Enter');
  await desk.page.locator('table').waitFor();
  expect(await numbers()).toEqual(onBoard);
  await desk.sees('未按期转送交办');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('the charge board names the leader, the day and what is asked; nothing on it counts or ranks a person', async () => {
  const desk = await openDesk(browser, app, 'qinyong');
  await desk.page.goto(`${app.url}/desk/charges`);
  await desk.sees('工资拖欠涉及三十多人');
  await desk.sees('秦勇');
  await desk.sees('化解期限');
  await desk.reach('看板：积案');
  await desk.press('Enter');
  await desk.sees('减存量（0件）');
  await desk.close();
});

test('a charge is named by what its petition is about, on the leader’s day, in the list and at its head; why it was opened stands below', async () => {
  const desk = await openDesk(browser, app, 'qinyong');
  const row = desk.page.locator('tr', { hasText: '包〔2026〕' }).first();
  const title = () => row.locator('[data-open]').textContent();
  await row.waitFor();
  expect(await title()).toContain('拖欠三个月工资');
  expect(await row.textContent()).toContain('工资拖欠涉及三十多人');
  await shot(desk.page, 'charge-today');
  await desk.page.goto(`${app.url}/desk/dossiers/charge`);
  await row.waitFor();
  expect(await title()).toContain('拖欠三个月工资');
  await shot(desk.page, 'charge-list');
  await desk.reach((await title())!);
  await desk.press('Enter');
  await desk.page.locator('h1', { hasText: '拖欠三个月工资' }).waitFor();
  await desk.sees('工资拖欠涉及三十多人');
  await shot(desk.page, 'charge-head');
  await desk.close();

  // The unit has a part in the charge, and none in the petition: what that is about is not its to read here.
  const unit = await app.officer('zhoujianguo');
  const list = await unit.get<{ rows: { subject: string | null; headline: string }[] }>('/api/dossiers/charge');
  expect(list.rows).toMatchObject([{ subject: null, headline: '工资拖欠涉及三十多人' }]);
});

async function shot(page: Page, name: string): Promise<void> {
  expect([name, await barriers(page)]).toEqual([name, []]);
  const folder = process.env.HUIYIN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
