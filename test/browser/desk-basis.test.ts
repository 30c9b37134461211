import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const delivery = { method: 'in-person' };

/** A matter whose opinion is to be written. */
async function investigated() {
  const [bureau, handler] = await Promise.all([app.officer('limin'), app.officer('zhoujianguo')]);
  const matter = await bureau.post<{ shardKey: string; petitionId: string; number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '工地三个月没有发工资，找了项目部两次。',
    requests: ['补发工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
  });
  await bureau.act(matter, 'forward', { to: organByCode('cx-rsj').id, delivery });
  await handler.act(matter, 'signFor');
  await handler.act(matter, 'accept', { delivery });
  await handler.act(matter, 'investigate', {
    heldOn: '2026-03-02',
    method: 'interview',
    petitionerHeard: true,
    record: '核对了工资表。',
    findings: [{ request: 1, text: '欠三个月。' }],
  });
  return matter;
}

const chosen = (desk: DeskPage) => desk.page.locator('.basis-chosen > li');

test('the basis of an opinion is chosen from the library by keyboard, its text and effect beside it', async () => {
  const matter = await investigated();
  const desk = await openDesk(browser, app, 'zhoujianguo');
  const { page } = desk;
  await page.goto(`${app.url}/desk/p/${matter.shardKey}/${matter.petitionId}?act=submitOpinion`);
  await page.locator('.act-form').waitFor();
  await desk.reach('结论');
  await desk.press('Space');
  await desk.reach('依据');

  // Words or a number; the arrows choose, and Esc folds the list without leaving the form.
  await desk.type('信访工作条例 32');
  await page.locator('[role=option]').first().waitFor();
  await desk.press('Escape');
  await page.locator('[role=option]').first().waitFor({ state: 'detached' });
  expect(await page.locator('.act-form').count()).toBe(1);
  await desk.type(' ');
  await page.locator('[role=option]').first().waitFor();
  await desk.press('ArrowDown');
  expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('现行有效');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/picker.png` });
  await desk.press('Enter');
  await chosen(desk).first().waitFor();
  await desk.sees('现行有效（按2026年3月2日 周一）');
  expect(await chosen(desk).first().textContent()).toContain('《信访工作条例》第三十二条');

  // While an input method composes, Enter and the arrows are its own.
  const input = page.locator('input[role=combobox]');
  await input.evaluate(`(element) => {
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  }`);
  expect(await chosen(desk).count()).toBe(1);
  await input.evaluate(`(element) => element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))`);

  // What the library lacks is taken as it was typed, and says so.
  await desk.type('澄溪县某某办法第三条');
  await desk.sees('库里没有。可以照写');
  await desk.press('Enter');
  await desk.sees('库里没有：请核对名称、条数和是否现行有效');
  expect(await chosen(desk).count()).toBe(2);

  // Taken away again by keyboard; what is only typed goes along too.
  await desk.reach('去掉澄溪县某某办法第三条');
  await desk.press('Enter');
  await page.waitForFunction(`document.querySelectorAll('.basis-chosen > li').length === 1`);
  await desk.reach('依据');
  await desk.type('劳动法第五十条');
  await desk.fill('答复', '3月20日前发到本人卡上。');
  expect(await chosen(desk).count()).toBe(2);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/chosen.png`, fullPage: true });
  await desk.fill('执行期限', '0320');
  await desk.press('F9');
  await page.locator('.confirm').waitFor();
  const letter = page.frameLocator('.sheet iframe');
  await letter.getByText('《信访工作条例》第三十二条').first().waitFor();
  await letter.getByText('劳动法第五十条').first().waitFor();
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('the library at the desk: searched, opened, and which answers rest on an article', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  const { page } = desk;
  await page.goto(`${app.url}/desk/library`);
  await desk.sees('库里的法规');
  await desk.fill('查什么', '信访工作条例 32');
  await desk.press('Enter');
  await desk.sees('《信访工作条例》第三十二条');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/found.png` });
  await desk.reach('《信访工作条例》第三十二条');
  await desk.press('Enter');
  await page.locator('article[aria-label="《信访工作条例》第三十二条"] summary').first().focus();
  await desk.press('Enter');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/library.png` });
  await desk.sees('您能看到的答复里，没有引用这一条的。');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});
