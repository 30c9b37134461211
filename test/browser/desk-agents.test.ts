import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
const picture = async (page: { screenshot(how: object): Promise<unknown> }, name: string) =>
  process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }));

test('the window names an agent with the paper seen, appoints a guardian later, prints a slip, and ends the agency', async () => {
  const clerk = await openDesk(browser, app, 'liumei');
  const { page } = clerk;
  await clerk.press('F2');
  await page.locator('#f-narrative:focus').waitFor();
  await clerk.type('塘坝渗水，菜地淹了两亩，母亲年纪大，由女儿来办。');
  await page.locator('#f-petitioner-name').fill('陈桂香');
  await page.locator('#f-hasAgent').check();
  await page.locator('#f-agents-0-name').fill('李秀英');
  await page.locator('#f-agents-0-phone').fill('13855556666');
  await page.locator('#f-agents-0-authorisedOn').fill('2026-03-01');
  await picture(page, 'desk-register-agent');
  expect(await barriers(page)).toEqual([]);
  // Without the paper the field says what is missing, and that the matter can be registered all the same.
  await clerk.press('F9');
  await clerk.sees('代理人要有本人签名的书面委托');
  await clerk.sees('没有的也照样登记');
  await page.locator('input[name="f-agents-0-seen"][value="original"]').check();
  await clerk.press('F9');
  await page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('已登记');
  await page.getByRole('link', { name: '打开', exact: false }).first().click();
  await clerk.sees('委托代理人，2026-03-02起');
  expect(await page.locator('main').textContent()).not.toContain('李秀英');

  await page.locator('.acts button[data-act="appointAgent"]').click();
  await page.locator('input[name="f-kind"][value="guardian"]').check();
  await page.locator('#f-person-name').fill('陈守田');
  await page.locator('#f-authorisedOn').fill('2020-05-06');
  await page.locator('input[name="f-seen"][value="copy"]').check();
  await page.locator('#f-readBack').check();
  await picture(page, 'desk-appoint');
  expect(await barriers(page)).toEqual([]);
  await clerk.press('F9');
  await page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('增加代理人已记入');
  await clerk.sees('监护人（法定代理人）2');

  const printed = page.waitForResponse((answer) => answer.url().endsWith('/agents/1/slip.pdf'), { timeout: 90_000 });
  await page.getByRole('button', { name: '打印代理人取码条' }).first().click();
  const answer = await printed;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await picture(page, 'desk-agents');

  await page.locator('.acts button[data-act="changeAgency"]').click();
  await page.locator('#f-powers-mediate').check();
  await page.locator('#f-authorisedOn').fill('2026-03-02');
  await page.locator('input[name="f-seen"][value="original"]').check();
  await page.locator('#f-readBack').check();
  await picture(page, 'desk-change-agency');
  expect(await barriers(page)).toEqual([]);
  await clerk.press('F9');
  await page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('变更代理权限已记入');
  await clerk.sees('接受、退出调解和听证提议');

  await page.locator('.acts button[data-act="endAgency"]').click();
  await page.locator('input[name="f-ending"][value="dismissed"]').check();
  await page.locator('#f-readBack').check();
  await clerk.press('F9');
  await page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('终止代理已记入');
  await clerk.sees('2026-03-02终止：本人解除委托');
  await clerk.close();
});
