import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedByPost } from '../kit/accepted.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  at = await acceptedByPost(app);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a letter says on the desk that it is on its way, until its arrival is recorded with its proof', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await desk.page.goto(`${app.url}/desk/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`);
  await desk.sees('邮寄，还没有送达凭据');
  await desk.press('F8');
  await desk.reach('登记送达');
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  await desk.sees('受理告知书 澄人社信受〔2026〕1号');
  await desk.fill('送达日期', '0302');
  await desk.press('F9');
  // Without its proof it is not delivered.
  await desk.sees('邮寄送达要有邮件号');
  await desk.fill('送达凭据', '邮件号 XA990001，本人签收');
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('登记送达已记入');
  await desk.sees('送达（邮寄签收）');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
  expect(app.failures()).toEqual([]);
}, 60_000);

test('the register of numbers shows the organ’s own letters, and nobody’s matter', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await desk.page.goto(`${app.url}/desk/numbers`);
  await desk.sees('澄人社信受〔2026〕1号');
  const shown = (await desk.page.locator('#main').textContent()) ?? '';
  expect(shown).toContain('受理告知书');
  expect(shown).not.toMatch(/王兰|工资|澄信/);
  await desk.close();
}, 60_000);

test('the day’s post is listed and printed from the first screen', async () => {
  const desk = await openDesk(browser, app, 'limin');
  await desk.reach('今天要寄的信');
  await desk.press('Enter');
  await desk.page.locator('a[href*="batch.pdf"]').waitFor();
  await desk.close();
}, 60_000);
