import { html } from 'hono/html';
import type { CheckedDocument, SealKey } from '../../../server/notices/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { field } from '../parts.ts';

/** Whether a letter is genuine: by the server without a script, by an island without a network. */
export function checkDocumentPage(
  frame: Frame,
  given: {
    script: string;
    keys: SealKey[];
    typed: { c: string; number: string; short: string };
    checked: CheckedDocument | undefined;
  },
): Html {
  const t = frame.words.checkLetter;
  const { language } = frame.settings;
  const keys = JSON.stringify(given.keys.map(({ key }) => ({ key })));
  return page(frame, {
    title: t.title,
    back: '/',
    scripts: [given.script],
    body: html`<p>${t.lead}</p>
<section aria-live="polite" id="results" aria-label="${t.result}">${given.checked ? resultOf(frame, given.checked) : ''}</section>
<form id="verify" method="get" action="/check" data-language="${language}" data-keys="${keys}">
${field(frame, undefined, { name: 'c', label: t.code, hint: t.codeHint, rows: 4, value: given.typed.c, max: 1000 })}
<div class="field"><label for="f-image">${t.image}</label><input id="f-image" type="file" accept="image/*"></div>
<button class="button">${t.check}</button>
</form>
<section><h2>${t.byNumber}</h2><form method="get" action="/check">
${field(frame, undefined, { name: 'number', label: t.number, hint: t.numberHint, value: given.typed.number, max: 120 })}
${field(frame, undefined, { name: 'short', label: t.short, hint: t.shortHint, value: given.typed.short, max: 40 })}
<button class="button">${t.check}</button></form></section>
<section><h2>${t.how}</h2><p>${t.howText}</p><p>${t.file}</p>
<details><summary>${t.keys}（${t.keyCount(given.keys.length)}）</summary>
${given.keys.map(({ organ, fingerprint }) => html`<p>${organ[language]}<br><span class="mono wrap small">${fingerprint}</span></p>`)}
<p><a href="/check/keys">${t.keys}</a></p></details></section>`,
  });
}

function resultOf(frame: Frame, checked: CheckedDocument): Html {
  const t = frame.words.checkLetter;
  const line = (state: 'done' | 'note' | 'refusal', text: string) => html`<li class="${state}">${text}</li>`;
  if (checked.state !== 'genuine') {
    const state = checked.state === 'unreadable' || checked.state === 'not-found' ? 'note' : 'refusal';
    return html`<ul class="plain">${line(state, t.states[checked.state])}</ul>`;
  }
  const { organ, number, date, short, register, later, correction, recalledOn } = checked;
  const registerState = { same: 'done', other: 'refusal', absent: 'note' } as const;
  return html`<ul class="plain">
${line('done', t.genuine(organ, number, dateIn(frame.settings.language, date)))}
${line(registerState[register], t.register[register])}
${recalledOn ? line('refusal', t.recalled(dateIn(frame.settings.language, recalledOn))) : ''}
${correction ? line('note', t.correction(correction)) : ''}
${later ? line('note', t.later(later)) : ''}
</ul><p><strong>${t.compare}</strong></p><p class="mono">${t.short16(short)}</p>`;
}
