import { html } from 'hono/html';
import type { Words } from '../../../core/refusal.ts';
import { type Frame, type Html, page } from '../page.ts';
import { choice, field, tick } from '../parts.ts';

interface SigningKey {
  /** C2SP verifier key. */
  key: string;
  fingerprint: string;
  /** The organ whose receipts it signs; none signs with the log's own key. */
  organ: Words | undefined;
  /** Whether it is the key of this office. */
  own: boolean;
}

/** P9: checked in the page by an island; nothing is uploaded. */
export function verifyPage(frame: Frame, given: { script: string; keys: SigningKey[] }): Html {
  const t = frame.words.reference.verify;
  const language = frame.settings.language;
  const prints = (own: boolean) =>
    given.keys.flatMap(({ organ, fingerprint, own: isOwn }) =>
      organ && isOwn === own
        ? [html`<p>${organ[language]}<br><span class="mono wrap small">${fingerprint}</span></p>`]
        : [],
    );
  return page(frame, {
    title: t.title,
    back: '/',
    scripts: [given.script],
    body: html`<p>${t.lead}</p>
<noscript><p class="note">${t.script}</p></noscript>
<form id="verify" data-language="${frame.settings.language}" data-keys="${JSON.stringify(given.keys.map(({ key }) => ({ key })))}">
${field(frame, undefined, { name: 'receipt', label: t.paste, hint: t.pasteHint, rows: 5, code: true })}
<button class="button">${t.check}</button>
<div class="field"><label for="f-image">${t.image}</label><input id="f-image" type="file" accept="image/*,.json,.txt"></div>
</form>
<section aria-live="polite" id="results" aria-label="${t.results}" data-heading="${t.results}"></section>
<section><h2>${t.how}</h2><p>${t.howText}</p><p>${t.cannot}</p><p>${t.mismatch}</p></section>
<section><h2>${t.key}</h2><p class="small">${t.keyHint}</p>
${prints(true)}
<details><summary>${t.others}</summary>${prints(false)}</details>
<p><a href="/ledger/keys">${t.keys}</a></p></section>`,
  });
}

/** P13: works without script; a cookie of our own keeps it. */
export function settingsPage(frame: Frame, from: string): Html {
  const t = frame.words.reference.settings;
  const { settings } = frame;
  return page(frame, {
    title: t.title,
    back: from,
    body: html`<form method="post" action="/settings"><input type="hidden" name="from" value="${from}">
${choice(frame, undefined, { name: 'size', legend: t.size, chosen: settings.size, options: Object.entries(t.sizes).map(([value, label]) => ({ value, label })) })}
${choice(frame, undefined, { name: 'colours', legend: t.colours, chosen: settings.colours, options: Object.entries(t.colourModes).map(([value, label]) => ({ value, label })) })}
${tick(frame, undefined, { name: 'loose', label: t.loose, on: settings.loose })}
<p class="card">${t.sample}</p>
<button class="button">${t.save}</button><p class="small">${t.kept}</p></form>
<p>${t.other}</p><p>${t.keyboard}</p>`,
  });
}

export function privacyPage(frame: Frame): Html {
  const t = frame.words.reference.privacy;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<ul>${t.points.map((point) => html`<li>${point}</li>`)}</ul>`,
  });
}
