import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { bringing, plainCase } from '../kit/portal-bringing.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let by: ReturnType<typeof bringing>;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('2026-03-02'), openBrowser()]);
  by = bringing(portal);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const deskOf = (at: { shardKey: string; petitionId: string }) =>
  `${portal.app.url}/desk/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;

test('told on the web, the page says what the letter would; asked for, the desk provides it with its number', async () => {
  const at = await by.from(async (one) => {
    await by.received(one);
    await by.handler(one, 'acceptSimply', { ...plainCase, delivery: { method: 'electronic' } });
  })();
  const hands = await portal.visitor();
  await portal.follow(hands, at);
  expect(await hands.seen()).toMatch(
    /受理告知[\s\S]*按简易程序办[\s\S]*最晚答复[\s\S]*2026年3月16日[\s\S]*要纸质的？说一声就给/,
  );
  expect(await hands.seen()).not.toContain('受理告知书');

  const desk = await openDesk(browser, portal.app, 'zhoujianguo');
  await desk.page.goto(deskOf(at));
  await desk.sees('简易受理');
  await desk.press('F8');
  await desk.reach('补发纸质文书');
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  await desk.fill('本人哪天说要纸质的', '0301');
  await desk.press('F9');
  await desk.sees('提出的日期要在');
  await desk.page.locator('#f-askedOn').fill('');
  await desk.fill('本人哪天说要纸质的', '0302');
  await desk.press('F9');
  // A web petitioner's letter starts out electronic: what was asked for is paper.
  await desk.sees('这种方式送不了纸质文书');
  await desk.reach('电子');
  await desk.press('ArrowUp', 'F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('补发纸质文书已记入');
  await desk.close();

  await hands.page.goto(`${portal.app.url}/matter`);
  expect(await hands.seen()).toMatch(/您要的纸质受理告知书已经出具：澄人社信受〔2026〕1号/);
  expect(portal.app.failures()).toEqual([]);
});

test('whoever asked for paper at registration gets it: the form says so, and is refused otherwise with the rule', async () => {
  const at = await by.from(by.received, { wants: { paper: true, largePrint: false, language: 'zh' } })();
  const desk = await openDesk(browser, portal.app, 'zhoujianguo');
  await desk.page.goto(deskOf(at));
  await desk.press('F8');
  await desk.reach('简易受理');
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  expect(await desk.page.locator('#f-paper').isChecked()).toBe(true);
  await desk.reach('事实清楚');
  await desk.press('Space');
  await desk.reach('本人要纸质的');
  await desk.press('Space', 'F9');
  await desk.sees('本人已经提出要纸质的');
  await desk.reach('本人要纸质的');
  await desk.press('Space', 'F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('简易受理已记入');
  await desk.close();
  const hands = await portal.visitor();
  await portal.follow(hands, at);
  expect(await hands.seen()).toMatch(/文书[\s\S]*受理告知书 澄人社信受〔2026〕\d+号/);
  expect(portal.app.failures()).toEqual([]);
});
