import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
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

const head = officers.find(
  ({ organId, roles }) => organId === organByCode('cx-rsj').id && roles.includes('organ-head'),
)!.login;

/** By number, from anywhere: slash, the number, Enter, and Enter on the row found. */
async function open(desk: DeskPage, number: string) {
  await desk.press('Escape', '/');
  await desk.type(number);
  await desk.press('Enter');
  await desk.page.locator(`a[data-open][title^="${number.slice(0, 6)}"]:focus`).waitFor();
  await desk.press('Enter');
  await desk.page.locator('.petition-head').waitFor();
}

/** The rail, the act, its form; then preview, what follows, and the act itself. */
async function act(desk: DeskPage, label: string, write: () => Promise<void> = async () => {}, shown?: string) {
  await desk.press('F8');
  await desk.reach(label);
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  await write();
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  const last = desk.page.locator('.sheet').last();
  if (await last.count()) await last.locator('> span').scrollIntoViewIfNeeded();
  await desk.page.waitForTimeout(100);
  if (shown) await desk.page.frameLocator('.sheet iframe').getByText(shown).first().waitFor();
  await desk.press('Control+Enter');
  await desk.sees(`${label}已记入`);
}

test('a matter goes from the window to its end with the keyboard alone, and nothing leaves unseen', async () => {
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.press('F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type('我儿子去年10月在青石镇工地干活，三个月工资没有发，多次找人都说没有结账。');
  await clerk.fill('诉求1', '补发三个月工资12300元');
  await clerk.fill('具体地点', '青石镇集镇东头工地');
  await clerk.fill('姓名', '陈桂香');
  await clerk.fill('电话', '13900000000');
  await clerk.press('F9');
  await clerk.page.locator('.confirm').waitFor();
  await clerk.press('Control+Enter');
  await clerk.sees('已登记');
  const number = ((await clerk.page.locator('.receipt .number').textContent()) ?? '').replace(/\D/g, '');
  expect(number).toMatch(/^\d{25}$/);
  const slip = clerk.page.waitForResponse((answer) => answer.url().endsWith('/slip.pdf'));
  await clerk.reach('打印凭条');
  await clerk.press('Enter');
  expect((await slip).headers()['content-type']).toContain('application/pdf');
  expect(await clerk.page.locator('main').textContent()).not.toMatch(
    /\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2,}\b/,
  );
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();

  const officer = await openDesk(browser, app, 'limin');
  await open(officer, number);
  expect(await officer.page.locator('.holder').textContent()).toContain('信访局');
  await act(officer, '转送', async () => {
    await officer.pick('给哪个单位', 'xrsj');
  });
  expect(await officer.mousePresses()).toBe(0);
  await officer.close();

  const handler = await openDesk(browser, app, 'zhoujianguo');
  await open(handler, number);
  await act(handler, '签收');
  expect(await handler.page.locator('.holder').textContent()).toContain('人力资源和社会保障局');
  await act(handler, '受理');
  await act(handler, '记录调查', async () => {
    await handler.fill('调查日期', '0302');
    await handler.reach('已听取本人陈述');
    await handler.press('Space');
    await handler.fill('调查记录', '到工地核对考勤和工资表，包工头承认欠薪。');
    await handler.fill('诉求1查明情况', '工资表、考勤证明欠薪12300元。');
  });
  expect(await handler.page.locator('.requests').textContent()).toContain('工资表、考勤证明欠薪12300元。');
  // The letter that the signing would issue is on the screen before it goes to be signed.
  await act(
    handler,
    '送负责人签发',
    async () => {
      await handler.reach('结论');
      await handler.press('Space');
      await handler.fill('依据', '保障农民工工资支付条例第三条');
      await handler.fill('答复', '3月20日前由某建筑公司发到本人卡上。');
      await handler.fill('执行期限', '0320');
    },
    '3月20日前由某建筑公司发到本人卡上',
  );
  await handler.sees('待签发');

  const leader = await openDesk(browser, app, head);
  await open(leader, number);
  await act(leader, '签发处理意见');
  expect(await leader.mousePresses()).toBe(0);
  await leader.close();

  await open(handler, number);
  await act(handler, '送达', async () => {
    await handler.fill('送达日期', '0302');
    await handler.fill('送达凭据', '陈桂香在回证上签收');
  });
  await act(handler, '登记执行情况', async () => {
    await handler.fill('执行日期', '0302');
    await handler.fill('凭据', '银行转账凭证');
  });
  await act(handler, '登记三到位', () => handler.fill('做了什么', '本人收到工资，没有提出困难。'));
  await act(handler, '办结', () => handler.fill('给信访人的说明', '已按答复发放；不认可可以申请复查。'));
  expect(await handler.page.locator('.petition-head').textContent()).toContain('申请复查期限');
  expect(await handler.mousePresses()).toBe(0);
  await handler.close();
  expect(app.failures()).toEqual([]);
}, 120_000);
