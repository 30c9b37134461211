import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierKindView, DossierList } from '../../server/dossiers/contract.ts';
import type { OrganView } from '../../server/organs/contract.ts';
import { sql } from '../../server/platform/index.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { fillForm } from '../kit/dossier-form.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

const longName = '澄溪县青石镇溪口村集镇东头人民调解委员会';
const longProblem = '异议到期没有答复，两家单位互相推托，当事人多次往返两地，请尽快明确由谁办理并书面告知。'.repeat(40);
let browser: Browser;
let app: RunningApp;
let petition: { shardKey: string; petitionId: string; number: string };
let card: { shardKey: string; dossierId: string };
let organ: OrganView;

beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const clerk = await app.officer('liumei');
  petition = await clerk.post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    place: '青石镇集镇东头工地',
    narrative: '三个月工资没有发，多次找人都说没有结账。',
    requests: ['补发三个月工资'],
  });
  const supervisor = await app.officer('dingzhiqiang');
  const { organs } = await supervisor.get<{ organs: OrganView[] }>('/api/organs');
  organ = organs.find(({ nameZh }) => nameZh === '澄溪县人力资源和社会保障局')!;
  // The longest name that a directory may bring.
  await app.platform.db.wide().run(sql`update organs.organ set name_zh = ${longName} where organ_id = ${organ.id}`);
  await app.app.slices.organs.reread();
  const payload = { trigger: 'by-hand', method: 'letter', dueOn: '2026-03-05', wanted: '三日内书面告知。' };
  card = await supervisor.post('/api/dossiers/supervision-card', {
    act: 'issue',
    payload: { ...payload, problem: longProblem.slice(0, 2000), matter: petition.number, responsible: organ.id },
  });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const cardPath = () => `dossiers/supervision-card/${encodeURIComponent(card.shardKey)}/${card.dossierId}`;
/** Screens of a role, by address, with what has to be there first. */
const screensOf: Record<string, () => [path: string, mark: string][]> = {
  dingzhiqiang: () => [
    ['', '#main table'],
    ['dossiers/supervision-card', '.dossier-rows'],
    ['dossiers/supervision-card?phase=closed', '.empty'],
    [`dossiers/supervision-card/new/issue?matter=${petition.number}`, '.found-matter'],
    [cardPath(), '.timeline'],
    [`p/${petition.shardKey}/${petition.petitionId}`, '.about-row'],
  ],
  zhoujianguo: () => [
    ['', '#main table'],
    [cardPath(), '.rail .button.primary'],
    [`${cardPath()}?act=answer`, '.act-form textarea'],
  ],
  zhengguangming: () => [
    ['', '#main table'],
    [cardPath(), '.closed-acts'],
  ],
  hanli: () => [
    ['', '#main .empty'],
    ['dossiers/supervision-card', '.dossier-rows'],
  ],
  fangmin: () => [
    ['', '#main .empty'],
    [cardPath(), '.timeline'],
  ],
};

async function show(desk: DeskPage, path: string, mark: string) {
  await desk.page.goto(`${app.url}/desk/${path}`);
  await desk.page.locator(mark).first().waitFor();
}
const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

test.each(Object.keys(screensOf))(
  'nothing keeps anybody out, runs off the side or tells a passer-by the matter (%s)',
  async (login) => {
    const desk = await openDesk(browser, app, login);
    for (const [path, mark] of screensOf[login]!()) {
      await desk.page.setViewportSize({ width: 1280, height: 720 });
      await show(desk, path, mark);
      expect(await barriers(desk.page), path).toEqual([]);
      expect(await desk.page.locator('h1').count(), path).toBe(1);
      expect(await desk.page.title(), path).not.toMatch(/工资|推托|\d{6}/);
      expect(await widthOf(desk.page), path).toBeLessThanOrEqual(1280);
      await desk.page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriers(desk.page), `${path} dark`).toEqual([]);
      await desk.page.emulateMedia({ colorScheme: 'light' });
      // A screen of 1280 at 200 %.
      await desk.page.setViewportSize({ width: 640, height: 360 });
      expect(await widthOf(desk.page), `${path} at 200 %`).toBeLessThanOrEqual(640);
    }
    await desk.close();
  },
  90_000,
);

test('in English every word of the desk is English; only what people wrote and names stay', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang', { language: 'en' });
  await show(desk, 'dossiers/supervision-card/new/issue', '.act-form');
  await desk.press('F9');
  await desk.page.locator('.banner').waitFor();
  const words = await desk.page.locator('main, .nav ul').allTextContents();
  // An organ chosen beforehand stands in both its names.
  expect(words.join('\n').replaceAll('澄溪县信访局', '')).not.toMatch(/[\u3400-\u9fff]/);
  await show(desk, cardPath(), '.timeline');
  const labels = await desk.page
    .locator('main dt, main h2, main button, main summary, main strong:not(.facts strong)')
    .allTextContents();
  expect(labels.join('\n')).not.toMatch(/[\u3400-\u9fff]/);
  await show(desk, 'dossiers/supervision-card', '.dossier-rows');
  expect((await desk.page.locator('main th, main .filters, main h1').allTextContents()).join('\n')).not.toMatch(
    /[\u3400-\u9fff]/,
  );
  await desk.close();
});

test('phase, dates, parts and the open act stand on the first screen of a dossier at 1280 by 720, however long its words', async () => {
  const desk = await openDesk(browser, app, 'zhoujianguo');
  await show(desk, cardPath(), '.rail .button.primary');
  for (const part of ['.petition-head .facts', '.petition-head .badge', '.rail .button.primary']) {
    const box = await desk.page.locator(part).first().boundingBox();
    expect(box && box.y + Math.min(box.height, 40), part).toBeLessThanOrEqual(720);
  }
  await desk.close();
});

test('every form that opens a dossier can be filled in with the keyboard alone and says nothing is missing', async () => {
  const done: string[] = [];
  for (const login of ['dingzhiqiang', 'zhengguangming', 'limin', 'zhoujianguo', 'hanli']) {
    const officer = await app.officer(login);
    const { kinds } = await officer.get<{ kinds: DossierKindView[] }>('/api/dossiers');
    let desk: DeskPage | undefined;
    for (const { kind, act } of kinds.flatMap(({ name, openings }) =>
      openings.map((one) => ({ kind: name, act: one.act })),
    )) {
      if (done.includes(`${kind} ${act}`)) continue;
      const { openings } = await officer.get<DossierList>(`/api/dossiers/${kind}?phase=none`);
      const form = openings.find(({ name, permitted }) => name === act && permitted);
      if (!form) continue;
      done.push(`${kind} ${act}`);
      desk ??= await openDesk(browser, app, login);
      await show(desk, `dossiers/${kind}/new/${act}`, '.act-form');
      expect(await barriers(desk.page), `${kind} ${act}`).toEqual([]);
      expect(await widthOf(desk.page), `${kind} ${act}`).toBeLessThanOrEqual(1280);
      await fillForm(desk, form.fields, { matter: petition.number });
      const answered = desk.page.waitForResponse((answer) => answer.url().endsWith('/preview'));
      await desk.press('F9');
      const answer = await answered;
      // Its content may be refused by law; no field of it is missing or of the wrong kind.
      const { code = '', field } = (await answer.json()) as { code?: string; field?: string };
      expect(code, `${kind} ${act} ${field}`).not.toMatch(/malformed|^input\.|unknown-/);
      await desk.page.locator('.confirm, .banner').first().waitFor();
      expect(await desk.mousePresses()).toBe(0);
    }
    await desk?.close();
  }
  expect(done).toContain('supervision-card issue');
  expect(app.failures()).toEqual([]);
}, 240_000);
