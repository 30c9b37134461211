import type { Browser } from 'playwright-core';
import { officersPassword, type RunningApp } from '../kit/running-app.ts';

/** What stood there when an officer came to an address. */
export interface Seen {
  /** Addresses that the navigation offers, and those that the page leads to. */
  offered: string[];
  leads: string[];
  title: string;
  /** The refusal that stands in place of the page. */
  refusal: string;
  /** Ways on from a refusal: links and buttons in the page. */
  waysOn: number;
  /** Answers of 400 and above to what the page loaded. */
  refused: string[];
  /** Every route that it loaded. */
  loaded: string[];
}

/** One officer at the desk, who goes from address to address as by typing it. */
export interface Visitor {
  visit(address: string): Promise<Seen>;
  close(): Promise<void>;
}

/** @param login absent: nobody is signed in */
export async function openVisitor(
  browser: Browser,
  app: Pick<RunningApp, 'url'>,
  login: string | undefined,
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  if (login) {
    const data = { account: login, password: officersPassword };
    const signedIn = await context.request.post(`${app.url}/api/session`, { data });
    if (!signedIn.ok()) throw new Error(`${login} cannot sign in`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  let waiting = 0;
  let answers: [string, number][] = [];
  page.on('request', () => {
    waiting += 1;
  });
  page.on('requestfailed', () => {
    waiting -= 1;
  });
  page.on('response', (answer) => {
    const { pathname, search } = new URL(answer.url());
    if (pathname.startsWith('/api/')) answers.push([pathname + search, answer.status()]);
  });
  page.on('requestfinished', () => {
    waiting -= 1;
  });
  const settle = async () => {
    for (let quiet = 0, tries = 0; quiet < 2 && tries < 500; tries += 1) {
      await page.waitForTimeout(15);
      quiet = waiting === 0 && (await page.evaluate<boolean>(isThere)) ? quiet + 1 : 0;
    }
  };
  await page.goto(`${app.url}/desk/account`);
  await settle();
  return {
    async visit(address) {
      answers = [];
      await page.evaluate(leaveFor(`/desk${address}`));
      await settle();
      return { ...(await page.evaluate<Omit<Seen, 'refused' | 'loaded'>>(look)), ...told(answers) };
    },
    close: () => context.close(),
  };
}

const told = (answers: [string, number][]) => ({
  loaded: [...new Set(answers.map(([path]) => path))],
  refused: answers.filter(([, status]) => status >= 400).map(([path, status]) => `${status} ${path}`),
});

/** What stood there is marked first, so that it is not taken for what comes; a page that stays for its next part is given 300 ms. */
const leaveFor = (address: string) => `(() => {
  document.querySelector('#main > *, .sign-in > *')?.setAttribute('data-left', '');
  setTimeout(() => document.querySelector('[data-left]')?.removeAttribute('data-left'), 300);
  history.pushState({}, '', ${JSON.stringify(address)});
})()`;

const isThere = `Boolean(
  !document.querySelector('[data-left], #main p.empty[role=status]') &&
    document.querySelector('#main h1, #main [role=alert], .sign-in h1'),
)`;

const look = `(() => {
  const main = document.querySelector('#main') ?? document.body;
  const hrefs = (of) => [...of.querySelectorAll('a[href^="/desk"]')].map((a) => a.getAttribute('href').slice(5) || '/');
  const alert = main.querySelector('[role=alert]');
  return {
    offered: hrefs(document.querySelector('.nav-screens') ?? document.createElement('p')),
    leads: hrefs(main),
    title: main.querySelector('h1')?.textContent ?? '',
    refusal: alert?.textContent ?? '',
    waysOn: main.querySelectorAll('a, button').length,
  };
})()`;
