import type { Browser, Request } from 'playwright-core';

/** Acts that were done in Chromium by the pages of this test file, as `nameOf` calls them. */
export const formsFilled = new Set<string>();

/** Notes each act that a page of this browser sends and that is done. */
export function watchForms(browser: Browser): void {
  browser.on('context', (context) =>
    context.on('response', (response) => {
      const name = response.status() < 400 && nameOf(response.request());
      if (name) formsFilled.add(name);
    }),
  );
}

/** `forward` at the desk, `/matter/hearing` at the portal, `supervision-card issue` beside a petition. */
function nameOf(request: Request): string | undefined {
  if (request.method() !== 'POST') return undefined;
  const { pathname } = new URL(request.url());
  if (/^\/matter\/[a-z/-]+$/.test(pathname)) return pathname;
  const [kind, at, , word, act, ...more] = /^\/api\/(.*)/.exec(pathname)?.[1]?.split('/').slice(1) ?? [];
  if (pathname === '/api/petitions') return 'register';
  if (/^\/api\/petitions\//.test(pathname)) return /\/acts\/([A-Za-z]+)$/.exec(pathname)?.[1];
  if (!/^\/api\/dossiers\//.test(pathname)) return undefined;
  if (at === undefined) return `${kind} ${(request.postDataJSON() as { act: string }).act}`;
  return word === 'acts' && act && more.length === 0 ? `${kind} ${act}` : undefined;
}
