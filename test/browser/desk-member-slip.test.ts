import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

async function registered(people: string) {
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.press('F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type('村里几户的补偿款没有发，问了几次都说没有到账。');
  await clerk.fill('人数', people);
  await clerk.press('F9');
  await clerk.page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('已登记');
  return clerk;
}

test('the window prints a slip for somebody who came along, by keyboard; its code is on paper alone', async () => {
  const clerk = await registered('9');
  const slip = clerk.page.waitForResponse((answer) => answer.url().endsWith('/member-slip.pdf'));
  await clerk.reach('打印取码条');
  await clerk.press('Enter');
  const answer = await slip;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await clerk.sees('再打一张取码条');
  expect(await clerk.page.locator('main').textContent()).not.toMatch(
    /[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}/,
  );
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();
});

test('one person’s matter offers no such slip', async () => {
  const clerk = await registered('1');
  expect(await clerk.page.locator('main').textContent()).not.toContain('取码条');
  await clerk.close();
});
