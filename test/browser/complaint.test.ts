import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { handsOn } from '../kit/hands.ts';
import { portalMatter } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
const pictures = process.env.HUIYIN_PICTURES;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function look(page: { screenshot(options: object): Promise<unknown> }, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

test('a petitioner complains of the handling without a script; a supervisor outside looks into it by keyboard; the handler sees nothing', async () => {
  const matter = await portalMatter(app, { requests: ['补发工资'] });
  const officer = await app.officer('limin');
  await officer.act(matter, 'forward', { to: organByCode('cx-rsj').id, delivery: { method: 'in-person' } });
  await (await app.officer('zhoujianguo')).act(matter, 'signFor', {});
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const hands = handsOn(await context.newPage());
  await hands.page.goto(`${app.url}/follow`);
  await hands.write('编号', matter.number);
  await hands.write('查询码', matter.queryCode);
  await hands.press('查');
  await hands.press('反映办理中的问题');
  await hands.choose('是哪一种', '拖着不办');
  await hands.write('发生了什么', '说好上周来核工资表，没有人来。');
  await hands.choose('还可以让谁知道', '可以问办理单位，不说有人反映');
  await look(hands.page, 'concern-form');
  await hands.press('报告');
  await app.platform.outbox.dispatch();
  await hands.page.goto(`${app.url}/matter`);
  expect(await hands.seen()).toContain('外单位的督查人员正在核查，最晚2026年3月16日');
  await look(hands.page, 'matter-open');

  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.sees('核查结果期限');
  await look(desk.page, 'supervisor-today');
  await desk.page.goto(`${app.url}/desk/dossiers/handling-review`);
  await desk.page.locator('[data-row] a, tbody tr a').first().click();
  await desk.sees('说好上周来核工资表');
  await desk.sees('可以问责任单位，不说有人反映');
  await look(desk.page, 'review-page');
  await desk.reach('记录核查情况');
  await desk.press('Enter');
  await desk.sees('查到的情况');
  await look(desk.page, 'review-look');
  await desk.close();

  const custodian = await openDesk(browser, app, 'shenjing');
  await custodian.page.goto(`${app.url}/desk/concerns`);
  await custodian.sees('外单位的督查人员在核查');
  await look(custodian.page, 'custodian');
  await custodian.close();

  const handler = await openDesk(browser, app, 'zhoujianguo');
  expect(await handler.page.getByRole('link', { name: '办理核查' }).count()).toBe(0);
  await handler.page.goto(`${app.url}/desk/dossiers/handling-review`);
  await handler.sees('没有找到，或不在您的办理范围内');
  await look(handler.page, 'handler-refused');
  await handler.close();

  const [{ shardKey, dossierId }] = (
    await (
      await app.officer('dingzhiqiang')
    ).get<{ rows: { shardKey: string; dossierId: string }[] }>('/api/dossiers/handling-review')
  ).rows as [{ shardKey: string; dossierId: string }];
  const at = `/api/dossiers/handling-review/${encodeURIComponent(shardKey)}/${dossierId}/acts`;
  const supervisor = await app.officer('dingzhiqiang');
  const found = { how: 'file', on: '2026-03-02', found: '没有核过工资表。' };
  await supervisor.post(`${at}/look`, { expectedSeq: 1, payload: found });
  const told = '上周没有人来，属实。已经要求3月4日前到工地核工资表。';
  await supervisor.post(`${at}/conclude`, { expectedSeq: 2, payload: { result: 'mended', told } });
  await hands.page.goto(`${app.url}/matter`);
  expect(await hands.seen()).toContain(told);
  await look(hands.page, 'matter-result');
  expect(app.failures()).toEqual([]);
});
