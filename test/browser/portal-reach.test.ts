import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Http } from '../../server/platform/index.ts';
import type { PortalDeps } from '../../server/portal/deps.ts';
import { portalRoutes } from '../../server/portal/index.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { noPages, walked, walkThrough } from '../kit/portal-walk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

let portal: Portal;
let walk: Awaited<ReturnType<typeof walkThrough>>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  walk = await walkThrough(portal);
}, 120_000);
afterAll(() => portal?.close());

test('every page that the portal answers is walked here, asked of the code that answers', () => {
  const answers: string[] = [];
  const http = { get: (path: string) => answers.push(path), post: () => {}, addHook: () => {} };
  portalRoutes(http as unknown as Http, {} as PortalDeps);
  const pages = answers.filter((path) => !path.startsWith('/api/'));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter((path) => !walked.includes(path) && !(path in noPages))).toEqual([]);
  expect(Object.keys(noPages).filter((path) => !answers.includes(path))).toEqual([]);
});

test('what looks for barriers finds them where they are', async () => {
  const { page } = await portal.visitor({ javaScriptEnabled: true });
  await page.setContent('<main><input><a class="button" style="position:absolute;left:400px">去</a></main>');
  expect(await page.evaluate<string[]>(low)).not.toEqual([]);
  expect(await page.evaluate<string[]>(wide([['normal', '']]))).not.toEqual([]);
  await page.evaluate(axe);
  const violations = await serious(page);
  expect(violations.map(({ id }) => id)).toContain('label');
  await page.setContent(
    '<main><h1>小</h1><button style="padding:0;border:0;font-size:8px">一</button><button style="padding:0;border:0;font-size:8px">二</button></main>',
  );
  await page.evaluate(axe);
  expect((await serious(page)).map(({ id }) => id)).toContain('target-size');
});

test.each([
  { language: 'zh', colours: 'light' },
  { language: 'en', colours: 'contrast' },
] as const)(
  'every page ($language, $colours): axe finds nothing serious, nothing is cut off at any size, zoom or spacing, what is pressed is large, no title tells the matter',
  async ({ language, colours }) => {
    const hands = await portal.visitor({ javaScriptEnabled: true, language, colours });
    const found = { serious: [] as string[], wide: [] as string[], low: [] as string[], telling: [] as string[] };
    await walk.eachPage(hands, async (page, path) => {
      if (/工资|保险|陈桂香|990123/.test(`${await page.title()} ${decodeURI(page.url())}`)) found.telling.push(path);
      for (const html of await page.evaluate<string[]>(low)) found.low.push(`${path} ${html}`);
      await page.evaluate(axe);
      for (const { id, nodes } of await serious(page)) found.serious.push(`${path} ${id}: ${nodes[0]?.html}`);
      for (const [width, ways] of looks) {
        if (width !== 360) await page.setViewportSize({ width, height: 640 });
        for (const one of await page.evaluate<string[]>(wide(ways))) found.wide.push(`${path} ${width}px ${one}`);
      }
      await page.setViewportSize({ width: 360, height: 640 });
    });
    expect(found).toEqual({ serious: [], wide: [], low: [], telling: [] });
  },
);

/** What axe calls serious or critical, the size of targets (WCAG 2.2) among it. */
async function serious(page: Page): Promise<Violation[]> {
  const run = 'axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })';
  const { violations } = await page.evaluate<{ violations: Violation[] }>(run);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Normal, large and very large on 360 px; normal and very large on 320 px; 200 % zoom of 360 px; the spacing of WCAG 1.4.12. */
const looks = [
  [
    360,
    [
      ['normal', ''],
      ['large', ''],
      ['huge', ''],
      ['normal', 'line-height: 1.5; letter-spacing: .12em; word-spacing: .16em'],
    ],
  ],
  [
    320,
    [
      ['normal', ''],
      ['huge', ''],
    ],
  ],
  [180, [['normal', '']]],
] as const;

/** What stands out to the right, in each of these sizes and spacings. */
const wide = (ways: readonly (readonly [size: string, spacing: string])[]) => `(() => {
  const root = document.documentElement;
  const looked = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('.sr, .skip'));
  const out = ${JSON.stringify(ways)}.flatMap(([size, spacing]) => {
    root.dataset.size = size;
    root.style.cssText = spacing;
    const most = root.clientWidth;
    return looked
      .filter((one) => one.getBoundingClientRect().right > most + 1)
      .map((one) => size + ' ' + spacing + ': ' + one.outerHTML.slice(0, 80));
  });
  root.dataset.size = 'normal';
  root.style.cssText = '';
  return out;
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
