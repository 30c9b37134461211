import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { acceptedByPost } from '../kit/accepted.ts';
import { openBrowser } from '../kit/browser.ts';
import { actsOn, type DeskActs, picture } from '../kit/desk-acts.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
let keys: DeskActs;
const labour = organByCode('cx-rsj').id;
const handler = 'zhoujianguo';
const head = officersOf(labour, 'organ-head')[0]!.login;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  at = await acceptedByPost(app);
  keys = actsOn(app, at, '受理告知书');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const opinion = (finding: string) => ({
  title: '关于反映拖欠工资问题的处理意见',
  answers: [{ request: 1, finding, outcome: 'support', basis: ['《劳动法》第五十条'], reply: '责令公司限期付清。' }],
  executeBy: '2026-05-10',
});
const by = async (login: string, act: string, payload: object = {}) => (await app.officer(login)).act(at, act, payload);

test('nobody is named yet: one press takes the matter, and the page says who handles it', async () => {
  const desk = await openDesk(browser, app, handler);
  await keys.takesUp(desk, '指定经办人');
  await desk.sees('先填了您自己');
  await picture(desk, 'desk-take-it');
  await keys.sends(desk);
  await desk.sees('指定经办人已记入');
  await desk.close();
  await by(handler, 'investigate', {
    heldOn: '2026-03-02',
    method: 'interview',
    petitionerHeard: true,
    record: '本人陈述',
    findings: [{ request: 1, text: '欠付三个月工资共12300元属实。' }],
  });
  await by(handler, 'submitOpinion', opinion('欠付三个月工资共12300元属实。'));
  await by(head, 'conclude');
}, 120_000);

test('a signed opinion is recalled before service: the paper stays, and its number is void', async () => {
  app.clock.goTo('2026-03-03' as LocalDate);
  const desk = await openDesk(browser, app, head);
  await keys.takesUp(desk, '收回意见');
  await desk.fill('哪里错了、为什么收回', '金额抄错一位。');
  await desk.press('F9');
  // Only what is still here can be taken back.
  await desk.page.locator('.refusal, [role=alert]').first().waitFor();
  await desk.reach('文书还在本单位');
  await desk.press('Space');
  await picture(desk, 'desk-recall-form');
  await keys.sends(desk);
  await desk.sees('收回意见已记入');
  await desk.sees('收回，没有送达，不发生效力');
  await picture(desk, 'desk-recalled');
  await desk.page.goto(`${app.url}/desk/numbers`);
  await desk.sees('签发后、送达前收回');
  await picture(desk, 'desk-numbers-recalled');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
}, 120_000);

test('served, a slip is put right by a letter that cites the opinion', async () => {
  await by(handler, 'submitOpinion', opinion('欠付三个月工资共12300元属实，其中一月4100元。'));
  await by(head, 'conclude');
  await by(handler, 'serve', { service: { method: 'in-person', servedOn: '2026-03-03', proof: '王兰签收' } });
  const desk = await openDesk(browser, app, head);
  await keys.takesUp(desk, '补正笔误');
  await desk.sees('只能改写错的姓名、数字、日期');
  await desk.reach('在哪里');
  await desk.press('Space');
  await desk.reach('改的是什么');
  await desk.press('ArrowRight', 'Space');
  await desk.fill('原来写的', '4100元');
  await desk.fill('应为', '4200元');
  await desk.fill('为什么说是笔误', '工资表第3行是4200元。');
  await picture(desk, 'desk-correct-form');
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  const letter = desk.page.frameLocator('.sheet iframe');
  await letter.getByText('复查的期限从您收到本补正书的次日起重新计算').waitFor();
  await picture(desk, 'desk-correct-preview');
  await desk.close();
}, 120_000);

test('the result in full is filled in from the opinion: it is confirmed, not typed', async () => {
  await by(handler, 'recordExecution', { executedOn: '2026-03-03', evidence: '转账凭证' });
  const desk = await openDesk(browser, app, handler);
  await keys.takesUp(desk, '登记三到位');
  await desk.sees('已按处理意见填好');
  await desk.fill('做了什么', '工资已付清，本人没有提出困难。');
  await picture(desk, 'desk-result-form');
  await keys.sends(desk);
  await desk.sees('登记三到位已记入');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
  await by(handler, 'close', { guidance: '说明了结果和复查的最后一天。' });
}, 120_000);

test('over and done, the contents of the file are printed from its page', async () => {
  app.clock.goTo('2026-06-01' as LocalDate);
  const desk = await openDesk(browser, app, handler);
  await desk.page.goto(keys.page);
  await desk.sees('打印案卷目录');
  const file = await desk.page.request.get(
    `${app.url}/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}/contents`,
  );
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
  if (process.env.PICTURES) {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${process.env.PICTURES}/contents.pdf`, await file.body());
  }
  await desk.close();
}, 120_000);

test('at the organ’s own window what is clear is answered as soon as it is registered', async () => {
  const clerk = officersOf(labour, 'organ-handler')[0]!.login;
  const signedIn = await app.officer(clerk);
  at = await signedIn.post<{ shardKey: string; petitionId: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '想问失业金要带什么材料、到哪里办。',
    requests: ['说明失业金怎么申领'],
    petitioner: { name: '王兰', phone: '13900000000', address: '澄溪县青石镇溪口村7组' },
  });
  const desk = await openDesk(browser, app, clerk);
  await desk.page.goto(`${actsOn(app, at, '受理告知书').page}?act=answerAtOnce`);
  await desk.page.locator('.act-form').waitFor();
  await desk.reach('为什么可以简易');
  await desk.press('ArrowRight', 'Space');
  await desk.reach('结论');
  await desk.press('ArrowRight', 'ArrowRight');
  await desk.fill('答复', '带身份证和解除劳动合同证明，到社保窗口办，当场已登记。');
  await desk.reach('本人在场');
  await desk.press('Space');
  await desk.fill('谁在送达回证上签收', '王兰签收');
  await picture(desk, 'desk-at-once-form');
  await desk.press('F9');
  await picture(desk, 'desk-at-once-preview');
  await desk.page.locator('.confirm').waitFor();
  await desk.close();
  expect(app.failures()).toEqual([]);
}, 120_000);
