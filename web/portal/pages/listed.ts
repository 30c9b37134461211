import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import type { Listed, PublishedInspection } from '../../../server/supervision/contract.ts';
import { listedWords } from '../../words/portal/listed.ts';
import { dateIn, type Frame, type Html, page, withDates } from '../page.ts';

/** 挂牌督办 (Art. 39): kind of matter, unit, day; and what special inspections came to (Art. 38). */
export function listedPage(frame: Frame, rows: readonly Listed[], inspected: readonly PublishedInspection[]): Html {
  const { language } = frame.settings;
  const t = listedWords[language];
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p>${t.lead}</p>
${rows.length === 0 ? html`<p class="note">${t.none}</p>` : ''}
${rows.map(
  ({ category, unit, from, until }) => html`<article class="card"><dl>
<dt>${t.category}</dt><dd>${category[language]}</dd>
<dt>${t.unit}</dt><dd>${unit[language]}</dd>
<dt>${t.until}</dt><dd><strong>${dateIn(language, until)}</strong>${until < frame.today ? ` ${t.late}` : ''}<br><span class="small">${t.since(dateIn(language, from))}</span></dd>
</dl></article>`,
)}
<h2>${t.inspections}</h2>
<p>${t.inspectionsLead}</p>
${inspected.length === 0 ? html`<p class="note">${t.noInspection}</p>` : ''}
${inspected.map(
  ({ title, summary, on, from, until, units, findings, duties }) => html`<article class="card"><h3>${title}</h3>
<p>${summary}</p><dl>
<dt>${t.duties}</dt><dd>${duties.map((duty) => duty[language]).join(t.comma)}</dd>
<dt>${t.when}</dt><dd>${dateIn(language, from)}—${dateIn(language, until)}</dd>
<dt>${t.figures}</dt><dd>${t.counts(units, findings)}<br><span class="small">${t.publishedOn(dateIn(language, on))}</span></dd>
</dl></article>`,
)}`,
  });
}

/** What the office does beside the matter's own course, for its petitioner: why, and until when (T-38). */
export function toldBeside(frame: Frame, { told }: PetitionView): Html | '' {
  if (told.length === 0) return '';
  const { language } = frame.settings;
  return html`<section class="card"><h2>${listedWords[language].told}</h2>
${told.map(({ label, text }) => html`<p><strong>${label[language]}</strong> ${withDates(language, text[language])}</p>`)}</section>`;
}
