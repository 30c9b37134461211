import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { bringing } from '../kit/portal-bringing.ts';

let browser: Browser;
let portal: Portal;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), openPortal('2026-03-02')]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const choose = async (desk: DeskPage, option: RegExp) => {
  await desk.page.getByRole('radio', { name: option }).focus();
  await desk.press('Space');
};

test('the handler says by which law and from which day; the letter and the petitioner’s page bear the same last day', async () => {
  const by = bringing(portal);
  const matter = await by.from(by.received)();
  const desk = await openDesk(browser, portal.app, 'zhoujianguo');
  await desk.page.goto(`${portal.app.url}/desk/p/${matter.shardKey}/${matter.petitionId}`);
  await desk.page.locator('.petition-head').waitFor();
  await desk.press('F8');
  await desk.reach('告知法定途径');
  await desk.press('Enter');
  await desk.page.locator('.act-form').waitFor();
  await choose(desk, /^复议、裁决/);
  expect(await desk.page.getByRole('radio', { name: /劳动争议仲裁/ }).count()).toBe(0);
  await choose(desk, /^仲裁/);
  await choose(desk, /劳动争议仲裁（知道之日起1年）/);
  await desk.fill('去哪个单位', '澄溪县劳动人事争议仲裁委员会');
  await desk.fill('地址', '澄溪县劳动路12号一楼');
  await desk.fill('法律依据', '《劳动争议调解仲裁法》第二十七条');
  await desk.fill('要带什么', '申请书、身份证、工资流水');
  await desk.fill('说明', '双方对劳动关系有争议，依法先仲裁。');
  // Without the day she came to know of it nothing is computed and nothing leaves.
  await desk.press('F9');
  await desk.sees('算不出最后一天');
  await desk.fill('哪天知道的', '20251003');
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.page.frameLocator('.sheet iframe').getByText('2026年10月8日（24:00前）').first().waitFor();
  await desk.press('Control+Enter');
  await desk.sees('告知法定途径已记入');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();

  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  expect(await hands.seen()).toMatch(
    /去澄溪县劳动人事争议仲裁委员会\s*最晚2026年10月8日 周四[\s\S]*劳动争议仲裁[\s\S]*2025年10月3日/,
  );
  portal.app.clock.goTo('2026-10-09' as LocalDate);
  await portal.follow(hands, matter);
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  expect(await hands.seen()).toMatch(/关上的路[\s\S]*最后一天是2026年10月8日 周四，已经过了/);
  expect(portal.app.failures()).toEqual([]);
}, 120_000);
