import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { acceptedByPost } from '../kit/accepted.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  at = await acceptedByPost(app);
  app.clock.goTo('2026-03-10' as LocalDate);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
const picture = async ({ page }: Pick<DeskPage, 'page'>, name: string) =>
  process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }));
const page = () => `${app.url}/desk/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
async function acts(desk: DeskPage, name: string) {
  await desk.page.goto(page());
  await desk.sees('受理告知书');
  await desk.press('F8');
  await desk.reach(name);
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
}
async function sends(desk: DeskPage) {
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
}

test('a returned letter is written down with its reason and day, and is a task, a line of the register, and no delivery', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await acts(desk, '登记退件');
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
  await sends(desk);
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
  await acts(desk, '更正退件登记');
  await desk.fill('怎么登错的', '退回的是另一户的信。');
  await picture(desk, 'desk-return-correct');
  await sends(desk);
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
