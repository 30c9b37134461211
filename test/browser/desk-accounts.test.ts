import { generate } from 'otplib';
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

test('an administrator makes an account; its owner changes the password first, adds a second factor, and is refused once disabled', async () => {
  const admin = await openDesk(browser, app, 'mawei');
  expect(await admin.page.getByRole('link', { name: '登记' }).count()).toBe(0);
  await admin.page.goto(`${app.url}/desk/organs/${organByCode('cx-rsj').id}`);
  await admin.page.locator('.organ table').first().waitFor();
  await admin.reach('添加人员');
  await admin.press('Enter');
  await admin.fill('姓名', '林晓');
  await admin.fill('账号', 'linxiao');
  await admin.fill('电话', '0999-1230000');
  await admin.pick('职责', '单位经办人');
  await admin.press('Escape');
  await admin.reach('添加人员');
  await admin.press('Enter');
  await admin.sees('初始密码，只显示这一次');
  const first = (await admin.page.locator('.secret').textContent()) ?? '';
  expect(first.length).toBeGreaterThan(9);

  const owner = await openDesk(browser, app, 'linxiao', { password: first });
  await owner.sees('先改密码');
  await owner.fill('现在的密码', first);
  await owner.fill('新密码', '清溪河边有三棵老槐树');
  await owner.press('Enter');
  await owner.page.locator('.nav').waitFor();
  await owner.page.goto(`${app.url}/desk/account`);
  await owner.page.locator('#f-current').waitFor();
  await owner.reach('启用动态码');
  await owner.press('Enter');
  await owner.page.locator('#f-code').waitFor();
  const secret = (await owner.page.locator('code').first().textContent()) ?? '';
  await owner.fill('动态码', await generate({ secret }));
  await owner.press('Enter');
  await owner.sees('已启用');
  expect(await owner.mousePresses()).toBe(0);

  await admin.page.reload();
  const row = admin.page.locator('tr', { hasText: '林晓' });
  await row.waitFor();
  await row.locator('button', { hasText: '停用' }).focus();
  await admin.press('Enter');
  await row.getByText('启用').first().waitFor();
  await owner.page.goto(`${app.url}/desk/`);
  await owner.page.locator('#f-account').waitFor();
  await owner.close();
  await admin.close();
}, 60_000);

test('a wrong password says neither which part was wrong nor loses the account that was typed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${app.url}/desk/`);
  await page.locator('#f-account:focus').waitFor();
  await page.keyboard.insertText('limin');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('not-the-password');
  await page.keyboard.press('Enter');
  const banner = page.locator('[role=alert]:focus');
  await banner.waitFor();
  expect(await page.locator('#f-account').inputValue()).toBe('limin');
  expect(await banner.textContent()).toMatch(/账号、密码/);
  await context.close();
});

test('keys can be switched off and changed, and the choice stays', async () => {
  const desk = await openDesk(browser, app, 'liumei');
  await desk.page.goto(`${app.url}/desk/account`);
  await desk.page.locator('#f-letters').waitFor();
  await desk.reach('使用字母键');
  await desk.press('Space');
  await desk.page.locator('#main').focus();
  await desk.press('g', 't');
  expect(desk.page.url()).toContain('/account');
  await desk.press('F2');
  await desk.page.locator('#f-narrative').waitFor();
  await desk.page.goto(`${app.url}/desk/account`);
  expect(await desk.page.locator('#f-letters').isChecked()).toBe(false);
  await desk.close();
});
