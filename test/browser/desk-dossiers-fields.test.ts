import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as field from '../../core/dossier/index.ts';
import { mechanisms } from '../../core/mechanisms.ts';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { DossierList, DossierView } from '../../server/dossiers/contract.ts';
import { barriers } from '../kit/barriers.ts';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { fillForm } from '../kit/dossier-form.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

const several = { red: { zh: '红牌', en: 'red' }, green: { zh: '绿牌', en: 'green' } };
const more = Object.fromEntries([...'甲乙丙丁戊己庚辛'].map((zh, i) => [`c${i}`, { zh: `${zh}类`, en: `kind ${i}` }]));
/** A mechanism of this test alone, with every kind of field that a form may have. */
const everything = field.dossierKind({
  name: 'every-field',
  zh: '各种填法',
  en: 'Every field',
  one: { zh: '样表', en: 'sample form' },
  cite: 'R.40',
  word: '样',
  phases: { open: { zh: '在办', en: 'open' } },
  ended: [],
  parts: {},
  acts: {
    begin: field.dossierAct({
      zh: '开样表',
      en: 'Open the form',
      plain: { zh: '每种填法一栏', en: 'A field of every kind' },
      cite: 'R.40',
      from: ['none'],
      to: 'open',
      by: [{ part: 'keeper', roles: ['supervisor'] }],
      version: 1,
      payload: field.form({
        story: field.text('经过情况', 'Story'),
        title: field.line('样表题目', 'Title', { hint: { zh: '一句话', en: 'One line' } }),
        on: field.day('哪一天', 'Day'),
        at: field.time('几点钟', 'Time'),
        done: field.tick('已经办过', 'Done'),
        came: field.yesNo('到场没有', 'Came'),
        unit: field.organ('主要单位', 'Unit'),
        units: field.organs('其他单位', 'Other units'),
        lead: field.officer('牵头人员', 'Lead'),
        team: field.officers('专班人员', 'Team'),
        about: field.matter('这件事项', 'Petition'),
        others: field.matters('其他事项', 'Other petitions'),
        people: field.number('多少人数', 'Persons', { min: 1, unit: { zh: '人', en: 'persons' } }),
        flag: field.choice('哪块牌子', 'Flag', several),
        group: field.choice('哪个类别', 'Group', more),
        flags: field.many('几块牌子', 'Flags', { blue: { zh: '蓝牌', en: 'blue' }, ...several }),
        plan: field.rows('计划', 'Plan', {
          what: field.text('做什么', 'What', { rows: 2 }),
          by: field.day('何时前', 'By'),
          who: field.optional(field.officer('谁去办', 'Who')),
        }),
        note: field.optional(field.text('其他说明', 'Note')),
        files: field.files('附来的材料', 'Files that came'),
      }),
      apply() {},
    }),
  },
  nothing: field.emptyDossier(),
  duties: () => [],
  heads: ['story', 'title'],
  seenBy: ['supervisor'],
});

const colleagues = officers.filter(({ organId }) => organId === organByCode('cx-xfj').id).map(({ name }) => name);

let browser: Browser;
let app: RunningApp;
let number: string;
beforeAll(async () => {
  (mechanisms as field.DossierKind[]).push(everything);
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  const clerk = await app.officer('liumei');
  const registered = await clerk.post<{ number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '三个月工资没有发。',
  });
  number = registered.number;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  // The list is the worker's: the next test file finds it as the product has it.
  (mechanisms as field.DossierKind[]).splice(mechanisms.indexOf(everything), 1);
});

async function confirm(desk: DeskPage) {
  await desk.press('F9');
  await desk.page.locator('.confirm:focus').waitFor();
  await desk.press('Control+Enter');
}

test.each(['zh', 'en'] as const)(
  'every kind of field is filled in by keyboard alone and read back as it was meant (%s)',
  async (language) => {
    const supervisor = await app.officer('dingzhiqiang');
    const { openings } = await supervisor.get<DossierList>('/api/dossiers/every-field?phase=none');
    const { fields } = openings[0]!;
    expect(new Set(fields.map(({ kind }) => kind)).size).toBe(16);
    const desk = await openDesk(browser, app, 'dingzhiqiang', { language });
    await desk.page.goto(`${app.url}/desk/dossiers/every-field/new/begin`);
    await desk.page.locator('.act-form').waitFor();
    expect(await barriers(desk.page)).toEqual([]);
    await desk.press('F9');
    await desk.page.locator('.banner:focus').waitFor();
    // Whatever has to be filled in says so at itself, and nothing else does.
    expect(await desk.page.locator('.field.wrong').count()).toBe(13);
    await fillForm(desk, fields, { matter: number, text: '写了一句话。' }, language);
    const upload = desk.page.waitForResponse((answer) => answer.url().endsWith('/api/uploads'));
    await desk.page
      .locator('input[type=file]')
      .setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('一份说明') });
    expect((await upload).status()).toBe(200);
    await desk.sees('说明.txt');
    await confirm(desk);
    await desk.page.locator('.timeline').waitFor();
    expect(await desk.mousePresses()).toBe(0);
    const path = new URL(desk.page.url()).pathname.replace('/desk/', '/api/');
    const page = await supervisor.get<DossierView>(path);
    const said = Object.fromEntries(page.timeline[0]!.lines.map(({ label, text }) => [label.zh, text.zh]));
    expect(said).toMatchObject({
      经过情况: '写了一句话。',
      样表题目: '写了一句话。',
      哪一天: '2026年4月1日 周三',
      几点钟: '09:30',
      已经办过: '是',
      到场没有: '是',
      主要单位: organByCode('cx-rsj').name,
      其他单位: organByCode('cx-rsj').name,
      多少人数: '1人',
      哪块牌子: '红牌',
      哪个类别: '甲类',
      几块牌子: '蓝牌',
      其他说明: '写了一句话。',
    });
    // The own organ stands there already: the first of its officers was taken.
    for (const who of [said.牵头人员, said.专班人员]) expect(colleagues).toContain(who);
    expect(said.计划).toMatch(/^1\. 写了一句话，2026年4月1日 周三，/);
    expect(page.matters.map((one) => one.number)).toEqual([number]);
    expect(page.files.map(({ name }) => name)).toEqual(['说明.txt']);
    await desk.close();
  },
  90_000,
);

test('rows come and go by keyboard, the cursor goes along, and a refusal stands at its row', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/dossiers/every-field/new/begin`);
  await desk.fill('做什么', '第一步。');
  await desk.reach('再加一项计划');
  await desk.press('Enter');
  await desk.page.locator('#f-plan-1-what:focus').waitFor();
  await desk.type('第二步。');
  await desk.reach('再加一项计划');
  await desk.press('Enter');
  await desk.page.locator('#f-plan-2-what:focus').waitFor();
  await desk.type('多出来的。');
  await desk.reach('去掉这一项计划第3项');
  await desk.press('Enter');
  await desk.page.locator('#f-plan-2-what').waitFor({ state: 'detached' });
  await desk.press('F9');
  await desk.page.locator('.banner:focus').waitFor();
  await desk.sees('「计划第2项 何时前」还没有填。');
  await desk.reach('「计划第2项 何时前」还没有填。');
  await desk.press('Enter');
  await desk.page.locator('#f-plan-1-by:focus').waitFor();
  expect(await desk.page.locator('#f-plan-1-what').inputValue()).toBe('第二步。');
  expect(await desk.mousePresses()).toBe(0);
  await desk.close();
});

test('Tab goes on from a list of several without choosing one more', async () => {
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/dossiers/every-field/new/begin`);
  await desk.pick('其他单位', 'xrsj');
  await desk.press('Tab');
  const chosen = desk.page.locator('.ant-select:has(#f-units) .ant-select-selection-item');
  expect(await chosen.allTextContents()).toEqual([organByCode('cx-rsj').name]);
  await desk.close();
});

test('a list longer than a page goes on by 更多, and the arrows go through all of it', async () => {
  const supervisor = await app.officer('dingzhiqiang');
  const petition = { problem: '没有书面告知。', matter: number, responsible: organByCode('cx-rsj').id };
  const rest = { trigger: 'by-hand', method: 'letter', dueOn: '2026-03-12', wanted: '三日内书面告知。' };
  for (let i = 0; i < 51; i += 1) {
    await supervisor.post('/api/dossiers/supervision-card', { act: 'issue', payload: { ...petition, ...rest } });
  }
  const desk = await openDesk(browser, app, 'dingzhiqiang');
  await desk.page.goto(`${app.url}/desk/dossiers/supervision-card?open=yes`);
  await desk.page.locator('.dossier-rows').waitFor();
  const rows = desk.page.locator('.dossier-rows tbody tr');
  expect(await rows.count()).toBe(50);
  await desk.reach('更多');
  await desk.press('Enter');
  await rows.nth(50).waitFor();
  expect(await rows.count()).toBe(51);
  await desk.press('j');
  for (let i = 0; i < 60; i += 1) await desk.press('ArrowDown');
  expect(await rows.nth(50).locator('a:focus').count()).toBe(1);
  await desk.close();
});
