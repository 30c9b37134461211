import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import { asking } from '../kit/asking.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { draftedPublication } from '../kit/drafted.ts';
import { answerTo, offices, openPortal, type Portal } from '../kit/portal.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let browser: Browser;
let at: { shardKey: string; dossierId: string };

/** A street with a lamp, and a plate that has to be covered. */
const photo = async () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#7fa7c9"/>
<rect y="560" width="1200" height="240" fill="#666"/><rect x="590" y="120" width="20" height="440" fill="#222"/>
<circle cx="600" cy="110" r="46" fill="#ffe9a0"/><rect x="180" y="470" width="260" height="130" fill="#a33"/>
<rect x="250" y="545" width="120" height="36" fill="#fff"/></svg>`),
  )
    .jpeg()
    .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 10/1 0/1' } })
    .toBuffer();

beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  browser = await openBrowser();
  const office = offices(portal);
  const matter = await portal.register({ requests: ['修好路灯'] });
  await office.accept(matter);
  const handler = await asking(portal.app, 'zhoujianguo');
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(await photo())], { type: 'image/jpeg' }), '现场.jpg');
  const { token } = (await handler('POST', '/api/uploads', { body: form })).body;
  const path = `/api/petitions/${encodeURIComponent(matter.shardKey)}/${matter.petitionId}`;
  const { seq } = (await handler('GET', path)).body;
  const payload = {
    heldOn: '2026-03-02',
    method: 'interview',
    petitionerHeard: true,
    record: '看了现场。',
    findings: [{ request: 1, text: '灯已修好。' }],
  };
  const body = { expectedSeq: seq, payload, uploads: [token] };
  expect((await handler('POST', `${path}/acts/investigate`, { body })).status).toBe(200);
  await office.answer(matter, [answerTo(1, 'explain')]);
  at = await draftedPublication(portal, {
    matters: [matter.number],
    mode: 'anonymous',
    notBefore: '2026-03-02',
    title: '路灯修复',
    place: '青石镇',
    process: '受理后到现场看过。',
    result: '路灯已经修好。',
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const drawnWidth = `document.querySelector('.page-picture img')?.naturalWidth ?? 0`;
const sheet = () => `${portal.app.url}/desk/disclosure/${encodeURIComponent(at.shardKey)}/${at.dossierId}`;

test('by keyboard: a photograph is scanned, a plate blackened, described and attached; the second person sees that very copy', async () => {
  const desk = await openDesk(browser, portal.app, 'limin');
  const { page } = desk;
  await page.goto(sheet());
  await page.getByRole('button', { name: /^附上附件/ }).focus();
  await desk.press('Enter');
  await page.getByRole('radio', { name: /附件1\.jpg · 单位的/ }).focus();
  await desk.press('Space');
  await page.getByRole('button', { name: '检查并制作公开副本' }).focus();
  await desk.press('Enter');
  await desk.sees('拍摄地点（GPS）');
  await page.locator('summary', { hasText: '按位置加一块' }).focus();
  await desk.press('Enter');
  for (const [name, value] of Object.entries({ x: '20', y: '67', width: '12', height: '7' })) {
    await page.locator(`#f-frame-${name}`).focus();
    await desk.type(value);
  }
  await page.getByRole('button', { name: '加一块' }).focus();
  await desk.press('Enter');
  await desk.sees('请先重新制作');
  await page.getByRole('button', { name: '涂黑后重新制作' }).focus();
  await desk.press('Enter');
  await page.getByText('请先重新制作').waitFor({ state: 'detached' });
  await page.locator('#f-description').focus();
  await desk.type('修好的路灯和路面');
  await page.locator('#f-looked').focus();
  await desk.press('Space');
  expect(await barriers(page)).toEqual([]);
  if (process.env.HUIYIN_PICTURES)
    await page.screenshot({ path: `${process.env.HUIYIN_PICTURES}/attach.png`, fullPage: true });
  await page.locator('form button[type=submit]').focus();
  await desk.press('Enter');
  await desk.sees('附件1份1页');
  await desk.close();

  const second = await openDesk(browser, portal.app, 'dingzhiqiang');
  await second.page.goto(sheet());
  const picture = second.page.locator('img[alt^="修好的路灯和路面"]');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => second.page.evaluate<number>(drawnWidth)).toBe(1200);
  expect(await barriers(second.page)).toEqual([]);
  if (process.env.HUIYIN_PICTURES)
    await second.page.screenshot({ path: `${process.env.HUIYIN_PICTURES}/attached.png`, fullPage: true });
  await second.page.getByRole('button', { name: /^第二人批准公开/ }).focus();
  await second.press('Enter');
  await second.page.getByRole('checkbox').focus();
  await second.press('Space', 'F9');
  await second.sees('转为「已批准，等日子」');
  await second.press('Control+Enter');
  await second.sees('已批准，等日子');
  await second.close();
  await portal.app.platform.outbox.dispatch();
  await portal.app.platform.outbox.dispatch();
});

test('with a mouse a frame is drawn over the picture', async () => {
  const desk = await openDesk(browser, portal.app, 'limin');
  const { page } = desk;
  const limin = officerByLogin('limin');
  const officer = { officerId: limin.id, organId: limin.organId, roles: limin.roles };
  const texts = { title: '路灯修复', place: '青石镇', process: '受理后到现场看过。', result: '路灯已经修好。' };
  const { dossiers } = portal.app.app.slices;
  const payload = { ...texts, reason: '补一张照片', notBefore: '2026-03-02' };
  expect(isRefusal(await dossiers.act({ ...at, act: 'correct', payload, by: { officer } }))).toBe(false);
  await page.goto(sheet());
  await page.getByRole('button', { name: /^附上附件/ }).click();
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: '检查并制作公开副本' }).click();
  const picture = page.locator('.page-picture.drawing');
  await expect.poll(() => page.evaluate<number>(drawnWidth)).toBe(1200);
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 4 });
  await page.mouse.up();
  await desk.sees('第1页：离左20%，离上30%，宽30%，高30%');
  await desk.close();
});

test.each([
  ['zh', 'light', 'normal', 360],
  ['en', 'contrast', 'huge', 360],
  ['zh', 'light', 'normal', 1280],
] as const)('the public page with its picture, %s, %s, %s, %i px wide', async (language, colours, size, width) => {
  const { page } = await portal.visitor({ language, colours, size, viewport: { width, height: 740 } });
  await page.goto(`${portal.app.url}/disclosed/${at.dossierId}`);
  const picture = page.locator('figure img');
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.getAttribute('alt')).toBe('修好的路灯和路面');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
  if (process.env.HUIYIN_PICTURES)
    await page.screenshot({ path: `${process.env.HUIYIN_PICTURES}/public-${language}-${width}.png`, fullPage: true });
});
