import { html } from 'hono/html';
import { listedWords } from '../../words/portal/listed.ts';
import { receptionWords } from '../../words/portal/reception.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

/** P1: one large button and one sentence; no account, no map, no category. */
export function homePage(frame: Frame, draftOn: string | undefined): Html {
  const { words, office, settings } = frame;
  const t = words.home;
  return page(frame, {
    title: t.title,
    body: html`<p class="lead">${t.lead}</p>
${
  draftOn
    ? html`<div class="card"><p>${t.draft(dateIn(settings.language, draftOn))}</p>
<p><a class="button" href="/write/1">${t.resume}</a></p>
<form method="post" action="/write/discard"><button class="link">${t.discard}</button></form></div>`
    : html`<p><a class="button" href="/write/1">${t.start}</a></p>`
}
<p><a class="button second" href="/follow">${t.follow}</a></p>
<p class="small">${t.when}</p>
<section><h2>${t.offline}</h2>
<ul class="plain">
<li><a href="tel:${office.phone}">${t.phone(office.phone)}</a></li>
<li><a href="/reception">${receptionWords[settings.language].link}</a></li>
<li>${t.window(office.address, office.hours)}</li>
<li>${t.letter(office.address)}</li>
</ul></section>
<section><h2>${t.rights}</h2><ul>${t.rightsList.map((right) => html`<li>${right}</li>`)}</ul>
<p><a href="/listed">${listedWords[settings.language].link}</a></p>
<p><a href="/statistics">${words.statistics.title}</a></p>
<p><a href="/recommendations">${words.recommendations.title}</a></p>
<p><a href="/decisions">${words.decisions.link}</a></p></section>`,
  });
}
