import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roleWords } from '../../core/roles.ts';
import { openVisitor, type Seen } from '../browser/visitor.ts';
import type { Ask } from '../kit/asking.ts';
import { openBrowser } from '../kit/browser.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { actors, card, everybody, ordinaryMatter } from './actors.ts';
import { aboutOneThing, type DeskScreen, deskScreens, openByAddress, registers } from './screens.ts';

/**
 * Every screen of the desk, for every role: whether the navigation offers it, whether it opens by its address, and what the API
 * behind it answers. What the three say together is kept in `docs/screens.md` (mend: `vitest -u`).
 */
let app: RunningApp;
let browser: Browser;
let asks: Map<string, Ask>;
let places: Record<string, string>;
const all = [...deskScreens, ...registers];
/** One register stands for all in the browser: they are one page, and every one of them is asked of the API. */
const visited = [...deskScreens, registers.find(({ at }) => at.endsWith('/call-back'))!];
const seen = new Map<string, Map<string, Seen>>();
const people = Object.entries(actors).flatMap(([who, login]) => (login ? [[who, login] as const] : []));

beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
  asks = await everybody(app);
  const matter = await ordinaryMatter(asks);
  const { dossierId } = await card(asks, matter);
  places = {
    ':petition': `${matter.shardKey}/${matter.petitionId}`,
    ':card': `${matter.shardKey}/${dossierId}`,
  };
  const waiting = [...people];
  const walk = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) seen.set(next[0], await everywhere(next[1]));
  };
  await Promise.all([walk(), walk()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function everywhere(login: string | undefined): Promise<Map<string, Seen>> {
  const visitor = await openVisitor(browser, app, login);
  const found = new Map<string, Seen>();
  for (const { at } of visited) found.set(at, await visitor.visit(placed(at)));
  await visitor.close();
  return found;
}
const placed = (path: string) =>
  Object.entries(places).reduce((address, [sign, place]) => address.replace(sign, place), path);
const isOffered = (who: string, at: string) => seen.get(who)!.get('/')!.offered.includes(at);

/** Refused for who asks; an answer, or a form that is not filled in, is none. */
async function isRefused(who: string, { asks: route, body }: DeskScreen): Promise<boolean> {
  const [method, path] = route.split(' ') as [string, string];
  const { status } = await asks.get(who)!(method, placed(path), { ...(body && { body }) });
  expect([who, route, [200, 400, 403, 404, 422].includes(status)]).toEqual([who, route, true]);
  return status === 403 || status === 404;
}

test('every address of the desk is a screen here', () => {
  const source = ['router.tsx', 'routes/matters.ts', 'routes/mechanisms.ts', 'routes/office.ts']
    .map((file) => readFileSync(new URL(`../../web/desk/${file}`, import.meta.url), 'utf8'))
    .join('\n');
  const declared = [...source.matchAll(/[^e]path: '([^']+)'/g)].map(([, path]) => path!);
  const known = [
    ...deskScreens.map(({ at }) => at),
    ...aboutOneThing,
    '/sign-in',
    '/first-password',
    '/p/$shardKey/$petitionId',
    '/dossiers/$kind',
    '/dossiers/$kind/$shardKey/$dossierId',
    '/templates/$document',
  ];
  expect(declared.length).toBeGreaterThan(30);
  expect(declared.filter((path) => !known.includes(path))).toEqual([]);
});

test('nothing stands in a navigation that is no screen here', () => {
  const known = all.map(({ at }) => at);
  for (const [who] of people)
    expect([
      who,
      seen
        .get(who)!
        .get('/')!
        .offered.filter((at) => !known.includes(at)),
    ]).toEqual([who, []]);
});

test('what is offered opens, with all that it loads; what is refused says so, and shows the way on', () => {
  let looks = 0;
  for (const [who] of people) {
    for (const { at } of visited) {
      const { refusal, refused, title, waysOn } = seen.get(who)!.get(at)!;
      looks += 1;
      if (isOffered(who, at)) expect([who, at, refusal, refused, title !== '']).toEqual([who, at, '', [], true]);
      else if (refusal) expect([who, at, refusal.length > 15 && waysOn > 0]).toEqual([who, at, true]);
      else expect([who, at, openByAddress.includes(at), refused]).toEqual([who, at, true, []]);
    }
  }
  expect(looks).toBe(people.length * visited.length);
});

test('no page leads its reader to a page that is refused to them', () => {
  for (const [who] of people) {
    const pages = seen.get(who)!;
    const dead = [...pages].flatMap(([from, { leads }]) =>
      leads
        .filter((to) => [...pages].some(([at, { refusal }]) => refusal && placed(at) === to.split('?')[0]))
        .map((to) => `${from} → ${to}`),
    );
    expect([who, dead]).toEqual([who, []]);
  }
});

test('a page that does not open has nothing behind it: its route refuses; and one that opens is answered', async () => {
  for (const [who] of people) {
    for (const screen of visited) {
      const { refusal } = seen.get(who)!.get(screen.at)!;
      expect([who, screen.at, screen.asks, await isRefused(who, screen)]).toEqual([
        who,
        screen.at,
        screen.asks,
        refusal !== '',
      ]);
    }
  }
});

test('whoever is not signed in comes to the sign-in page from everywhere, and learns nothing', async () => {
  const pages = await everywhere(undefined);
  for (const [at, { title, offered, leads, loaded }] of pages)
    expect([at, title, offered, leads, loaded.filter((path) => path !== '/api/session')]).toEqual([
      at,
      '回音 · 工作台',
      [],
      [],
      [],
    ]);
}, 30_000);

test('the table of screens by role is the one that is kept', async () => {
  const rows: string[][] = [];
  for (const screen of all) {
    const cells: string[] = [];
    for (const [who] of people) {
      const refused = await isRefused(who, screen);
      expect([who, screen.at, isOffered(who, screen.at) && refused]).toEqual([who, screen.at, false]);
      cells.push(refused ? '' : isOffered(who, screen.at) ? '●' : '○');
    }
    rows.push([`${screen.zh} \`${screen.at}\``, `\`${screen.asks.split('?')[0]}\``, ...cells]);
  }
  const table = [['screen', 'asks', ...people.map(([who]) => heading(who))], ...rows];
  table.splice(
    1,
    0,
    table[0]!.map(() => '---'),
  );
  const text = `${preface}\n\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/screens.md');
});

const words: Record<string, string> = {
  'another organ': '别的单位',
  'a town': '乡镇',
  'discipline with a custodian': '纪委',
  'the city': '市级单位',
};
const heading = (who: string) => words[who] ?? roleWords[who as Role].zh;

const preface = `<!-- Written by test/access/screens.test.ts, which opens every screen as every role. Do not edit by hand; mend with vitest -u. -->

# Who comes to which screen 页面与角色

● the navigation offers it. ○ it opens by its address, from a task or a matter, with what is the reader's own. Empty: it does not
open; the page says whose it is and the way on, and the API behind it refuses. Nobody who is not signed in comes to any of them. The
labour bureau's handler and head, the county's government, and others stand for their role; the matter and the card are of the bureau
and the labour bureau.`;
