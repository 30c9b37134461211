import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { bringing } from '../kit/portal-bringing.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
}, 120_000);
afterAll(() => portal?.close());

/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
const picture = async (page: { screenshot(how: object): Promise<unknown> }, name: string) =>
  process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }));

test('a letter came back: Chen Guixiang reads it, and says by keyboard and without a script where she lives now', async () => {
  const { app } = portal;
  const { returned } = bringing(portal);
  const matter = await portal.register({
    petitioner: { name: '陈桂香', phone: '13900001234', address: '青石镇老街8号' },
  });
  await returned(matter);
  await app.platform.outbox.dispatch();
  const hands = await portal.visitor({ viewport: { width: 320, height: 640 } });
  const { page } = hands;
  await portal.follow(hands, matter);
  expect(await hands.seen('.card.act')).toMatch(/退回来了[\s\S]*受理告知书[\s\S]*2026年3月9日[\s\S]*迁移新址不明/);
  await picture(page, 'portal-returned');
  await hands.press('改联系方式');
  const shown = await hands.seen();
  expect(shown).toContain('现在留的：139…34');
  expect(shown).toContain('现在留了地址，共7个字');
  expect(await page.content()).not.toMatch(/13900001234|老街8号/);
  await picture(page, 'portal-contact');

  await hands.write('新的电话', '1390000123');
  await hands.write('新的电子邮箱', 'chenguixiang');
  await hands.press('改联系方式');
  expect(await hands.seen('[role=alert]')).toMatch(/有2处要改[\s\S]*手机号是11位，您写了10位[\s\S]*中间要有「@」/);
  await picture(page, 'portal-contact-refused');
  await hands.write('新的电话', '139 1111 2222');
  await hands.write('新的电子邮箱', '');
  await hands.write('新的通信地址', '澄溪县城关镇春风小区3栋402');
  await hands.choose('有新进展怎么告诉您', '发短信');
  await hands.press('改联系方式');
  expect(await hands.seen('[role=status]')).toContain('联系方式已改');
  expect(await hands.seen()).toMatch(/您改了联系方式[\s\S]*电话、通信地址/);
  expect(await page.content()).not.toMatch(/1391111|春风小区/);
  await picture(page, 'portal-contact-done');
  await page.goto(`${app.url}/matter/contact`);
  expect(await hands.seen()).toContain('现在留的：139…22');
  // Sent once more it changes nothing.
  await hands.press('改联系方式');
  expect(await hands.seen('[role=status]')).toContain('没有改动');

  await app.platform.outbox.dispatch();
  const handler = await app.officer('zhoujianguo');
  const { rows } = await handler.get<{ rows: { petitionId: string; reason: { zh: string } }[] }>(
    '/api/messages/unreachable',
  );
  expect(rows.find(({ petitionId }) => petitionId === matter.petitionId)?.reason.zh).toContain('请按新地址寄');
  const seen = JSON.stringify(
    await handler.get(`/api/petitions/${encodeURIComponent(matter.shardKey)}/${matter.petitionId}`),
  );
  expect(seen).toContain('变更联系方式');
  expect(seen).not.toMatch(/1391111|春风小区|老街8号/);
  expect(app.failures()).toEqual([]);
});

test('the half hour is over: the code is asked for before anything changes', async () => {
  portal.app.clock.goTo('2026-03-02' as LocalDate);
  const matter = await portal.register();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.page.goto(`${portal.app.url}/matter/contact`);
  await hands.write('新的电话', '13911112222');
  await hands.page.context().clearCookies();
  await hands.press('改联系方式');
  expect(await hands.seen()).toContain('查询码');
  await portal.follow(hands, matter);
  await hands.page.goto(`${portal.app.url}/matter/contact`);
  expect(await hands.seen()).toContain('139…34');
});
