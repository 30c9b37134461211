import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Hands } from '../kit/hands.ts';
import { answerTo, type Matter, offices, openPortal, type Portal } from '../kit/portal.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let running: Matter;
let answered: Matter;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  const office = offices(portal);
  running = await portal.register();
  answered = await portal.register({ requests: ['补发三个月工资', '补缴社会保险'] });
  await office.accept(running);
  await office.askPapers(running, '工资欠条的照片', '2026-03-20');
  await office.accept(answered);
  await office.answer(answered, [answerTo(1, 'support'), answerTo(2, 'explain')]);
}, 120_000);
afterAll(() => portal?.close());

const open = [
  '/',
  '/write/1',
  '/write/2',
  '/write/3',
  '/write/4',
  '/write/5',
  '/write/6',
  '/follow',
  '/follow?away=yes',
];
const known = ['/verify', '/law', '/law?q=复查', '/privacy', '/settings', '/nowhere', '/write/check', '/write/receipt'];
const ofRunning = [
  '/matter',
  '/matter/supply',
  '/matter/withdraw',
  '/matter/concern',
  '/matter/record',
  '/matter/ways',
];
const ofAnswered = [
  '/matter',
  '/matter/answer',
  '/matter/ways',
  '/matter/evaluate',
  '/matter/review',
  '/matter/rereview',
];
const more = ['/matter/code', '/matter/receipt', '/matter/answer'];

/** Each page once, with a draft begun and a matter opened. */
async function eachPage(hands: Hands, look: (page: Page, path: string) => Promise<void>) {
  const { page } = hands;
  const visit = async (path: string) => {
    await page.goto(portal.app.url + path);
    await look(page, path);
  };
  for (const path of [...open, ...known]) await visit(path);
  await enter(page, running);
  for (const path of [...ofRunning, ...more]) await visit(path);
  await enter(page, answered);
  for (const path of ofAnswered) await visit(path);
}

async function enter(page: Page, { number, queryCode }: Matter) {
  await page.goto(`${portal.app.url}/follow`);
  await page.fill('#f-number', number);
  await page.fill('#f-code', queryCode);
  await Promise.all([page.waitForURL('**/matter'), page.press('#f-code', 'Enter')]);
}

test('what looks for barriers finds them where they are', async () => {
  const { page } = await portal.visitor({ javaScriptEnabled: true });
  await page.setContent('<main><input><a class="button" style="position:absolute;left:400px">去</a></main>');
  expect(await page.evaluate<string[]>(low)).not.toEqual([]);
  expect(await page.evaluate<string[]>(wide('normal', ''))).not.toEqual([]);
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  expect(violations.map(({ id }) => id)).toContain('label');
});

test.each([
  { language: 'zh', colours: 'light' },
  { language: 'en', colours: 'contrast' },
] as const)(
  'every page ($language, $colours): axe finds nothing serious, nothing is cut off at any size, zoom or spacing, what is pressed is large, no title tells the matter',
  async ({ language, colours }) => {
    const hands = await portal.visitor({ javaScriptEnabled: true, language, colours });
    const found = { serious: [] as string[], wide: [] as string[], low: [] as string[], telling: [] as string[] };
    await eachPage(hands, async (page, path) => {
      if (/工资|保险|陈桂香|990123/.test(`${await page.title()} ${decodeURI(page.url())}`)) found.telling.push(path);
      for (const html of await page.evaluate<string[]>(low)) found.low.push(`${path} ${html}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{ violations: Violation[] }>(
        'axe.run({ resultTypes: ["violations"] })',
      );
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical') found.serious.push(`${path} ${id}: ${nodes[0]?.html}`);
      for (const [width, size, spacing] of looks) {
        await page.setViewportSize({ width, height: 640 });
        for (const html of await page.evaluate<string[]>(wide(size, spacing)))
          found.wide.push(`${path} ${width}px ${size} ${spacing}: ${html}`);
      }
      await page.setViewportSize({ width: 360, height: 640 });
    });
    expect(found).toEqual({ serious: [], wide: [], low: [], telling: [] });
  },
);

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Normal, large and very large on 360 px; 320 px; 200 % zoom of 360 px; the spacing of WCAG 1.4.12. */
const looks = [
  [360, 'normal', ''],
  [360, 'large', ''],
  [360, 'huge', ''],
  [320, 'normal', ''],
  [180, 'normal', ''],
  [360, 'normal', 'line-height: 1.5; letter-spacing: .12em; word-spacing: .16em'],
] as const;

/** What stands out to the right, in this size and spacing. */
const wide = (size: string, spacing: string) => `(() => {
  document.documentElement.dataset.size = '${size}';
  document.documentElement.style.cssText = '${spacing}';
  const most = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll('*')]
    .filter((one) => !one.closest('.sr, .skip') && one.getBoundingClientRect().right > most + 1)
    .map((one) => one.outerHTML.slice(0, 80));
})()`;

/** What is pressed and lower than 44 px, or than 60 px where it is the main thing in large print. */
const low = `(() => {
  const lower = (list, least) => [...document.querySelectorAll(list)]
    .filter((one) => { const { height } = one.getBoundingClientRect(); return height > 0 && height < least; })
    .map((one) => one.outerHTML.slice(0, 80));
  const normal = lower('.button, .option, .link, .tools a, .tools button, footer a, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select', 44);
  document.documentElement.dataset.size = 'large';
  const large = lower('.button', 60);
  document.documentElement.dataset.size = 'normal';
  return [...normal, ...large];
})()`;

/** What a reader hears of the main part, in its order. */
async function heard(hands: Hands): Promise<string> {
  return (await hands.page.locator('main').ariaSnapshot()).replace(/^\s*- /gm, '').replace(/\n\s*\/url.*$/gm, '');
}

test('a reader hears the writing in the order of its steps: question, error with a link to its field, check, number and code sign by sign', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(portal.app.url);
  expect(await heard(hands)).toMatch(/^main:\nheading "有事，写在这里" \[level=1\][\s\S]*link "开始写（约10分钟）"/);
  await hands.press('开始写');
  await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /第2步，共6步\nheading "您遇到了什么事？" \[level=1\][\s\S]*可说：何时、何地、谁、多少钱。\ntextbox "事情经过"[\s\S]*button "继续"/,
  );
  await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /heading "您遇到了什么事？"[^\n]*\nalert:\nheading "有1处要改"[^\n]*\nlist:\nlistitem:\nlink "请写下您想解决的事。"/,
  );
  await hands.write('事情经过', '路灯不亮。');
  await hands.press('继续');
  await hands.write('要求1', '修路灯');
  for (const _ of ['要求', '地点', '材料', '联系']) await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /heading "登记前请核对" \[level=1\][\s\S]*term: 要求1\ndefinition: 修路灯\ndefinition:\nlink "改 要求1"[\s\S]*button "提交登记"/,
  );
  await hands.press('提交登记');
  expect(await heard(hands)).toMatch(
    /heading "已登记" \[level=1\][\s\S]*term: 编号\ndefinition: 9 9 0 1 2 3 [\s\S]*查询码[\s\S]*paragraph: (\w ){17}\w\n[\s\S]*heading "接下来"/,
  );
});

test('a reader hears the following as it matters: who has it, by when and why, then what is done and what is to come', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(`${portal.app.url}/follow`);
  expect(await heard(hands)).toMatch(
    /heading "查办到哪一步" \[level=1\][\s\S]*textbox "编号"[\s\S]*textbox "查询码"[\s\S]*button "查"/,
  );
  await enter(hands.page, running);
  expect(await heard(hands)).toMatch(
    /^main:\nheading "编号 9 9 0 1 2 3 [\d ]+" \[level=1\]\n(paragraph:\n)?strong: 现由澄溪县人力资源和社会保障局负责[\s\S]*最晚2026年5月6日 周三[\s\S]*还有65天[\s\S]*怎么算的 办理期限[\s\S]*heading "发生了什么，接下来"[^\n]*\nlist:\nlistitem:[\s\S]*已完成[\s\S]*还没到[\s\S]*书面答复您/,
  );
});

test('a reader hears of each check its result first, and that it was done here', async () => {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  await hands.page.goto(`${portal.app.url}/verify`);
  await hands.write('凭证内容', '不是凭证');
  await hands.jump('验一验');
  await hands.page.locator('#results li').waitFor();
  expect(await heard(hands)).toMatch(
    /heading "验凭证（不上网也能验）" \[level=1\][\s\S]*button "验一验"\n[\s\S]*button "选图片或凭证文件"[\s\S]*region "结果":\nlist:\nlistitem: 没认出/,
  );
  expect(await hands.page.locator('#results').getAttribute('aria-live')).toBe('polite');
});

test('the first page is small: no script, at most 30 kB of page and style, few requests, all of our own', async () => {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  const asked: { url: string; type: string; bytes: number }[] = [];
  hands.page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    asked.push({ url: response.url(), type: response.request().resourceType(), bytes: body.length });
  });
  await hands.page.goto(portal.app.url, { waitUntil: 'networkidle' });
  const own = asked.filter(({ url }) => !url.startsWith('data:'));
  expect(own.every(({ url }) => url.startsWith(portal.app.url))).toBe(true);
  expect(own.length).toBeLessThanOrEqual(6);
  expect(own.filter(({ type }) => type === 'script')).toEqual([]);
  expect(own.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(30 * 1024);
});

test('checking a pasted receipt takes at most 45 kB of script, gzipped; reading pictures comes behind it, 75 kB in all', async () => {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  const scripts: Promise<number>[] = [];
  hands.page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await hands.page.goto(`${portal.app.url}/verify`, { waitUntil: 'networkidle' });
  const [first, ...rest] = await Promise.all(scripts);
  expect(first).toBeLessThanOrEqual(45 * 1024);
  expect([first!, ...rest].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(75 * 1024);
});

test('no server page failed on the way', () => {
  expect(portal.app.failures()).toEqual([]);
});
