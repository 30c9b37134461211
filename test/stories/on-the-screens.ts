import type { Browser, Page, Request } from 'playwright-core';
import type { Registration } from '../../server/petitions/contract.ts';
import { groupNumber } from '../../web/kit/format.ts';
import { zh } from '../../web/words/desk/zh/index.ts';
import { fillFrom } from '../kit/desk-fill.ts';
import { openDesk } from '../kit/desk-page.ts';
import { officersPassword, type RunningApp } from '../kit/running-app.ts';
import type { At, Said, StoryHands } from './hands.ts';

/** What was filled in on the way, for whoever counts it: act, its form's values, and how long it took. */
export interface OnScreen {
  /** How often each act was done by its form; the petitioner's by the path of the page. */
  forms: Map<string, number>;
  /** Called while the form of an act is filled in and nothing has been sent. */
  look?: ((act: string, page: Page) => Promise<void>) | undefined;
}

/** Tells stories in Chromium: officers at the desk, petitioners on the portal of an old telephone without scripts. */
export function onTheScreens(app: RunningApp, browser: Browser, watched: OnScreen): StoryHands {
  const desks = deskPages(app, browser);
  const counted = (act: string) => watched.forms.set(act, (watched.forms.get(act) ?? 0) + 1);

  async function registers(login: string, told: Registration): Promise<At> {
    const page = await desks(login, '/register');
    const next = page.locator('.receipt-page').getByRole('button', { name: zh.receipt.next });
    await page.locator('#f-narrative').or(next).first().waitFor();
    if (await next.isVisible()) await next.click();
    // That somebody acts for them is ticked before it is said who.
    const missing = await fillFrom(page, '.register form', { ...(told.agents && { hasAgent: true }), ...told });
    await watched.look?.('register', page);
    const answer = await previewed(page, '.register form', '/api/petitions', told, missing);
    if (answer.status !== 200) throw new Error(`registering: ${answer.text}`);
    await page.locator('.receipt .number').waitFor();
    counted('register');
    const { shardKey, petitionId, number } = answer.body;
    return { shardKey, petitionId, number };
  }

  async function acts(login: string, at: At, act: string, payload: object): Promise<Said> {
    const page = await desks(login, `/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`);
    await page.locator('.petition-head', { hasText: groupNumber(at.number) }).waitFor();
    const button = page.locator(`.acts button[data-act="${act}"]`);
    await page.locator('.acts').waitFor({ state: 'attached' });
    if ((await button.count()) === 0) {
      return { status: 403, text: `${act} does not stand in the rail of ${login}`, body: {} };
    }
    const label = await button.locator('span').first().textContent();
    await button.click();
    await page.locator('.act-form form').waitFor();
    const missing = await fillFrom(page, '.act-form form', act === 'recordResult' ? byRequest(payload) : payload);
    await watched.look?.(act, page);
    const answer = await previewed(page, '.act-form form', `/acts/${act}`, payload, missing);
    if (answer.status !== 200) return answer;
    await page.getByText(`${label}已记入`).waitFor();
    counted(act);
    return answer;
  }

  return {
    registers,
    acts,
    petitioner: async (at, code, path, fields) => {
      const said = await atTheTelephone(app, browser, at, code, path, fields);
      if (said.status === 303) counted(path);
      return said;
    },
    async opens(login, path) {
      const page = await desks(login, path);
      await page.locator('main h1, main .petition-head').first().waitFor();
      return { status: 200, text: (await page.locator('main').textContent()) ?? '', body: {} };
    },
    close: () => browser.close(),
  };
}

/** 三到位 is asked request by request, and told in four lists. */
function byRequest(payload: object): object {
  const { resolved, underWay, explained, unexplained, ...rest } = payload as Record<string, number[] | undefined>;
  const lists = Object.entries({ resolved, underWay, explained, unexplained });
  const of = lists.flatMap(([list, numbers = []]) => numbers.map((no) => [no, list] as const));
  const [first, ...others] = of.sort(([a], [b]) => a - b);
  return { ...rest, resolved: first?.[1], result: Object.fromEntries(others) };
}

/**
 * Shows what would leave, reads it to its end, and does it.
 * @param missing what has no field in the form: it has to say that by itself, as the place of a row says which request it answers
 * @throws where what would be sent is not what was meant
 */
async function previewed(page: Page, form: string, path: string, meant: object, missing: string[]): Promise<Said> {
  const posted = (at: string) => (one: Request) => one.method() === 'POST' && new URL(one.url()).pathname.endsWith(at);
  const [shown] = await Promise.all([
    page.waitForRequest(posted(`${path}/preview`)),
    page.locator(`${form} button[type=submit]`).click(),
  ]);
  const sent = shown.postDataJSON();
  const wrong = differs(meant, sent.payload ?? sent);
  const lacking = wrong.length > 0 && missing.length > 0 ? `; the form has no field for ${missing.join(', ')}` : '';
  if (wrong.length > 0) throw new Error(`${path} would be sent otherwise than meant: ${wrong.join(', ')}${lacking}`);
  const confirm = page.locator('.confirm .button.primary');
  const refused = page.locator('.refusal');
  await confirm.or(refused).first().waitFor();
  if ((await confirm.count()) === 0) {
    return { status: 422, text: (await refused.first().textContent()) ?? '', body: {} };
  }
  if ((await confirm.getAttribute('aria-disabled')) === 'true') {
    await page.locator('.sheet > span').last().scrollIntoViewIfNeeded();
    await page.locator('.confirm .button.primary[aria-disabled=false]').waitFor();
  }
  const [done] = await Promise.all([page.waitForRequest(posted(path)), confirm.click()]);
  const answer = await done.response();
  const text = (await answer?.text()) ?? '';
  return { status: answer?.status() ?? 0, text, body: text ? JSON.parse(text) : {} };
}

/** Paths at which what was sent is not what was meant; whatever the form adds by itself is its own. */
export function differs(meant: unknown, sent: unknown, path = ''): string[] {
  if (meant === undefined || meant === '') return [];
  if (typeof meant !== 'object' || meant === null) return meant === sent ? [] : [`${path} ${meant}: ${sent}`];
  const there = (sent ?? {}) as Record<string, unknown>;
  if (Array.isArray(meant) && meant.every((one) => typeof one !== 'object')) {
    // Of several that are ticked the form keeps the order in which it shows them.
    const held = (sent ?? []) as unknown[];
    return meant.length === held.length && meant.every((one) => held.includes(one))
      ? []
      : [`${path} ${meant}: ${held}`];
  }
  if (Array.isArray(meant) && meant.length !== (sent as unknown[] | undefined)?.length && meant.length > 0)
    return [`${path} of ${meant.length}`];
  return Object.entries(meant).flatMap(([key, value]) => differs(value, there[key], path ? `${path}.${key}` : key));
}

/** One page an officer, opened once: on a later day they sign in again where the desk has been left open. */
function deskPages(app: RunningApp, browser: Browser): (login: string, path: string) => Promise<Page> {
  const pages = new Map<string, { page: Page; since: number }>();
  const longest = 20 * 60_000;
  const known = async (login: string) => {
    const now = Date.parse(app.clock.now());
    const open = pages.get(login);
    if (!open) {
      const { page } = await openDesk(browser, app, login);
      // A limit for a hang: the machine may be busy with something else.
      page.setDefaultTimeout(30_000);
      pages.set(login, { page, since: now });
      return page;
    }
    if (now - open.since > longest) await signInAgain(open.page, login);
    open.since = now;
    return open.page;
  };
  return async (login, path) => {
    const page = await known(login);
    await goes(page, `/desk${path}`);
    return page;
  };
}

/** Months pass in a minute of the machine: whoever signs in each day does so from an address of their own. */
let addresses = 0;
const address = () => {
  addresses++;
  return { 'x-forwarded-for': `10.200.${addresses >> 8}.${addresses & 255}` };
};

async function signInAgain(page: Page, login: string): Promise<void> {
  await page.context().setExtraHTTPHeaders(address());
  await goes(page, '/desk/sign-in');
  await page.fill('#f-account', login);
  await page.fill('#f-password', officersPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/');
}

/** Follows an address within the desk: nothing is loaded anew. */
const goes = (page: Page, path: string) => page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);

/** With number and code, by the links that the pages show, to the form; then each field by its name. */
async function atTheTelephone(
  app: RunningApp,
  browser: Browser,
  { number }: At,
  code: string,
  path: string,
  fields: Record<string, string>,
): Promise<Said> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: false,
    extraHTTPHeaders: address(),
  });
  context.setDefaultTimeout(30_000);
  try {
    const page = await context.newPage();
    await page.goto(`${app.url}/follow`);
    await page.fill('input[name=number]', number);
    await page.fill('input[name=code]', code);
    await page.locator('form[action="/follow"] button').first().click();
    await page.waitForURL('**/matter*');
    if (!(await follow(page, path))) return { status: 404, text: `no way leads to ${path}`, body: {} };
    for (const [name, value] of Object.entries(fields)) await fillField(page, path, name, value);
    await page.locator(`form[action="${path}"] button`).last().click();
    const done = /\/matter\?done=/.test(page.url());
    return { status: done ? 303 : 422, text: (await page.locator('main').textContent()) ?? '', body: {} };
  } finally {
    await context.close();
  }
}

/** From the matter's page, or from the page of all ways, as somebody finds it who reads. */
async function follow(page: Page, path: string): Promise<boolean> {
  if ((await page.locator(`form[action="${path}"]`).count()) > 0) return true;
  const links = page.locator(`main a[href^="${path}"]`);
  if ((await links.count()) === 0) {
    await page.locator('main a[href^="/matter/ways"]').first().click();
    await page.waitForURL('**/matter/ways*');
  }
  if ((await links.count()) === 0) return false;
  const folded = page.locator(`details:not([open]):has(a[href^="${path}"]) > summary`);
  if (!(await links.first().isVisible())) await folded.first().click();
  await links.first().click();
  await page.locator(`form[action="${path}"]`).waitFor();
  return true;
}

async function fillField(page: Page, path: string, name: string, value: string): Promise<void> {
  const field = page.locator(`form[action="${path}"] [name="${name}"]`);
  const kind = await field.first().getAttribute('type');
  if (kind === 'hidden') {
    const held = await field.first().getAttribute('value');
    if (held !== value) throw new Error(`${path} has ${name} ${held}, not ${value}`);
    return;
  }
  if (kind === 'radio' || kind === 'checkbox') return field.and(page.locator(`[value="${value}"]`)).check();
  return field.fill(value);
}
