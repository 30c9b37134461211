import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Programme, unitsOf } from '../../core/backlog/index.ts';
import { localDate } from '../../core/calendar/index.ts';
import { officers } from '../../demo/county/officers.ts';
import { dossierLives } from '../../demo/mechanisms/index.ts';
import { demoPlan } from '../../demo/plan.ts';
import { seedCases } from '../../demo/seed/cases.ts';
import { seedDossiers } from '../../demo/seed/dossiers.ts';
import { openBrowser } from '../kit/browser.ts';
import { openDesk } from '../kit/desk-page.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
let state: Programme;
const today = '2026-05-20';

/** The demonstration's programme, ten weeks old, with the matters that it lists. */
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today })]);
  const { petitions, dossiers, shardKey } = app.app.slices;
  const plan = demoPlan(1, localDate(today));
  const old = plan.filter(({ journey }) => journey === 'longDelayed');
  const { numbers } = await seedCases(petitions.deps, old, { writers: 2, keyHead: 'backlog', onProgress: () => {} });
  const lives = dossierLives(localDate(today), plan).filter(({ kind }) => kind === 'backlog-programme');
  await seedDossiers(dossiers.deps, lives, numbers);
  await app.platform.outbox.dispatch();
  await app.platform.jobs.runAll();
  await app.platform.outbox.dispatch();
  state = (await dossiers.ofKind(shardKey(), 'backlog-programme'))[0]!.state as Programme;
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('three lists with their rules, and the programme: a figure leads to its cases, by keyboard alone', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.reach('看板：积案');
  await desk.press('Enter');
  await desk.sees('减存量（');
  await desk.sees('受理超过90日没有送达意见');
  await desk.sees('控的是拖，不是来');
  await desk.press('j', 'Enter');
  await desk.sees('每月盘点');
  await desk.sees('与事实重算一致');
  const rows = () => desk.page.locator('.backlog-inventory tbody tr').count();
  const { entries } = state;
  expect(await rows()).toBe(entries.length);
  await desk.page.locator('tr.total .backlog-figure').nth(1).focus();
  await desk.press('Enter');
  await desk.sees('只看：办到位');
  expect(await rows()).toBe(entries.filter(({ done }) => done).length);
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('the next step of a line opens its form with that matter; a unit reads its own lines only', async () => {
  const [unit] = unitsOf(state).filter((id) => state.entries.some((entry) => entry.unit === id && !entry.done));
  const head = officers.find(({ organId, roles }) => organId === unit && roles.includes('organ-head'))!;
  const desk = await openDesk(browser, app, head.login);
  await desk.page.goto(`${app.url}/desk/dossiers/backlog-programme`);
  await desk.sees('年积案化解方案');
  await desk.press('j', 'Enter');
  await desk.sees('清册（');
  const own = state.entries.filter((entry) => entry.unit === unit);
  expect(await desk.page.locator('.backlog-inventory tbody tr').count()).toBe(own.length);
  await desk.sees(`另有${state.entries.length - own.length}件是别的单位的`);
  await desk.reach('报告办到位');
  await desk.press('Enter');
  await desk.sees('办到什么程度');
  await desk.close();

  const bureau = await openDesk(browser, app, 'limin');
  await bureau.page.goto(`${app.url}/desk/dossiers/backlog-programme`);
  await bureau.sees('年积案化解方案');
  await bureau.press('j', 'Enter');
  await bureau.sees('清册（');
  await bureau.reach('提请会议');
  await bureau.press('Enter');
  const field = bureau.page.getByLabel('信访事项').first();
  await field.waitFor();
  expect((await field.inputValue()).replace(/\s/g, '')).toMatch(/^\d{25}$/);
  await bureau.close();
});

test('the page of a matter says that it is in the programme, and so does its petitioner’s', async () => {
  const [line] = state.entries.filter(({ done }) => !done);
  const [at] = await app.app.slices.petitions.byNumbers([line!.matter], 'rule');
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/p/${encodeURIComponent(at!.shardKey)}/${at!.petitionId}`);
  await desk.sees('这件事列入积案化解方案');
  await desk.sees('积〔2026〕1号');
  await desk.close();
});
