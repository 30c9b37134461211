import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { portalMatter } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

/** The day of each role: signs in, sees what is due, does the first thing, and it is gone from the list. */
let browser: Browser;
let app: RunningApp;
const labour = organByCode('cx-rsj').id;
const delivery = { method: 'in-person' };
const pictures = process.env.HUIYIN_PICTURES;
const loginOf = (organId: string, role: string) =>
  officers.find((one) => one.organId === organId && one.roles.includes(role as never))!.login;

beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  expect(app?.failures()).toEqual([]);
  await app?.close();
});

type Matter = { shardKey: string; petitionId: string; number: string };

async function registered(narrative: string): Promise<Matter> {
  const officer = await app.officer('limin');
  return officer.post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative,
    requests: ['补发工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
  });
}
async function does(login: string, at: Matter, act: string, payload: object = {}) {
  await (await app.officer(login)).act(at, act, payload);
  await app.platform.outbox.dispatch();
}
async function withLabour(narrative: string): Promise<Matter> {
  const at = await registered(narrative);
  await does('limin', at, 'forward', { to: labour, delivery });
  return at;
}
async function signing(narrative: string): Promise<Matter> {
  const at = await withLabour(narrative);
  await does('zhoujianguo', at, 'signFor');
  await does('zhoujianguo', at, 'accept', { delivery });
  await does('zhoujianguo', at, 'investigate', {
    heldOn: app.clock.today(),
    method: 'interview',
    petitionerHeard: true,
    record: '核对了工资表。',
    findings: [{ request: 1, text: '欠三个月。' }],
  });
  const answers = [
    {
      request: 1,
      finding: '欠三个月。',
      outcome: 'explain',
      basis: ['保障农民工工资支付条例第三条'],
      reply: '已告知申报方法。',
    },
  ];
  await does('zhoujianguo', at, 'submitOpinion', { title: '关于工资问题的处理意见', answers });
  return at;
}
async function served(narrative: string): Promise<Matter> {
  const at = await signing(narrative);
  await does(loginOf(labour, 'organ-head'), at, 'conclude');
  const service = { method: 'in-person', servedOn: app.clock.today(), proof: '本人签收' };
  await does('zhoujianguo', at, 'serve', { service });
  return at;
}

interface Task {
  kind: { name: string };
  shardKey: string;
  dossierId: string;
}
/** The officer's first task of a kind. */
async function taskOf(login: string, kind: string): Promise<Task> {
  const { tasks } = await (await app.officer(login)).get<{ tasks: Task[] }>('/api/dossiers/tasks');
  return tasks.find((one) => one.kind.name === kind)!;
}
async function actsOn(login: string, { kind, shardKey, dossierId }: Task, act: string, seq: number, payload: object) {
  const path = `/api/dossiers/${kind.name}/${encodeURIComponent(shardKey)}/${dossierId}/acts/${act}`;
  await (await app.officer(login)).post(path, { expectedSeq: seq, payload });
}

/** The page of the day in both languages as a picture, where a folder for them is named. */
async function keep(desk: DeskPage, login: string, role: string) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await desk.page.screenshot({ path: `${pictures}/${role}-zh.png` });
  const english = await openDesk(browser, app, login, { language: 'en' });
  await english.page.locator('main h1').waitFor();
  await english.page.waitForTimeout(800);
  await english.page.screenshot({ path: `${pictures}/${role}-en.png` });
  await english.close();
}

const today = async (login: string, role: string) => {
  const desk = await openDesk(browser, app, login);
  await desk.page.locator('main header .facts').waitFor();
  await desk.page.waitForTimeout(400);
  await keep(desk, login, role);
  return desk;
};
const row = (desk: DeskPage, narrative: string) => desk.page.locator('tr[data-row]', { hasText: narrative });

test('bureau officer: reads that a matter was signed for, and puts it away; routes the first matter, and it is gone from what must move', async () => {
  const at = await withLabour('押金没有退。');
  await does('zhoujianguo', at, 'signFor');
  await registered('路灯不亮。');
  const desk = await today('limin', 'bureau-officer');
  await desk.sees('上次看过以后');
  expect(await desk.page.locator('.day-lines').first().textContent()).toContain('签收');
  await desk.reach('看过了');
  await desk.press('Enter');
  await desk.page.locator('#news').waitFor({ state: 'detached' });
  await desk.page.reload();
  await row(desk, '路灯不亮').waitFor();
  expect(await desk.page.locator('#news').count()).toBe(0);
  const before = await row(desk, '路灯不亮').textContent();
  expect(before).toContain('转送');
  await desk.close();
  const open = (await (await app.officer('limin')).get<{ rows: Matter[] }>('/api/today')).rows[0]!;
  await does('limin', open, 'forward', { to: labour, delivery });
  const again = await today('limin', 'bureau-officer-after');
  await again.sees('等别人');
  expect(await again.page.locator('main > div > table tr[data-row]', { hasText: '路灯不亮' }).count()).toBe(0);
  await again.close();
}, 60_000);

test('handler: sees the steps by kind, lists one kind alone, does the first by keyboard, and it is gone', async () => {
  await withLabour('高温津贴没有发。');
  const signed = await withLabour('加班费没有算。');
  await does('zhoujianguo', signed, 'signFor');
  const desk = await today('zhoujianguo', 'organ-handler');
  await desk.sees('要做的');
  await desk.reach('签收');
  await desk.press('Enter');
  await row(desk, '高温津贴').waitFor();
  expect(await row(desk, '加班费').count()).toBe(0);
  await row(desk, '高温津贴').locator('a.button').focus();
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('签收已记入');
  await desk.press('Escape', 'g', 't');
  await row(desk, '加班费').waitFor();
  await row(desk, '高温津贴').filter({ hasNotText: '签收' }).waitFor();
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
}, 60_000);

test('organ head: what waits for the signature stands first; signed, it is gone', async () => {
  const at = await signing('工资少算了十天。');
  const login = loginOf(labour, 'organ-head');
  const desk = await today(login, 'organ-head');
  await row(desk, '工资少算').waitFor();
  expect(await row(desk, '工资少算').textContent()).toContain('签发');
  await does(login, at, 'conclude');
  await desk.page.reload();
  await desk.page.locator('main header .facts').waitFor();
  await desk.page.waitForTimeout(500);
  expect(await row(desk, '工资少算').locator('a.button', { hasText: '签发' }).count()).toBe(0);
  await desk.close();
}, 60_000);

test('reviewer: a request for review stands by its day; decided, it waits for service', async () => {
  const at = await served('社保没有缴。');
  await app.app.slices.petitions.act({
    ...at,
    act: 'requestReview',
    payload: { reviewOrganId: organByCode('cx-zf').id, reason: '少算了。' },
    uploads: [],
    by: 'petitioner',
  });
  const desk = await today('guyan', 'reviewer');
  await row(desk, '社保没有缴').waitFor();
  expect(await row(desk, '社保没有缴').textContent()).toContain('复查');
  await does('guyan', at, 'decideReview', {
    outcome: 'uphold',
    findings: '查明属实。',
    opinion: '维持。',
    basis: ['信访工作条例第三十五条'],
  });
  await desk.page.reload();
  await row(desk, '社保没有缴').waitFor();
  expect(await row(desk, '社保没有缴').textContent()).toContain('送达');
  await desk.close();
}, 60_000);

test('supervisor: an evaluation of not satisfied is a call-back to make; recorded, it is gone from the list', async () => {
  const at = await served('合同没有签。');
  await app.app.slices.petitions.act({
    ...at,
    act: 'evaluate',
    payload: { office: 'satisfied', organ: 'dissatisfied' },
    uploads: [],
    by: 'petitioner',
  });
  await app.platform.outbox.dispatch();
  const desk = await today('dingzhiqiang', 'supervisor');
  await desk.page.locator('tr[data-row]', { hasText: '回访' }).first().waitFor();
  const payload = { how: 'phone', said: '还没有签合同。', solved: 'no', wantsReopening: true };
  await actsOn('dingzhiqiang', await taskOf('dingzhiqiang', 'call-back'), 'record', 1, payload);
  await desk.page.reload();
  await desk.page.locator('main header .facts').waitFor();
  await desk.page.waitForTimeout(500);
  expect(await desk.page.locator('tr[data-row] a.button', { hasText: '记录回访' }).count()).toBe(0);
  await desk.close();
}, 60_000);

test('custodian, clerk, bureau head, leader and auditor: each sees what is due and what is late, does the first thing, and it is gone', async () => {
  const { number } = await portalMatter(app);
  const [petition] = await app.app.slices.petitions.byNumbers([number], 'rule');
  const { reportConcern } = await import('../../server/portal/concerns.ts');
  const { slices } = app.app;
  const portal = {
    ...slices.platform,
    calendar: slices.calendar,
    petitions: slices.petitions.forPortal(slices.office().id),
  };
  await reportConcern(portal as never, petition!, { kind: 'delay', text: '说好上周来量房。' }, undefined);
  app.clock.goTo('2026-03-19' as never);
  const custodian = await today('shenjing', 'custodian');
  await custodian.sees('已经超期，请马上联系本人');
  await custodian.sees('必须动1件');
  const head = await today('zhengguangming', 'bureau-head');
  await head.sees('单位超期的职责');
  await head.sees('身份保管员对办理反映的答复超期1件');
  expect(await head.page.locator('main').textContent()).not.toContain('量房');
  const keeper = await app.officer('shenjing');
  const { concerns } = await keeper.get<{ concerns: { shardKey: string; concernId: string }[] }>('/api/concerns');
  const { shardKey, concernId } = concerns[0]!;
  await keeper.post(`/api/concerns/${encodeURIComponent(shardKey)}/${concernId}`, { answer: '已请承办单位明天上门。' });
  await custodian.page.reload();
  await custodian.sees('没有等答复的反映');
  await custodian.close();
  await head.page.reload();
  await row(head, '评价不满意').waitFor();
  expect(await head.page.getByText('身份保管员对办理反映的答复超期').count()).toBe(0);
  const first = await taskOf('zhengguangming', 'call-back');
  await actsOn('zhengguangming', first, 'conclude', 2, {
    follows: 'explained',
    agreed: true,
    told: '电话告诉了申报方法。',
  });
  await head.page.reload();
  await row(head, '评价不满意').first().waitFor({ state: 'detached' });
  await head.close();

  const clerk = await today('liumei', 'clerk');
  await row(clerk, '我在工地干了三个月').locator('a.button', { hasText: '转送' }).waitFor();
  await does('liumei', petition!, 'forward', { to: labour, delivery });
  await clerk.page.reload();
  await clerk.sees('手上没有要动的');
  await clerk.close();

  const problem = '工地欠薪多年没有解决。';
  const charge = { problem, matter: number, responsible: labour, criteria: ['prominent'] };
  await (await app.officer('dingzhiqiang')).post('/api/dossiers/charge', { act: 'propose', payload: charge });
  const leader = await today('hanli', 'leader');
  await leader.sees('单位超期的职责');
  await row(leader, problem).locator('a.button').waitFor();
  const { id } = officers.find(({ login }) => login === 'qinyong')!;
  const approved = { leader: id, deadline: '2026-05-29' };
  await actsOn('hanli', await taskOf('hanli', 'charge'), 'approve', 1, approved);
  await leader.page.reload();
  await leader.page.locator('main header .facts').waitFor();
  await row(leader, problem).locator('a.button').waitFor({ state: 'detached' });
  await leader.close();
  await app.sequence();
  await slices.day.countReads(slices.shardKey());
  const auditor = await today('fangmin', 'auditor');
  await auditor.sees('公开日志已签署到第');
  await auditor.sees('没有配置见证单位');
  await auditor.sees('还没有从事实重算过');
  const names = officers.filter(({ login }) => login !== 'fangmin').map(({ name }) => name);
  const said = (await auditor.page.locator('#audit').locator('xpath=..').textContent()) ?? '';
  expect(names.filter((name) => said.includes(name))).toEqual([]);
  await slices.petitions.rebuild();
  await auditor.page.reload();
  await auditor.sees('全部一致');
  await auditor.close();
}, 120_000);
