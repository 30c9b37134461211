import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { DossierView } from '../../server/dossiers/contract.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { fillForm } from '../kit/dossier-form.ts';
import { handsOn } from '../kit/hands.ts';
import { portalMatter } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { answerServed } from '../kit/wages.ts';

let browser: Browser;
let app: RunningApp;
const pictures = process.env.HUIYIN_PICTURES;
const loginOf = (organId: string, role: string) =>
  officers.find((one) => one.organId === organId && (one.roles as string[]).includes(role))!.login;
const bureauHead = loginOf(organByCode('cx-xfj').id, 'bureau-head');

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

/** Answered by the labour bureau and handed over. */
async function answered() {
  const matter = await portalMatter(app, { requests: ['补发工资'] });
  await answerServed(app, matter, { reply: '由清算组支付。' });
  return matter;
}

async function confirm(desk: DeskPage): Promise<void> {
  await desk.press('F9');
  await desk.page.locator('.confirm:focus').waitFor();
  await desk.press('Control+Enter');
}

async function opensCallBack(desk: DeskPage): Promise<void> {
  await desk.page.goto(`${app.url}/desk/dossiers/call-back`);
  await desk.page.locator('[data-row] a, tbody tr a').first().click();
}

test('what the petitioner said at a call-back is on the telephone, contested there and answered by keyboard; the wish for reopening ends with a letter', async () => {
  const matter = await answered();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const hands = handsOn(await context.newPage());
  await hands.page.goto(`${app.url}/follow`);
  await hands.write('编号', matter.number);
  await hands.write('查询码', matter.queryCode);
  await hands.press('查');
  await hands.press('这次办得怎么样');
  await hands.choose('澄溪县信访局', '满意');
  await hands.choose('澄溪县人力资源和社会保障局', '满意');
  await hands.choose('要求1解决了吗', '没解决');
  await look(hands.page, 'evaluate');
  await hands.press('提交评价');
  await app.platform.outbox.dispatch();
  await hands.page.goto(`${app.url}/matter`);
  expect(await hands.seen()).toContain('澄溪县信访局回访');
  await look(hands.page, 'matter-due');

  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.sees('回访期限');
  await opensCallBack(desk);
  await desk.reach('记录回访');
  await desk.press('Enter');
  await desk.sees('本人说的');
  const supervisor = await app.officer('dingzhiqiang');
  const { rows } = await supervisor.get<{ rows: { shardKey: string; dossierId: string }[] }>('/api/dossiers/call-back');
  const at = `/api/dossiers/call-back/${encodeURIComponent(rows[0]!.shardKey)}/${rows[0]!.dossierId}`;
  const { acts } = await supervisor.get<Pick<DossierView, 'acts'>>(at);
  const { fields } = acts.find(({ name }) => name === 'record')!;
  await fillForm(desk, fields, { matter: matter.number, text: '说解决了。' });
  await look(desk.page, 'desk-record');
  await confirm(desk);
  await desk.sees('作出处理');
  await desk.close();

  await hands.page.goto(`${app.url}/matter`);
  await hands.press('回访情况');
  expect(await hands.seen()).toContain('说解决了。');
  await look(hands.page, 'call-back-recorded');
  await hands.open('这不是我说的');
  await hands.write('您当时说的是', '我说的是钱没有拿到，要求重新办。');
  await look(hands.page, 'call-back-contest');
  await hands.press('请负责人核对');
  expect(await hands.seen()).toContain('由记录人以外的负责人核对');

  const head = await openDesk(browser, app, bureauHead);
  await opensCallBack(head);
  await head.sees('要求重新办');
  await look(head.page, 'desk-contested');
  await head.reach('核对回访记录');
  await head.press('Enter');
  await look(head.page, 'desk-answer-contest');
  const boss = await app.officer(bureauHead);
  await boss.post(`${at}/acts/answerContest`, {
    expectedSeq: 3,
    payload: {
      corrected: true,
      said: '钱没有拿到，要求重新办。',
      solved: 'no',
      wantsReopening: true,
      explained: '记漏了。',
    },
  });
  await app.platform.outbox.dispatch();
  await hands.page.goto(`${app.url}/matter/call-backs`);
  expect(await hands.seen()).toContain('已按您说的更正');
  await look(hands.page, 'call-back-corrected');

  // The wish became a request of its own; the head answers it on the matter's page.
  await head.page.goto(`${app.url}/desk/p/${encodeURIComponent(matter.shardKey)}/${matter.petitionId}`);
  await head.sees('重新办理要求答复期限');
  await look(head.page, 'desk-petition');
  await head.reach('答复不重新办理');
  await head.press('Enter');
  await head.fill('为什么不重新办理', '已逐项核对，依法由清算组支付。');
  await head.fill('本人还能怎么走', '收到答复30日内可以请求复查。');
  await look(head.page, 'desk-decline');
  await confirm(head);
  await head.sees('答复不重新办理');
  await look(head.page, 'desk-declined');
  await head.close();
  await hands.page.goto(`${app.url}/matter`);
  expect(await hands.seen()).toContain('答复不重新办理');
  await look(hands.page, 'matter-declined');
  await hands.press('要求重新办理');
  await hands.choose('是哪一种', '有新的情况');
  await hands.write('具体是怎么回事', '找到了当时的工资条。');
  await look(hands.page, 'reopening-form');
  await hands.press('要求重新办理');
  expect(await hands.seen()).toContain('书面答复您');
  await look(hands.page, 'matter-asked');
  expect(app.failures()).toEqual([]);
}, 180_000);
