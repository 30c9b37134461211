import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../kit/barriers.ts';
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

async function registered(
  narrative: string,
  more: object = {},
): Promise<{ shardKey: string; petitionId: string; number: string }> {
  const clerk = await app.officer('liumei');
  return clerk.post<{ shardKey: string; petitionId: string; number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123001',
    narrative,
    ...more,
  });
}

test('the clerk prints the slip that failed at the counter, and for somebody who lost it a new code only after a check, by keyboard', async () => {
  const { number } = await registered('村道坑洼。');
  await registered('路灯不亮。');
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.reach('补打');
  await clerk.press('Enter');
  await clerk.sees('还没给过查询码（2件）');
  expect(await barriers(clerk.page)).toEqual([]);
  const shown = number.replace(/(.{6})(.{2})(.{8})(.{2})(.{6})(.)/, '$1 $2 $3 $4 $5 $6');
  await clerk.fill('登记编号', number);
  await clerk.press('Enter');
  await clerk.sees('还没给过查询码（1件）');
  const first = clerk.page.waitForResponse((answer) => answer.url().endsWith('/slip.pdf'));
  await clerk.reach('打印凭条');
  await clerk.press('Enter');
  expect((await first).status()).toBe(200);
  await clerk.sees('给过查询码（1件）');
  await clerk.sees('凭条1次');
  expect((await clerk.page.locator('.reprints').textContent())?.replace(/\s/g, '')).toContain(shown.replace(/\s/g, ''));
  // Somebody comes back without it: the way that leads to a new code asks by what they were checked.
  await clerk.reach('补打凭条');
  await clerk.press('Enter');
  await clerk.sees('不印查询码；现用的查询码不变');
  await clerk.reach('核对了什么');
  await clerk.press('Space');
  await clerk.sees('旧码马上作废');
  const second = clerk.page.waitForResponse((answer) => answer.url().endsWith('/slip.pdf'));
  await clerk.reach('补打，换新查询码');
  await clerk.press('Enter');
  expect((await second).request().postDataJSON()).toEqual({ checked: 'id-card' });
  await clerk.sees('凭条2次');
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();
  expect(app.failures()).toEqual([]);
}, 60_000);

test('a bureau officer asks why they need a name, the custodian decides with a reason, and the officer reads it', async () => {
  const at = await registered('有人收了好处。', {
    purpose: 'accusation',
    petitioner: { name: '陈桂香', phone: '13900001234' },
  });
  const page = `${app.url}/desk/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  const officer = await openDesk(browser, app, 'limin');
  await officer.page.goto(page);
  await officer.reach('申请查看身份');
  await officer.press('Enter');
  await officer.type('纪检机关来函核实');
  await officer.press('Enter');
  await officer.sees('申请已送身份保管员');
  await officer.sees('等身份保管员决定，应在3月5日前');
  expect(await officer.page.locator('main').textContent()).not.toContain('陈桂香');

  const custodian = await openDesk(browser, app, 'shenjing');
  await custodian.sees('最近一件3月5日前决定');
  await custodian.reach('申请查看身份等决定（1件）');
  await custodian.press('Enter');
  await custodian.sees('纪检机关来函核实');
  expect(await custodian.page.locator('.report h3').textContent()).toMatch(/李敏.*信访局工作人员/);
  expect(await custodian.page.title()).not.toMatch(/好处|\d{6}/);
  expect(await barriers(custodian.page)).toEqual([]);
  await custodian.reach('决定申请');
  await custodian.press('Enter');
  await custodian.reach('决定申请');
  await custodian.press('Enter');
  await custodian.page.locator('.banner[role=alert], .refusal, [role=alert]').first().waitFor();
  await custodian.reach('决定');
  await custodian.press('Space');
  await custodian.fill('理由', '函件已核对');
  await custodian.reach('决定申请');
  await custodian.press('Enter');
  await custodian.sees('决定已告诉申请人');
  await custodian.sees('没有等决定的申请');
  expect(await custodian.mousePresses()).toBe(0);
  await custodian.close();

  await officer.page.goto(`${app.url}/desk/`);
  await officer.sees('已同意，3月5日前可以查看');
  await officer.page.goto(page);
  await officer.sees('理由：函件已核对');
  await officer.reach('查看身份');
  await officer.press('Enter');
  await officer.sees('陈桂香');
  await officer.close();
  expect(app.failures()).toEqual([]);
}, 60_000);

test('the navigation fits a small screen whatever is open, remembers it, and says so to whoever does not see it', async () => {
  for (const login of ['zhengguangming', 'limin', 'dingzhiqiang']) {
    const desk = await openDesk(browser, app, login);
    for (const group of await desk.page.locator('.nav-heading').all()) {
      const name = ((await group.textContent()) ?? '').replace(/[\d−]+$/, '');
      if ((await group.getAttribute('aria-expanded')) === 'false') {
        await desk.reach(name);
        await desk.press('Enter');
      }
      expect(await group.getAttribute('aria-expanded')).toBe('true');
      const fits = await desk.page.evaluate<boolean>(
        `(() => { const nav = document.querySelector('.nav-screens'); return nav.scrollHeight <= nav.clientHeight; })()`,
      );
      expect([login, name, fits]).toEqual([login, name, true]);
    }
    const open = await desk.page.locator('.nav-heading[aria-expanded=true]').textContent();
    await desk.page.reload();
    await desk.page.locator('.nav-heading[aria-expanded=true]').waitFor();
    expect(await desk.page.locator('.nav-heading[aria-expanded=true]').allTextContents()).toEqual([open]);
    expect(await barriers(desk.page)).toEqual([]);
    await desk.close();
  }
}, 60_000);

test('who comes back without a slip: the short number of a list finds the matter, the cursor goes on in it, and it leads to the slip; P prints a new one', async () => {
  const { number } = await registered('桥栏杆断了一截。');
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.press('/');
  await clerk.type(`${number.slice(12, 16)} ${number.slice(16, 18)} ${number.slice(18, 24)}`);
  await clerk.press('Enter');
  await clerk.page.locator('a[data-open]:focus').waitFor();
  await clerk.press('Enter');
  await clerk.sees('可以做的');
  expect(await clerk.page.evaluate('document.activeElement.id')).toBe('main');
  await clerk.reach('补打凭条');
  await clerk.press('Enter');
  await clerk.sees('还没给过查询码（1件）');
  await clerk.press('F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type('村口路灯坏了三个月。');
  // A telephone number with a digit missing, and no name: doubted, and registered as it is.
  await clerk.fill('电话', '1990000');
  await clerk.reach('证件号');
  await clerk.sees('手机号是11位');
  await clerk.press('F9');
  await clerk.page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  // The cursor comes to the heading when the page listens to its keys.
  await clerk.page.locator('.receipt-page h1:focus').waitFor();
  const slip = clerk.page.waitForResponse((answer) => answer.url().endsWith('/slip.pdf'));
  await clerk.press('p');
  expect((await slip).status()).toBe(200);
  await clerk.sees('凭条已打印');
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();
}, 60_000);
