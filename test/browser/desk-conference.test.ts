import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
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

interface At {
  shardKey: string;
  dossierId: string;
}
const pictures = process.env.HUIYIN_PICTURES;

/** One act of the session through the API, as the office's officer. */
async function act({ shardKey, dossierId }: At, name: string, payload: object = {}): Promise<void> {
  const officer = await app.officer('limin');
  const path = `/api/dossiers/conference/${encodeURIComponent(shardKey)}/${dossierId}`;
  const { seq } = await officer.get<{ seq: number }>(path);
  await officer.post(`${path}/acts/${name}`, { expectedSeq: seq, payload });
}

test('a session on one screen: last time’s task first, the order by buttons, decisions, the minutes before they are submitted; no mouse', async () => {
  const officer = await app.officer('limin');
  const opening = { act: 'gather', payload: { topic: '2026年第一季度联席会议', sort: 'joint', every: 'quarterly' } };
  const at = await officer.post<At>('/api/dossiers/conference', opening);
  await app.app.slices.dossiers.open({
    kind: 'conference-task',
    act: 'assign',
    payload: {
      what: '溪口工地设工资专户',
      session: '联〔2025〕4号',
      item: 1,
      unit: organByCode('cx-rsj').id,
      dueOn: '2026-02-27',
    },
    by: { rule: { keeperId: app.app.slices.office().id } },
  });
  await app.platform.outbox.dispatch();
  await act(at, 'addItem', { source: 'other', title: '青石镇饮水工程移交' });
  await act(at, 'addItem', { source: 'other', title: '南门菜市场占道' });

  const screen = `${app.url}/desk/conference/${encodeURIComponent(at.shardKey)}/${at.dossierId}`;
  const before = await openDesk(browser, app, 'heyun');
  await before.page.goto(screen);
  await before.sees('上次任务：办结0，未完1');
  await before.sees('溪口工地设工资专户');
  const order = () => before.page.locator('.agenda h3').allTextContents();
  expect(await order()).toEqual(['青石镇饮水工程移交', '南门菜市场占道']);
  await before.reach('下移青石镇');
  await before.press('Enter');
  await before.sees('已移动');
  expect(await order()).toEqual(['南门菜市场占道', '青石镇饮水工程移交']);
  expect(await before.mousePresses()).toBe(0);
  await before.close();

  await act(at, 'call', {
    ordinal: 1,
    convener: officerByLogin('hanli').id,
    heldOn: '2026-03-05',
    time: '09:00',
    place: '县政府三楼会议室',
    members: [organByCode('cx-rsj').id, organByCode('cx-swj').id],
  });
  app.clock.goTo(localDate('2026-03-05'));
  await act(at, 'hold');
  // The session at the desk is over after three days.
  const desk = await openDesk(browser, app, 'heyun');
  await desk.page.goto(screen);
  await desk.sees('议题（2项）');
  await desk.reach('预览纪要');
  await desk.press('Enter');
  await desk.sees('还差：');
  expect(await desk.page.locator('.agenda .panel').count()).toBe(2);
  await desk.reach('过这一项');
  await desk.press('Enter');
  await desk.type('专户已开，三月起按月公示。');
  await desk.reach('新的期限');
  await desk.type('0331');
  await desk.reach('记下');
  await desk.press('Enter');
  await desk.sees('本次：专户已开');
  for (const [title, unit] of [
    ['南门菜市场占道', '澄溪县城市管理局'],
    ['青石镇饮水工程移交', '澄溪县水务局'],
  ] as const) {
    await desk.reach(`议定${title}`);
    await desk.press('Enter');
    await desk.type('各单位说明了情况。');
    await desk.press('Tab', 'Space');
    await desk.fill('议定意见', '责任单位一个月内办结。');
    await desk.pick('责任单位', unit);
    await desk.fill('期限', '0403');
    await desk.reach('记下');
    await desk.press('Enter');
    await desk.page
      .locator(`[data-item] strong`)
      .nth(title === '南门菜市场占道' ? 0 : 1)
      .waitFor();
  }
  await desk.reach('预览纪要');
  await desk.press('Enter');
  // The sheet of the first look, with what it lacked, stands until the new one is here.
  await desk.page.getByText('还差：').waitFor({ state: 'hidden' });
  await desk.page.locator('figure.sheet iframe').waitFor();
  const paper = desk.page.frameLocator('figure.sheet iframe');
  await paper.getByText('第1次会议').first().waitFor();
  expect(await paper.locator('body').textContent()).toMatch(
    /溪口工地设工资专户[\s\S]*南门菜市场占道[\s\S]*青石镇饮水工程移交/,
  );
  if (pictures) await desk.page.screenshot({ path: `${pictures}/conference.png`, fullPage: true });
  await desk.reach('送签');
  await desk.press('Enter');
  await desk.sees('纪要待签发');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('the public count of recommendations fits a telephone of 360 pixels, in large type, in both languages', async () => {
  for (const language of ['zh', 'en']) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await context.addCookies([{ name: 'huiyin_look', value: `${language}.huge.light.`, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/recommendations`);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    expect(await page.locator('h1').textContent()).toMatch(language === 'zh' ? '三项建议' : 'Recommendations');
    if (pictures) await page.screenshot({ path: `${pictures}/recommendations-${language}.png`, fullPage: true });
    await context.close();
  }
});
