import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let petition: { shardKey: string; petitionId: string; number: string };
const responsible = organByCode('cx-rsj').id;

beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const clerk = await app.officer('liumei');
  petition = await clerk.post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    place: '青石镇集镇东头工地',
    narrative: '三个月工资没有发，多次找人都说没有结账。',
    requests: ['补发三个月工资'],
    petitioner: { name: '王兰', phone: '13900000000' },
  });
  const officer = await app.officer('limin');
  await officer.act(petition, 'forward', { to: responsible, delivery: { method: 'post' } });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What a card asks for, by the API. */
const card = (dueOn = '2026-03-12', problem = '受理已超期，没有书面告知。') => ({
  act: 'issue',
  payload: {
    problem,
    matter: petition.number,
    responsible,
    trigger: 'by-hand',
    method: 'letter',
    dueOn,
    wanted: '三日内书面告知。',
  },
});
interface Opened {
  shardKey: string;
  dossierId: string;
  number: string;
}
const issued = async (...of: Parameters<typeof card>) =>
  (await app.officer('dingzhiqiang')).post<Opened>('/api/dossiers/supervision-card', card(...of));
const pageOf = ({ shardKey, dossierId }: Opened) =>
  `dossiers/supervision-card/${encodeURIComponent(shardKey)}/${dossierId}`;

/** Preview, then what follows, then the act itself. */
async function confirm(desk: DeskPage) {
  await desk.press('F9');
  await desk.page.locator('.confirm:focus').waitFor();
  await desk.press('Control+Enter');
}

test('a supervision card goes from the petition to its closing by keyboard alone, by a supervisor and the unit’s handler', async () => {
  const supervisor = await openDesk(browser, app, 'dingzhiqiang');
  await supervisor.press('/');
  await supervisor.type(petition.number);
  await supervisor.press('Enter');
  await supervisor.page.locator('a[data-open]:focus').waitFor();
  await supervisor.press('Enter');
  await supervisor.page.locator('.petition-head').waitFor();
  await supervisor.reach('发督办卡');
  await supervisor.press('Enter');
  // The petition stands in its field already, with what it is about.
  await supervisor.sees('三个月工资没有发');
  await supervisor.fill('存在的问题', '受理已超期，没有书面告知。');
  await supervisor.pick('责任单位', 'xrsj');
  await supervisor.pick('督办情形', '未按期告知');
  await supervisor.reach('督办方式');
  await supervisor.press('Space', 'ArrowRight');
  await supervisor.fill('反馈期限', '0312');
  await supervisor.fill('办理要求', '三日内书面告知，查清欠薪情况。');
  await supervisor.press('F9');
  await supervisor.page.locator('.confirm:focus').waitFor();
  expect(await supervisor.page.locator('.confirm').textContent()).toContain('督办卡转为「待接收」');
  expect(await supervisor.page.locator('.confirm').textContent()).toContain('2026年3月12日');
  await supervisor.press('Control+Enter');
  await supervisor.sees('督办卡已立');
  const number = /督〔2026〕\d+号/.exec((await supervisor.page.locator('h1').textContent()) ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  // Whoever issued it sees on the first screen whom it waits for.
  await supervisor.press('g', 't');
  await supervisor.sees('等县人社局「接收并报方案」');

  const handler = await openDesk(browser, app, 'zhoujianguo');
  await handler.sees('督办反馈期限');
  await handler.reach('书面反馈');
  await handler.press('Enter');
  await handler.page.locator('.act-form textarea:focus').waitFor();
  await handler.type('已查清拖欠三个月，督促支付。');
  for (const done of ['已查清', '已办理', '已落实']) {
    await handler.reach(done);
    await handler.press('Space');
  }
  await confirm(handler);
  await handler.sees('「书面反馈」已记入');
  await handler.press('F8');
  expect(await handler.page.locator('.rail').textContent()).toContain('现在没有要您办的');

  await supervisor.reach('督办');
  await supervisor.press('Enter');
  await supervisor.page.locator('.dossier-rows').waitFor();
  await supervisor.reach('已反馈待核');
  await supervisor.press('Enter');
  await supervisor.page.waitForURL('**/supervision-card?phase=answered');
  await supervisor.page.locator('.filter-link.on', { hasText: '已反馈待核' }).waitFor();
  await supervisor.press('j');
  await supervisor.page.locator('a[data-open]:focus').waitFor();
  await supervisor.press('Enter');
  await supervisor.sees('已查清拖欠三个月');
  await supervisor.press('F8');
  await supervisor.reach('结卡');
  await supervisor.press('Enter');
  await supervisor.reach('结果');
  await supervisor.press('Space');
  await supervisor.fill('核实情况', '看了银行回单。');
  await supervisor.fill('回访情况', '本人说钱到了。');
  await confirm(supervisor);
  await supervisor.sees('「结卡」已记入');
  expect(await supervisor.page.locator('.petition-head').textContent()).toContain('已结卡');
  for (const desk of [supervisor, handler]) {
    expect(await desk.mousePresses()).toBe(0);
    await desk.close();
  }
}, 120_000);

test('what the server refuses is said at its field, what was typed stays, and the draft outlives the page', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/dossiers/supervision-card/new/issue`);
  await desk.page.locator('#f-problem:focus').waitFor();
  await desk.press('F9');
  await desk.sees('有7处要改');
  expect(await desk.page.locator('.field.wrong').count()).toBe(7);
  await desk.fill('存在的问题', '没有书面告知。');
  await desk.fill('信访事项', `${petition.number.slice(0, 24)} 0`);
  await desk.sees('编号对不上');
  await desk.press('Control+a');
  await desk.type(petition.number.replace(/(.{6})/g, '$1 '));
  await desk.sees('三个月工资没有发');
  await desk.pick('责任单位', 'xrsj');
  await desk.pick('督办情形', '督查发现');
  await desk.reach('督办方式');
  await desk.press('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await desk.fill('反馈期限', '0312');
  await desk.fill('办理要求', '三日内书面告知。');
  await desk.press('F9');
  await desk.sees('实地和联合督办须由领导批准');
  const method = desk.page.locator('fieldset.field.wrong');
  expect(await method.count()).toBe(1);
  expect(await method.textContent()).toContain('督办方式');
  await desk.press('Control+s');
  await desk.sees('草稿存于');
  await desk.page.reload();
  await desk.page.locator('#f-problem:focus').waitFor();
  expect(await desk.page.locator('#f-problem').inputValue()).toBe('没有书面告知。');
  expect(await desk.page.locator('#f-dueOn').inputValue()).toBe('2026-03-12');
  // Esc closes a list of choices first, and only then the form.
  await desk.reach('责任单位');
  await desk.press('ArrowDown');
  await desk.page.locator('.ant-select-open').waitFor();
  await desk.press('Escape');
  await desk.page.locator('.ant-select-open').waitFor({ state: 'detached' });
  expect(await desk.page.locator('.act-form').count()).toBe(1);
  await desk.press('Escape');
  await desk.page.waitForURL('**/dossiers/supervision-card');
  await desk.close();
}, 60_000);

test('when a colleague acted first, the typed text stays and the change can be looked at', async () => {
  const opened = await issued();
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await desk.page.goto(`${app.url}/desk/${pageOf(opened)}?act=answer`);
  await desk.page.locator('.act-form textarea:focus').waitFor();
  await desk.type('已查清。');
  await desk.reach('已查清');
  await desk.press('Space', 'F9');
  await desk.page.locator('.confirm:focus').waitFor();
  const colleague = await app.officer('zhoujianguo');
  const answer = { answer: '同事先答了。', investigated: true, handled: false, implemented: false };
  await colleague.post(`/api/${pageOf(opened)}/acts/answer`, { expectedSeq: 1, payload: answer });
  await desk.press('Control+Enter');
  await desk.sees('有人先动了');
  expect(await desk.page.locator('#f-answer').inputValue()).toBe('已查清。');
  await desk.reach('看变化');
  await desk.press('Enter');
  await desk.sees('同事先答了');
  await desk.close();
});

test('the first screen puts dossiers among petitions by due date, late ones first, each with its reason and its step', async () => {
  await issued('2026-03-03', '明天要答的。');
  await issued('2026-03-20', '过几天才到的。');
  app.clock.goTo('2026-03-05' as never);
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await desk.sees('其中已超期1件');
  const rows = desk.page.locator('main table').first().locator('tbody tr');
  expect(await rows.first().textContent()).toContain('明天要答的');
  expect(await rows.first().textContent()).toContain('已超2天');
  expect(await rows.first().textContent()).toContain('第40条');
  const dues = await desk.page.locator('main table').first().locator('tbody tr .badge-date').allTextContents();
  expect(dues.length).toBeGreaterThan(2);
  const days = dues.map((due) =>
    Number(
      /(\d+)月(\d+)日/
        .exec(due)
        ?.slice(1)
        .map((n) => n.padStart(2, '0'))
        .join(''),
    ),
  );
  expect(days).toEqual([...days].sort((a, b) => a - b));
  await desk.press('j', 'F4');
  await desk.page.locator('.explanation:not([hidden])').waitFor();
  await desk.close();
});
