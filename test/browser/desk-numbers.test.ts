import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const found = {
  problem: '工地两个月没有发工资。',
  place: '学府路工地',
  groups: ['workers'],
  responsible: organByCode('cx-rsj').id,
  measure: '约见总包单位，限期支付。',
  dueOn: '2026-04-20',
};

test('a number is chosen by its title with the keyboard and leads there; a name in a text is looked at again first', async () => {
  const officer = await app.officer('limin');
  const entered = await officer.post<{ shardKey: string; dossierId: string }>('/api/dossiers/problem', {
    act: 'enter',
    payload: found,
  });
  const law = await officer.post<{ number: string }>('/api/dossiers/statute-version', {
    act: 'enter',
    payload: {
      title: '澄溪县工资支付办法',
      issuer: '澄溪县人民政府',
      scope: 'local',
      form: 'gist',
      passedOn: '2025-01-05',
      inForceFrom: '2025-02-01',
      source: '县政府公报',
      articles: [{ no: 3, text: '用人单位按月足额支付工资。' }],
    },
  });
  const desk = await openDesk(browser, app, 'limin');
  const { page } = desk;
  await page.goto(`${app.url}/desk/dossiers/problem/${entered.shardKey}/${entered.dossierId}?act=handOver`);
  await page.locator('.act-form').waitFor();
  await desk.reach('转入');
  await desk.press('ArrowDown', 'ArrowDown');
  await desk.pick('对方编号', '工资支付');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/number.png` });
  await desk.fill('理由', '王建国的工资要有办法。');
  await desk.press('F9');
  await desk.sees('排查只写事，不写人');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/doubt.png` });
  const select = await page.locator('.act-form .ant-select').first().boundingBox();
  const form = await page.locator('.act-form').boundingBox();
  expect(select!.x + select!.width).toBeLessThanOrEqual(form!.x + form!.width + 1);
  await desk.reach('看过了，照写');
  await desk.press('Enter');
  await page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('「转入别的程序」已记入');
  await page.getByRole('link', { name: law.number }).first().focus();
  await desk.press('Enter');
  await page.waitForURL(/statute-version/);
  await desk.sees('澄溪县工资支付办法');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});
