import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { pageText, pdfium } from '../../server/evidence/public-copy/pdfium.ts';
import { openBrowser } from '../kit/browser.ts';
import { actsOn, type DeskActs, picture } from '../kit/desk-acts.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
let keys: DeskActs;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const [clerk, bureau, handler] = await Promise.all(['liumei', 'limin', 'zhoujianguo'].map((one) => app.officer(one)));
  // She has an address, and neither telephone nor network.
  at = await clerk!.post('/api/petitions', {
    form: 'letter',
    divisionCode: '990123',
    narrative: '三个月工资没有发，多次找人都说没有结账。',
    requests: ['补发三个月工资'],
    petitioner: { name: '王兰', address: '澄溪县青石镇溪口村7组' },
  });
  const handed = { delivery: { method: 'in-person' } };
  await bureau!.act(at, 'forward', { to: organByCode('cx-rsj').id, ...handed });
  await handler!.act(at, 'signFor');
  await handler!.act(at, 'accept', handed);
  keys = actsOn(app, at, '受理告知书');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What its pages say, without line breaks. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await (await pdfium()).loadDocument(pdf);
  const pages = Array.from({ length: document.getPageCount() }, (_, i) => pageText(document.getPage(i)).text);
  document.destroy();
  return pages.join('').replace(/\s+/g, '');
}

test('whoever has only an address is asked for papers by post: from the act to the day’s batch to the proof of arrival', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await keys.takesUp(desk, '请补充材料');
  await desk.fill('要补的材料1', '2025年12月以来的工资条');
  await desk.fill('请在哪天前补来', '0317');
  await desk.sees('邮寄在路上的日子不算在内');
  await picture(desk, 'papers-form');
  await keys.sends(desk);
  await desk.sees('请补充材料已记入');

  // The letter lies in the day's post, behind a page with her address, and says where to bring what, by when.
  await desk.page.goto(`${app.url}/desk`);
  await desk.reach('今天要寄的信');
  await desk.press('Enter');
  await desk.page.locator('a[href*="batch.pdf"]').waitFor();
  await picture(desk, 'papers-batch');
  const href = await desk.page.locator('a[href*="batch.pdf"]').getAttribute('href');
  const batch = await desk.page.request.get(new URL(href!, app.url).href);
  const words = await textOf(await batch.body());
  for (const part of [
    '澄溪县青石镇溪口村7组',
    '王兰',
    '补充材料告知书',
    '工资条',
    '2026年3月17日',
    '从收到的次日起算15日',
  ])
    expect(words).toContain(part);

  // It came on the 10th: the fifteen days run from then.
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
  app.clock.goTo('2026-03-12' as LocalDate);
  const later = await openDesk(browser, app, 'zhoujianguo');
  await keys.takesUp(later, '登记送达');
  await later.reach('受理告知书 澄人社信受〔2026〕1号');
  await later.press('Space', 'ArrowDown');
  await later.fill('送达日期', '0310');
  await later.fill('送达凭据', '邮件号 XA990001，本人签收');
  await keys.sends(later);
  await later.sees('登记送达已记入');
  await later.sees('3月25日');
  await picture(later, 'papers-arrived');
  expect(await later.mousePresses()).toBe(0);
  await later.close();
  expect(app.failures()).toEqual([]);
}, 180_000);
