import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { acceptedByPost } from '../kit/accepted.ts';
import { openBrowser } from '../kit/browser.ts';
import { actsOn, type DeskActs, picture } from '../kit/desk-acts.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
let keys: DeskActs;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  at = await acceptedByPost(app);
  keys = actsOn(app, at, '受理告知书');
  app.clock.goTo('2026-03-10' as LocalDate);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a returned letter is written down with its reason and day, and is a task, a line of the register, and no delivery', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await keys.takesUp(desk, '登记退件');
  await desk.sees('退回的信不算送达');
  await desk.reach('受理告知书 澄人社信受〔2026〕1号');
  await desk.press('Space');
  await desk.fill('退回日期', '0309');
  await desk.press('F9');
  // Why is not left out.
  await desk.page.locator('.refusal, [role=alert]').first().waitFor();
  await desk.reach('退回原因');
  for (const _ of ['查无此址', '地址不详', '迁移新址不明', '逾期未领']) await desk.press('ArrowRight');
  await picture(desk, 'desk-return-form');
  await keys.sends(desk);
  await desk.sees('登记退件已记入');
  await desk.sees('3月9日被退回（逾期未领），还没有送到');
  await picture(desk, 'desk-returned');

  await app.platform.outbox.dispatch();
  await desk.page.goto(`${app.url}/desk/reach`);
  await desk.sees('「受理」的文书被退回，换一种方式送到本人');
  await desk.sees('信被邮局退回（逾期未领）');
  await desk.sees('都送不到的，最后才公告');
  await picture(desk, 'desk-reach-returned');
  await desk.page.goto(`${app.url}/desk/numbers`);
  await desk.sees('3月9日退回（逾期未领），还没有送到');
  await picture(desk, 'desk-numbers-returned');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
  expect(app.failures()).toEqual([]);
}, 120_000);

test('a return that was recorded by mistake is corrected, and the letter is on its way again', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await keys.takesUp(desk, '更正退件登记');
  await desk.fill('怎么登错的', '退回的是另一户的信。');
  await picture(desk, 'desk-return-correct');
  await keys.sends(desk);
  await desk.sees('更正退件登记已记入');
  await desk.sees('邮寄，还没有送达凭据');
  await app.platform.outbox.dispatch();
  await desk.page.goto(`${app.url}/desk/reach`);
  await desk.sees('没有要由人告知的');
  await desk.page.goto(`${app.url}/desk/numbers`);
  await desk.sees('有效');
  expect(await desk.page.locator('#main').textContent()).not.toContain('退回');
  await desk.close();
}, 120_000);
