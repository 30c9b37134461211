import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { handsOn } from '../kit/hands.ts';
import { portalMatter } from '../kit/portal-matter.ts';
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

/** A petitioner reports on the handling, on the portal's pages, and keeps the page of the matter open. */
async function reported(kind: string, text: string) {
  const { number, queryCode } = await portalMatter(app);
  const hands = handsOn(await (await browser.newContext({ javaScriptEnabled: false })).newPage());
  await hands.page.goto(`${app.url}/follow`);
  await hands.write('编号', number);
  await hands.write('查询码', queryCode);
  await hands.press('查');
  await hands.press('反映办理中的问题');
  await hands.choose('是哪一种', kind);
  await hands.write('发生了什么', text);
  await hands.press('报告');
  return { hands, number };
}

test('a report on the handling is answered by the custodian, with its day and the reason of it, and the petitioner reads the answer', async () => {
  const custodian = await openDesk(browser, app, 'shenjing');
  await custodian.sees('没有等答复的反映');
  const { hands } = await reported('打击报复', '工头说再反映就不让我儿子上工。');
  await custodian.page.reload();
  await custodian.sees('最近一件3月5日前答复');
  await custodian.reach('等答复的办理反映');
  await custodian.press('Enter');
  await custodian.page.locator('.report').waitFor();
  expect(await custodian.page.title()).not.toMatch(/打击|工头|\d{6}/);
  expect(await custodian.page.locator('.report .reason').textContent()).toMatch(/自2026-03-02.*之日起3个工作日/);
  await custodian.press('F4');
  await custodian.sees('3月3日为第1个工作日');
  await custodian.press('Escape', 'j');
  await custodian.press('Enter', 'F9');
  await custodian.sees('「给信访人的答复」还没有填');
  await custodian.fill('给信访人的答复', '已经约谈用人单位，您儿子可以正常上工。');
  await custodian.press('F9');
  await custodian.page.locator('.as-seen').waitFor();
  expect(await custodian.page.locator('.as-seen').textContent()).toContain('已经约谈用人单位');
  await custodian.press('Control+Enter');
  await custodian.sees('答复已发出');
  await custodian.sees('没有等答复的反映');
  expect(await custodian.mousePresses()).toBe(0);
  await hands.page.goto(`${app.url}/matter`);
  expect(await hands.seen()).toContain('您儿子可以正常上工');
  await custodian.close();
});

test('when two custodians answer at once, one answer is sent, and the other keeps what was written', async () => {
  await reported('拖着不办', '说好上周来量房，没有人来。');
  const [first, second] = await Promise.all(['shenjing', 'fengkai'].map((login) => openDesk(browser, app, login)));
  for (const desk of [first!, second!]) {
    await desk.page.goto(`${app.url}/desk/concerns`);
    await desk.page.locator('.report button[data-answer]').first().waitFor();
    await desk.press('j', 'Enter');
    await desk.fill('给信访人的答复', desk === first ? '已请承办单位明天上门。' : '已转督查科核实。');
    await desk.press('F9');
    await desk.page.locator('.confirm').waitFor();
  }
  await first!.press('Control+Enter');
  await first!.sees('答复已发出');
  await second!.press('Control+Enter');
  await second!.sees('另一位保管员先答复了');
  await second!.reach('看变化');
  await second!.press('Enter');
  await second!.sees('已请承办单位明天上门');
  expect(await second!.page.locator('#f-answer').inputValue()).toBe('已转督查科核实。');
  await Promise.all([first!.close(), second!.close()]);
  expect(app.failures()).toEqual([]);
});

test('restricted matters stand beside the reports; nobody else is shown the way there, or let in', async () => {
  const clerk = await app.officer('liumei');
  await clerk.post('/api/petitions', {
    form: 'visit',
    purpose: 'accusation',
    divisionCode: '990123',
    narrative: '村里的账对不上，有人收了好处。',
  });
  const custodian = await openDesk(browser, app, 'shenjing', { language: 'en' });
  await custodian.page.goto(`${app.url}/desk/concerns`);
  await custodian.sees('Restricted, kept by the custodian (1)');
  await custodian.close();
  const officer = await openDesk(browser, app, 'limin');
  expect(await officer.page.getByRole('link', { name: '办理反映' }).count()).toBe(0);
  await officer.page.goto(`${app.url}/desk/concerns`);
  await officer.sees('这不是本账号的职责');
  await officer.close();
});
