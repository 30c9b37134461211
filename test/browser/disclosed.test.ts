import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { draftedPublication } from '../kit/drafted.ts';
import { answerTo, offices, openPortal, type Portal } from '../kit/portal.ts';
import { bringing } from '../kit/portal-bringing.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let browser: Browser;
let at: { shardKey: string; dossierId: string };
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  browser = await openBrowser();
  const office = offices(portal);
  const by = bringing(portal);
  const matter = await by.from(async (one) => {
    await by.accepted(one);
    await office.answer(one, [answerTo(1, 'explain')]);
  })();
  at = await draftedPublication(portal, {
    matters: [matter.number],
    mode: 'agreed',
    consent: '3月2日当面书面同意',
    notBefore: '2026-03-02',
    title: '工地拖欠工资',
    place: '青石镇',
    facts: '〖1|某某〗等人在〖9|某村（社区）〗的工地做工，三个月没有领到工资。工友〖h|某某〗也在场。',
    requests: '补发三个月工资。',
    process: '县人社局受理后核对了工资表和考勤，约谈了项目部。',
    result: '工资已按表发放，签收单存档。村民周建林反映属实。',
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const sheet = () => `${portal.app.url}/desk/disclosure/${encodeURIComponent(at.shardKey)}/${at.dossierId}`;

test('the second person goes from mark to mark, sends back what is uncovered; mended, it is approved and public as previewed', async () => {
  const desk = await openDesk(browser, portal.app, 'dingzhiqiang');
  await desk.page.goto(sheet());
  await desk.sees('将公开的就是这一页');
  await desk.sees('还有1处没有遮盖');
  expect(await barriers(desk.page)).toEqual([]);
  await desk.page.locator('section[aria-labelledby=covered]').focus();
  const stops: string[] = [];
  for (let n = 0; n < 4; n++) {
    await desk.press('n');
    stops.push(await desk.page.evaluate<string>('document.activeElement.title'));
  }
  expect(stops).toEqual(['规则1：已知当事人的姓名', '规则9：镇以下的小地名', '人工遮盖', '没有遮盖：疑似姓名']);
  await desk.press('p');
  expect(await desk.page.evaluate<string>('document.activeElement.title')).toBe('人工遮盖');
  if (process.env.HUIYIN_PICTURES)
    await desk.page.screenshot({ path: `${process.env.HUIYIN_PICTURES}/sheet.png`, fullPage: true });
  await desk.close();

  const author = await openDesk(browser, portal.app, 'limin');
  await author.page.goto(sheet());
  await author.sees('还有1处没有遮盖');
  await author.page.getByRole('button', { name: /^修改/ }).focus();
  await author.press('Enter');
  await author.page.getByRole('button', { name: '按规则遮盖' }).focus();
  await author.press('Enter');
  await expect.poll(() => author.page.locator('#f-result').inputValue()).toContain('〖2|某某〗');
  if (process.env.HUIYIN_PICTURES)
    await author.page.screenshot({ path: `${process.env.HUIYIN_PICTURES}/editor.png`, fullPage: true });
  await author.page.locator('form button[type=submit]').focus();
  await author.press('Enter');
  await author.sees('遮盖4处：规则3，人工1');
  await author.close();

  const again = await openDesk(browser, portal.app, 'dingzhiqiang');
  await again.page.goto(sheet());
  await again.page.getByRole('button', { name: /^第二人批准公开/ }).focus();
  await again.press('Enter');
  await again.page.getByRole('checkbox').focus();
  await again.press('Space', 'F9');
  await again.sees('转为「已批准，等日子」');
  await again.press('Control+Enter');
  await again.sees('已批准，等日子');
  await again.close();
  await portal.app.platform.outbox.dispatch();
  await portal.app.platform.outbox.dispatch();
});

test.each([
  ['zh', 'light', 'normal'],
  ['en', 'contrast', 'huge'],
] as const)(
  'the public pages, %s, %s, %s: read at 360 px, nothing keeps anybody out, nothing is asked of others',
  async (language, colours, size) => {
    const { page } = await portal.visitor({
      language,
      colours,
      size,
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: true,
    });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(portal.app.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    for (const path of ['/disclosed', `/disclosed/${at.dossierId}`, '/channels', '/law', '/law?q=复查', '/law/R']) {
      const answer = await page.goto(portal.app.url + path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect(await barriers(page)).toEqual([]);
      expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, 360]);
      expect(await page.locator('main script').count()).toBe(0);
      if (process.env.HUIYIN_PICTURES)
        await page.screenshot({
          path: `${process.env.HUIYIN_PICTURES}/${language}${path.replace(/\W/g, '-')}.png`,
          fullPage: true,
        });
    }
    await page.goto(`${portal.app.url}/disclosed/${at.dossierId}`);
    const body = await page.locator('article').textContent();
    expect(body).toContain('村民某某反映属实');
    expect(body).not.toMatch(/周建林|〖/);
    expect(foreign).toEqual([]);
  },
);
