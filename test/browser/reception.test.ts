import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { officerByLogin, officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { handsOn } from '../kit/hands.ts';
import { registeredOnPaper } from '../kit/on-paper.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let planId: string;
const han = officerByLogin('hanli').id;

/** The head of the bureau drafts, approves and announces a quarter with the county head's three days. */
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-04-01' })]);
  const head = await app.officer('zhengguangming');
  const day = (on: string) => ({
    leader: han,
    on,
    from: '09:00',
    until: '11:30',
    form: 'onsite',
    place: '县信访接待中心1楼（无台阶）',
    topic: '社保、住建',
    slots: 1,
    reserved: 2,
  });
  const opened = await head.post<{ shardKey: string; dossierId: string }>('/api/dossiers/reception-plan', {
    act: 'draft',
    payload: {
      title: '第二季度县领导接访安排',
      year: 2026,
      quarter: 2,
      leaders: [{ leader: han, level: 'county-main' }],
      days: ['2026-04-15', '2026-05-08', '2026-06-10'].map(day),
    },
  });
  planId = opened.dossierId;
  const at = `/api/dossiers/reception-plan/${encodeURIComponent(opened.shardKey)}/${planId}/acts`;
  await head.post(`${at}/approve`, { expectedSeq: 1, payload: {} });
  await head.post(`${at}/publish`, { expectedSeq: 2, payload: {} });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** An old telephone without scripts. */
const telephone = async () =>
  handsOn(
    await (await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false })).newPage(),
  );

test('a day is booked and cancelled on a telephone without a script; a full day says that walk-ins have no limit', async () => {
  const first = await telephone();
  await first.page.goto(`${app.url}/`);
  await first.press('领导接访');
  expect(await first.seen()).toContain('不预约也接待');
  await first.press('约这一场');
  await first.press('提交预约');
  expect(await first.seen('#refusal')).toContain('请写下想谈什么事');
  await first.write('想谈什么事', '儿子的工资没有发');
  await first.choose('涉及这位领导本人吗', '不涉及');
  await first.press('提交预约');
  expect(await first.page.title()).not.toMatch(/工资/);
  const code = (await first.seen('.number')).match(/[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}/)?.[0];
  expect(code).toBeTruthy();

  const second = await telephone();
  await second.page.goto(`${app.url}/reception`);
  expect(await second.seen()).toContain('网上约满了。留给电话和窗口的2个不受影响');
  expect(await second.seen()).not.toContain('工资');

  await first.page.goto(`${app.url}/reception/appointment`);
  await first.write('预约码', code!);
  await first.press('查看');
  expect(await first.seen()).toContain('儿子的工资没有发');
  await first.press('取消这次预约');
  expect(await first.seen()).toContain('位置让给别人了');
  await second.page.goto(`${app.url}/reception`);
  expect(await second.seen()).toContain('网上还剩1个');
});

test('the villager without a telephone: number from the machine, called on the screen within a second, registered, received, receipt printed', async () => {
  app.clock.goTo('2026-04-15' as LocalDate);
  const machine = handsOn(await (await browser.newContext({ viewport: { width: 1080, height: 1000 } })).newPage());
  await machine.page.goto(`${app.url}/kiosk?at=3`);
  await shot(machine.page, 'kiosk');
  await machine.press('取号');
  await shot(machine.page, 'take');
  await machine.press('领导接访 韩立');
  expect(await machine.seen('.drawn')).toBe('C01');
  const slip = await machine.page.request.get(
    `${app.url}${await machine.page.locator('a', { hasText: '打印纸条' }).getAttribute('href')}`,
  );
  expect([slip.headers()['content-type'], slip.headers()['content-disposition']]).toEqual([
    'application/pdf',
    'inline; filename="ticket.pdf"',
  ]);
  await shot(machine.page, 'drawn');

  const screen = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  await screen.goto(`${app.url}/hall`);
  await screen.getByText('等候1人').waitFor();
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.page.goto(`${app.url}/desk/hall`);
  await clerk.fill('我的窗口', '2');
  await clerk.reach('叫领导接访的下一位');
  await clerk.press('Enter');
  const called = performance.now();
  await screen.getByText('2号窗口').waitFor();
  expect(performance.now() - called).toBeLessThan(3000);
  await screen.getByText('C01').first().waitFor();
  await shot(screen, 'screen');

  // She is registered at the window on its own screen (R-REC-2); number and code go to her on paper alone.
  const { number, query } = await registeredOnPaper(clerk);
  await shot(clerk.page, 'registered');

  await clerk.page.goto(`${app.url}/desk/hall`);
  await clerk.sees('正在办');
  await clerk.reach('办完');
  await clerk.press('Enter');
  await clerk.sees('来访必登');
  await shot(clerk.page, 'window');
  await clerk.fill('登记编号', number);
  await clerk.reach('办完');
  await clerk.press('Enter');
  await clerk.sees('没有人在等');
  expect(await clerk.mousePresses()).toBe(0);

  await machine.page.goto(`${app.url}/kiosk`);
  await machine.press('打印凭证');
  await machine.write('登记编号', number);
  await machine.write('查询码', query);
  await machine.press('打开');
  expect(await machine.seen()).toContain('990123');
  // Whoever comes next finds nothing of hers, by address or by the browser's way back.
  await machine.page.goto(`${app.url}/kiosk/away`);
  await machine.page.goto(`${app.url}/matter`);
  expect(await machine.seen()).not.toContain('990123');
  await machine.page.goto(`${app.url}/kiosk`);
  await machine.press('叫人来帮我');
  expect(await machine.seen()).toContain('已经叫人了');
  await clerk.sees('自助机3在叫人');
  await clerk.close();
}, 90_000);

test('a machine that is left asks after 30 seconds and is wiped after 60', async () => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1000 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${app.url}/kiosk`);
  await page.getByText('打印凭证').click();
  await page.locator('#f-number').fill('9901');
  await page.clock.runFor(29_000);
  expect(await page.locator('dialog.still').count()).toBe(0);
  await page.clock.runFor(2_000);
  await page.getByText('还在吗？').waitFor();
  await shot(page, 'still');
  await page.keyboard.press('Enter');
  expect(await page.locator('dialog.still').count()).toBe(0);
  expect(await page.locator('#f-number').inputValue()).toBe('9901');
  await page.clock.runFor(61_000);
  await page.getByText('请选一项').first().waitFor();
  expect(await page.locator('#f-number').count()).toBe(0);
});

test('the report on how the days owed were kept, and whom to call', async () => {
  const head = await openDesk(browser, app, 'zhengguangming');
  await head.page.goto(`${app.url}/desk/reception/compliance`);
  await head.sees('每月至少1日');
  await shot(head.page, 'compliance');
  await head.page.goto(`${app.url}/desk/reception`);
  await head.sees('韩立');
  await shot(head.page, 'receptions');
  await head.close();
});

test('a screen that loses its connection keeps the last numbers and says to listen', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await app.officer('liumei').then((officer) => officer.post('/api/hall/tickets', { series: 'B' }));
  await app.officer('liumei').then((officer) => officer.post('/api/hall/call', { place: '5' }));
  await page.goto(`${app.url}/hall`);
  await page.getByText('5号窗口').waitFor();
  await context.setOffline(true);
  await page.getByText('请听人工叫号').waitFor();
  await page.getByText('B01').waitFor();
  await context.setOffline(false);
  await page.getByText('请听人工叫号').waitFor({ state: 'hidden' });
});

test('the reception at the desk, by keyboard: begin, read aloud in large type, kept with its case; the promise stands at the next one', async () => {
  app.clock.goTo('2026-04-16' as LocalDate);
  const officer = await app.officer('liumei');
  const { number } = await officer.post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '低保停了两个月，没有人说为什么。',
    requests: ['恢复低保'],
  });
  await officer.post(`/api/reception/days/${planId}/2/appointments`, { what: '低保停发', how: 'window', number });
  await officer.post(`/api/reception/days/${planId}/3/appointments`, { what: '低保停发', how: 'window', number });
  app.clock.goTo('2026-05-08' as LocalDate);
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.page.goto(`${app.url}/desk/reception/${planId}/2`);
  await clerk.sees('低保停了两个月');
  await shot(clerk.page, 'day');
  await clerk.press('F8');
  await clerk.page.locator('#f-facts:focus').waitFor();
  await clerk.fill('登记编号（必填）', '');
  await clerk.page.locator('#f-matter').fill('');
  await clerk.reach('不涉及');
  await clerk.press('Space');
  await clerk.press('F9');
  await clerk.sees('念给来访人听');
  await shot(clerk.page, 'aloud');
  await clerk.press('Control+Enter');
  await clerk.sees('来访必登，不得只接待不登记');
  await clerk.page.locator('#f-matter').fill(number);
  await clerk.fill('承诺什么', '查清停发原因');
  await clerk.pick('责任单位', '县民政局');
  await clerk.fill('哪天前', '0515');
  await clerk.press('F9');
  await clerk.press('Control+Enter');
  await clerk.sees('已保存接访登记表');
  app.clock.goTo('2026-06-10' as LocalDate);
  const leader = await openDesk(browser, app, 'hanli');
  await leader.page.goto(`${app.url}/desk/reception/${planId}/3`);
  await leader.sees('上次承诺 查清停发原因');
  await leader.sees('未兑现');
  await shot(leader.page, 'leader');
  await Promise.all([clerk.close(), leader.close()]);
  expect(app.failures()).toEqual([]);
});

test('a unit with two promises answers the one its list names; the form opened in the record asks which', async () => {
  const officer = await app.officer('liumei');
  const { number } = await officer.post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '村口的路灯坏了半年，水沟也堵了。',
    requests: ['修好路灯', '疏通水沟'],
  });
  const unit = organByCode('cx-mzj').id;
  await officer.post('/api/dossiers/reception-record', {
    act: 'record',
    payload: {
      facts: '路灯坏了半年，水沟也堵了。',
      matter: number,
      leader: han,
      leaderNamed: false,
      on: '2026-06-10',
      form: 'onsite',
      place: '县信访接待中心',
      promises: [
        { what: '疏通水沟', unit, by: '2026-06-20' },
        { what: '修好路灯', unit, by: '2026-06-25' },
      ],
    },
  });
  const login = officers.find(({ organId, roles }) => organId === unit && roles.includes('organ-handler'))!.login;
  const desk = await openDesk(browser, app, login);
  const line = desk.page.locator('tr', { hasText: '（第2项）' });
  await line.locator('a.button').focus();
  await desk.press('Enter');
  await desk.page.locator('#f-promise').waitFor();
  expect(await desk.page.locator('#f-promise').inputValue()).toBe('2');
  await shot(desk.page, 'promise');
  await desk.page.goto(desk.page.url().replace(/\?.*/, '?act=keep'));
  await desk.page.locator('#f-promise').waitFor();
  expect(await desk.page.locator('#f-promise').inputValue()).toBe('');
  await desk.close();
});

/** Nothing keeps anybody out of this screen; its picture, where a folder is named for those who work on it. */
async function shot(page: Page, name: string): Promise<void> {
  expect([name, await barriers(page)]).toEqual([name, []]);
  const folder = process.env.HUIYIN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
