import { html } from 'hono/html';
import { type Frame, type Html, page } from '../page.ts';

/** Short pages between others: what happened, and one way on. */
function passage(
  frame: Frame,
  { title, lead, href, label }: { title: string; lead: string; href: string; label: string },
): Html {
  return page(frame, {
    title,
    back: '/',
    body: html`<p>${lead}</p><p><a class="button" href="${href}">${label}</a></p>`,
  });
}

/** The draft is no longer there. */
export function expiredPage(frame: Frame): Html {
  const t = frame.words.sent.expired;
  return passage(frame, { title: t.title, lead: t.lead, href: '/write/1', label: t.again });
}

/** The receipt's page is over; number and code are the way. */
export function gonePage(frame: Frame): Html {
  const t = frame.words.sent.received;
  return passage(frame, { title: t.gone, lead: t.goneLead, href: '/follow', label: frame.words.home.follow });
}

/** The same form arrived twice at one moment. */
export function underWayPage(frame: Frame): Html {
  const t = frame.words.sent.underWay;
  return passage(frame, { title: t.title, lead: t.lead, href: '/write/receipt', label: t.look });
}
