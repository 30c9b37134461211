import { html } from 'hono/html';
import { shanghaiDate } from '../../../core/calendar/instant.ts';
import type { Instant } from '../../../core/calendar/local-date.ts';
import { publicWords } from '../../../core/measure/public.ts';
import type { PublishedQuarter } from '../../../server/statistics/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

/** P11: how the county did, quarter by quarter. Several figures, never merged into one; a withheld count says so. */
export function statisticsPage(frame: Frame, quarters: readonly PublishedQuarter[]): Html {
  const t = frame.words.statistics;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p class="lead">${t.lead}</p>
${quarters.length === 0 ? html`<p class="note">${t.none}</p>` : ''}
${quarters.map((quarter) => quarterOf(frame, quarter))}
<section><h2>${t.how}</h2>${t.notes.map((note) => html`<p>${note}</p>`)}</section>
<p class="links"><a href="/recommendations">${frame.words.recommendations.title}</a></p>`,
  });
}

function quarterOf(frame: Frame, { label, at, lists, visitors }: PublishedQuarter): Html {
  const { language } = frame.settings;
  const t = frame.words.statistics;
  const say = (id: string) => publicWords[id]![language];
  const count = (n: number | null, unit: 'items' | 'visits' | 'persons' = 'items') =>
    n === null ? t.withheld : t.unit[unit](n);
  return html`<section><h2>${label[language]}</h2>
${lists.map(
  ({
    id,
    parts,
    total,
    percent,
  }) => html`<table class="figures"><caption><strong>${say(id)}</strong> ${count(total, id === 'collective' ? 'visits' : 'items')}${
    percent === null ? '' : html`<br>${id === 'evaluated' ? t.satisfied(percent) : t.inTime(percent)}`
  }</caption>
<tbody>${parts.map(
    (part) =>
      html`<tr><th scope="row">${part.label ? part.label[language] : say(part.id)}</th><td>${count(part.n, id === 'collective' ? 'visits' : 'items')}${
        part.persons === undefined || part.n === null
          ? ''
          : html` <span class="small">${count(part.persons, 'persons')}</span>`
      }${
        part.id === 'visit' && part.n !== null ? html` <span class="small">${count(visitors, 'persons')}</span>` : ''
      }</td></tr>`,
  )}</tbody></table>`,
)}
<p class="small">${t.published(dateIn(language, shanghaiDate(at as Instant)))}</p></section>`;
}
