import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { type Frame, type Html, page } from '../page.ts';
import { field, refusalBanner } from '../parts.ts';

interface Given {
  number?: string;
  /** Came here because the half hour was over. */
  away?: boolean;
  /** A form that was sent too late for its session: where to, and what it held. */
  resume?: { path: string; fields: Record<string, string> };
}

/** The door to a matter: number and query code, nothing else. */
export function followPage(frame: Frame, given: Given, refusal?: Refusal): Html {
  const t = frame.words.follow;
  return page(frame, {
    title: t.title,
    back: '/',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
${given.resume ? html`<p class="note" role="status">${t.resume}</p>` : given.away ? html`<div class="note" role="status"><p>${t.away}</p><p>${t.cookies}</p></div>` : ''}
<form method="post" action="/follow" novalidate>
${given.resume ? html`<input type="hidden" name="resume" value="${JSON.stringify(given.resume)}">` : ''}
${field(frame, refusal, { name: 'number', label: t.number, hint: t.numberHint, value: given.number, autocomplete: 'off', inputmode: 'numeric', code: true })}
${field(frame, refusal, { name: 'code', label: t.code, hint: t.codeHint, autocomplete: 'off', code: true })}
<button class="button">${t.look}</button>
</form>
<p class="small">${t.lost}</p>
<p><a href="/member">${frame.words.members.door.link}</a></p>`,
  });
}
