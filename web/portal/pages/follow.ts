import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { type Frame, type Html, page } from '../page.ts';
import { field, refusalBanner } from '../parts.ts';

/** The door to a matter: number and query code, nothing else. */
export function followPage(frame: Frame, given: { number?: string }, refusal?: Refusal): Html {
  const t = frame.words.follow;
  return page(frame, {
    title: t.title,
    back: '/',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<form method="post" action="/follow" novalidate>
${field(frame, refusal, { name: 'number', label: t.number, hint: t.numberHint, value: given.number, autocomplete: 'off', inputmode: 'numeric' })}
${field(frame, refusal, { name: 'code', label: t.code, hint: t.codeHint, autocomplete: 'off' })}
<button class="button">${t.look}</button>
</form>
<p class="small">${t.lost}</p>`,
  });
}
