import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let at: { shardKey: string; petitionId: string };
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const clerk = await app.officer('liumei');
  at = await clerk.post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    place: '青石镇集镇东头工地',
    narrative: '王兰说：三个月工资没有发，多次找人都说没有结账。',
    requests: ['补发三个月工资', '补缴社会保险'],
    petitioner: { name: '王兰', phone: '13900000000' },
  });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Opens a screen by its address and waits until it says what it has. */
async function show(desk: DeskPage, path: string, mark: string) {
  await desk.page.goto(`${app.url}/desk/${path}`);
  await desk.page.locator(mark).first().waitFor();
}

const screens = () =>
  [
    ['', '#main h1'],
    ['register', '#f-narrative'],
    ['find', 'a[data-open]'],
    [`p/${at.shardKey}/${at.petitionId}`, '.petition-head'],
    [`p/${at.shardKey}/${at.petitionId}?act=forward`, '.act-form'],
    [`organs/${organByCode('cx-rsj').id}`, '.organ table'],
    ['numbers', '#main h1'],
    ['account', '#f-current'],
  ] as const;

test('the reader of barriers sees one', async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="zh"><title>x</title><body><button></button></body></html>');
  expect(await barriers(page)).toEqual([expect.stringContaining('button-name')]);
  await page.close();
});

test.each(['zh', 'en'] as const)(
  'no screen keeps anybody out, says whose matter it is in its title, or runs off the side (%s)',
  async (language) => {
    const desk = await openDesk(browser, app, 'limin', { language });
    expect(await desk.page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    for (const [path, mark] of screens()) {
      await show(desk, path, mark);
      expect(await barriers(desk.page), path).toEqual([]);
      const title = await desk.page.title();
      expect(title, path).not.toMatch(/工资|王兰|\d{6}/);
      expect(await desk.page.evaluate<number>('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(1280);
      expect(await desk.page.locator('h1').count(), path).toBe(1);
    }
    await desk.close();
  },
  90_000,
);

test('in the dark theme nothing is unreadable either', async () => {
  const desk = await openDesk(browser, app, 'limin');
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  for (const [path, mark] of screens()) {
    await show(desk, path, mark);
    expect(await desk.page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await barriers(desk.page), path).toEqual([]);
  }
  await desk.close();
}, 90_000);

test('holder, clocks, requests and the open acts stand on the first screen of a matter at 1280 by 720', async () => {
  const desk = await openDesk(browser, app, 'limin');
  await show(desk, `p/${at.shardKey}/${at.petitionId}`, '.petition-head');
  for (const part of ['.holder', '.petition-head .badge', '#request-2', '.rail .button.primary', '.narrative']) {
    const box = await desk.page.locator(part).first().boundingBox();
    expect(box && box.y + Math.min(box.height, 40), part).toBeLessThanOrEqual(720);
  }
  await desk.close();
});

test('what is loaded until the first screen works is at most 400 kB of script, compressed, without what helps developers of React', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('.js')) scripts.push(answer.body());
  });
  await page.goto(`${app.url}/desk/`);
  await page.locator('#f-account').fill('limin');
  await page.locator('#f-password').fill('test-only-9Qm4');
  await page.locator('button[type=submit]').click();
  await page.locator('#main h1').waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = await Promise.all(scripts);
  expect(loaded.filter((body) => body.includes('react_stack_bottom_frame'))).toEqual([]);
  const bytes = loaded.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(400_000);
  await context.close();
});

test('when another officer acted first, the typed text stays and the change can be looked at', async () => {
  const desk = await openDesk(browser, app, 'limin');
  await show(desk, `p/${at.shardKey}/${at.petitionId}?act=forward`, '.act-form');
  await desk.pick('给哪个单位', 'xrsj');
  await desk.fill('说明', '请依法核实。');
  const other = await app.officer('liumei');
  await other.act(at, 'supplyPapers', { note: '补充了一张工资条。' });
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.sees('有人先动了这件事');
  expect(await desk.page.locator('#f-note').inputValue()).toBe('请依法核实。');
  await desk.reach('看变化');
  await desk.press('Enter', 'F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.close();
});

test('with an input method at work no key acts, and letters in a field are text', async () => {
  const desk = await openDesk(browser, app, 'liumei');
  await show(desk, 'register', '#f-narrative:focus');
  await desk.page.evaluate(`document.querySelector('#f-narrative').dispatchEvent(
    new KeyboardEvent('keydown', { code: 'F9', key: 'Process', keyCode: 229, isComposing: true, bubbles: true }))`);
  await desk.press('j', '/', 'g', 't');
  expect(await desk.page.locator('#f-narrative').inputValue()).toBe('j/gt');
  expect(await desk.page.locator('.banner, .confirm').count()).toBe(0);
  expect(desk.page.url()).toContain('/desk/register');
  await desk.close();
});
