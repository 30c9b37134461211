import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../kit/asking.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import type { Hands } from '../kit/hands.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { officersPassword } from '../kit/running-app.ts';

const pictures = process.env.HUIYIN_PICTURES;
const first = (code: string, role: 'organ-handler' | 'organ-head') => officersOf(organByCode(code).id, role)[0]!.login;
const handlerLogin = first('cx-swj', 'organ-handler');
const headLogin = first('cx-swj', 'organ-head');
let portal: Portal;
let handler: Ask;
let head: Ask;
let bureau: Ask;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let decision: { shardKey: string; dossierId: string };
let inspection: { shardKey: string; dossierId: string };

const pathOf = (one: typeof decision, kind: string) => `${kind}/${encodeURIComponent(one.shardKey)}/${one.dossierId}`;
const act = async (ask: Ask, name: string, payload: object) => {
  const at = `/api/dossiers/${pathOf(decision, 'decision-assessment')}`;
  const { seq } = (await handler('GET', at)).body;
  const answer = await ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  if (answer.status !== 200) throw new Error(answer.text);
};
const keep = async (page: Page, name: string) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};
/** Nothing wider than an old telephone. */
const fits = async ({ page }: Pick<Hands, 'page'>, name: string) => {
  await keep(page, name);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
};

beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('2026-02-24'), openBrowser()]);
  [handler, head, bureau] = (await Promise.all(
    [handlerLogin, headLogin, 'limin'].map((login) => asking(portal.app, login)),
  )) as [Ask, Ask, Ask];
  const payload = {
    title: '溪口集镇自来水价格调整',
    about: '统一水价，补贴困难户。',
    groups: ['villagers'],
    bureau: organByCode('cx-xfj').id,
  };
  decision = (await handler('POST', '/api/dossiers/decision-assessment', { body: { act: 'begin', payload } })).body;
  await act(head, 'openConsultation', { summary: '每吨多两角，困难户有补贴。', until: '2026-03-27' });
  const issue = {
    title: '第9周矛盾排查',
    period: 'weekly',
    scope: '供水、欠薪。',
    units: [organByCode('cx-swj').id, organByCode('cx-rsj').id],
    dueOn: '2026-02-26',
  };
  inspection = (await bureau('POST', '/api/dossiers/inspection-task', { body: { act: 'issue', payload: issue } })).body;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test('on an old telephone without scripts a villager comments on a draft, and later reads what became of it by the code', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(`${portal.app.url}/`);
  await hands.page.getByRole('link', { name: '重大决策：提意见、看结果' }).click();
  await fits(hands, 'portal-decisions');
  await hands.page.getByRole('link', { name: /看草案，提意见/ }).click();
  await fits(hands, 'portal-draft');
  await hands.press('提交意见');
  expect(await hands.page.getByRole('alert').textContent()).toContain('还没有写意见');
  await fits(hands, 'portal-draft-empty');
  await hands.write('您的意见', '涨得太多，老人用不起。');
  await hands.press('提交意见');
  expect(await hands.page.getByRole('heading', { level: 1 }).textContent()).toBe('意见收到了');
  await fits(hands, 'portal-commented');
  const code = ((await hands.page.locator('.number [aria-hidden]').textContent()) ?? '').trim();

  portal.app.clock.goTo('2026-03-30' as never);
  const at = `/api/decisions/${encodeURIComponent(decision.shardKey)}/${decision.dossierId}/comments`;
  const { comments } = (await handler('GET', at)).body;
  await handler('POST', at, { body: { commentIds: [comments[0].commentId], kind: '涨价太多' } });
  await act(handler, 'answerComments', {
    kinds: [{ kind: '涨价太多', count: 1, adopted: true, reason: '分两年调整。' }],
  });
  await hands.page.goto(`${portal.app.url}/decisions/answer`);
  await hands.write('意见码', code);
  await hands.press('查看');
  expect(await hands.page.locator('main').textContent()).toContain('分两年调整。');
  await fits(hands, 'portal-answer');
  await hands.page.goto(`${portal.app.url}/decisions/${decision.dossierId}`);
  await fits(hands, 'portal-feedback');
  const large = await portal.visitor({ size: 'huge', language: 'en', javaScriptEnabled: true });
  for (const path of ['/decisions', `/decisions/${decision.dossierId}`, '/decisions/petitions', '/decisions/answer']) {
    await large.page.goto(`${portal.app.url}${path}`);
    await fits(large, `portal-huge-${path.length}`);
    expect(await barriers(large.page)).toEqual([]);
  }
}, 120_000);

test('the assessment shows its steps and what is missing; a step opens its form', async () => {
  const desk = await openDesk(browser, portal.app, handlerLogin);
  const { page } = desk;
  await page.goto(`${portal.app.url}/desk/dossiers/${pathOf(decision, 'decision-assessment')}`);
  await page.locator('[data-step]').first().waitFor();
  expect(await page.locator('[data-step=comment]').textContent()).toContain('已完成');
  expect(await page.locator('[data-step=aspects]').textContent()).toContain('没看过');
  expect(await page.locator('[data-step=conclusion]').textContent()).toContain('还差：合法性、合理性');
  await keep(page, 'desk-steps');
  expect(await barriers(page)).toEqual([]);
  await page.locator('[data-step=risks] button').click();
  await page.getByRole('heading', { name: '列风险点和措施' }).waitFor();
  await page.goto(`${portal.app.url}/desk/decisions/${encodeURIComponent(decision.shardKey)}/${decision.dossierId}`);
  await page.locator('[data-comment]').first().waitFor();
  await keep(page, 'desk-comments');
  expect(await barriers(page)).toEqual([]);
}, 120_000);

test('a zero is signed with the password; the board then says who reported, who is late, and who said nothing', async () => {
  portal.app.clock.goTo('2026-03-02' as never);
  const desk = await openDesk(browser, portal.app, headLogin);
  const { page } = desk;
  await page.goto(`${portal.app.url}/desk/inspection`);
  await page.getByRole('button', { name: '迟报零报告，签名' }).click();
  await page.getByLabel('怎么排查的').fill('逐村看过水源和管网。');
  await page.getByLabel(/本人核对过/).check();
  await page.getByLabel('为什么晚了').fill('防汛值班。');
  await page.getByLabel('登录密码（签名）').fill('not my password');
  await page.getByRole('button', { name: /^预览/ }).click();
  await page.getByRole('button', { name: /^迟报零报告\s*Ctrl/ }).click();
  await page.getByText('密码不对，没有签名。').first().waitFor();
  await keep(page, 'desk-sign-wrong');
  await page.getByLabel('登录密码（签名）').fill(officersPassword);
  await page.getByRole('button', { name: /^预览/ }).click();
  await page.getByRole('button', { name: /^迟报零报告\s*Ctrl/ }).click();
  await page.locator('.state.ok').first().waitFor();
  await page.goto(`${portal.app.url}/desk/inspection`);
  await page.locator('[data-said=zero]').waitFor();
  expect(await page.locator('[data-said=zero]').textContent()).toContain('迟报4日');
  expect(await page.locator('[data-said=not-reported]').textContent()).toContain('未报');
  expect(await page.locator('[data-figure=late]').textContent()).toContain('1');
  await keep(page, 'desk-inspection');
  expect(await barriers(page)).toEqual([]);
  const leader = await openDesk(browser, portal.app, 'hanli');
  await leader.page.goto(`${portal.app.url}/desk/decisions/petitions`);
  await leader.page.locator('table').waitFor();
  await keep(leader.page, 'desk-by-petitions');
  expect(await barriers(leader.page)).toEqual([]);
  expect(inspection.dossierId).toBeTruthy();
}, 120_000);
