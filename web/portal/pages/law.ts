import { html } from 'hono/html';
import { EFFECTS } from '../../../core/statutes/index.ts';
import type { StatuteDocument, StatutePassage } from '../../../server/statutes/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { field } from '../parts.ts';

/** P12: the effect is said before anything else, and what is out of force never comes first. */
export function lawPage(
  frame: Frame,
  { q, found, documents }: { q: string; found: StatutePassage[]; documents: StatuteDocument[] },
): Html {
  const t = frame.words.disclosed.law;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<form method="get" action="/law" role="search">${field(frame, undefined, { name: 'q', label: t.label, value: q, optional: true })}<button class="button">${t.search}</button></form>
${q && found.length > 0 ? '' : html`<p class="links"><span class="small">${q ? t.nearest : t.often}</span> ${t.words.map((word) => html`<a href="/law?q=${encodeURIComponent(word)}">${word}</a> `)}</p>`}
${q && found.length === 0 ? html`<p role="status">${t.none(frame.office.phone)}</p>` : ''}
${q && found.length > 0 ? html`<p class="small" role="status">${t.found(found.length)}</p>` : ''}
${found.map(
  (
    one,
  ) => html`<article class="card"><h2>${effect(frame, one)}<a href="/law/${encodeURIComponent(one.versionId)}#a${one.article}">${label(frame, one)}</a></h2>
<p>${text(frame, one)}</p>${dates(frame, one)}</article>`,
)}
${
  documents.length > 0
    ? html`<section><h2>${t.all}</h2><ul class="plain">${documents.map(
        (one) =>
          html`<li>${effect(frame, one)}<a href="/law/${encodeURIComponent(one.versionId)}">${title(frame, one)}</a> ${dates(frame, one)}</li>`,
      )}</ul></section>`
    : ''
}
<p class="links"><a href="/recommendations">${frame.words.recommendations.title}</a></p>`,
  });
}

/** One version, its articles, and its other versions. */
export function versionPage(frame: Frame, passages: StatutePassage[], versions: StatuteDocument[]): Html {
  const t = frame.words.disclosed.law;
  const [first] = passages as [StatutePassage, ...StatutePassage[]];
  const rows = [
    [t.issuer, first.issuer],
    [t.documentNumber, first.documentNumber],
    [t.passedOn, first.passedOn ? dateIn(frame.settings.language, first.passedOn) : ''],
    [t.source, first.source],
  ].filter(([, value]) => value !== '');
  return page(frame, {
    title: title(frame, first),
    heading: html`${effect(frame, first)}${title(frame, first)}`,
    back: '/law',
    body: html`${dates(frame, first)}
${rows.length > 0 ? html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>` : ''}
${first.form === 'gist' ? html`<p class="note">${t.gist}</p>` : ''}
${passages.map((one, i) => html`<section${passages.findIndex(({ article }) => article === one.article) === i ? html` id="a${one.article}"` : ''}><h2>${label(frame, one)}</h2><p class="pre">${text(frame, one)}</p></section>`)}
${
  versions.length > 1
    ? html`<section><h2>${t.versions}</h2><ul class="plain">${versions.map(
        (one) =>
          html`<li>${effect(frame, one)}<a href="/law/${encodeURIComponent(one.versionId)}">${title(frame, one)}</a> ${dates(frame, one)}</li>`,
      )}</ul></section>`
    : ''
}`,
  });
}

const zh = (frame: Frame) => frame.settings.language === 'zh';
const title = (frame: Frame, one: StatuteDocument) => (zh(frame) ? one.titleZh : one.titleEn);
const text = (frame: Frame, one: StatutePassage) => (zh(frame) ? one.textZh : one.textEn);

/** 「行政复议法第20条」: labels of the desk's versions say the article alone. */
function label(frame: Frame, one: StatutePassage): string {
  const [name, said] = zh(frame) ? [one.titleZh, one.labelZh] : [one.titleEn, one.labelEn];
  return said.includes(name) ? said : zh(frame) ? `${name}${said}` : `${name}, ${said}`;
}

const effect = (frame: Frame, one: StatuteDocument) =>
  html`<span class="tag${one.effect === 'repealed' ? ' late' : ''}">${EFFECTS[one.effect][frame.settings.language]}</span> `;

function dates(frame: Frame, one: StatuteDocument): Html | '' {
  const t = frame.words.disclosed.law;
  const language = frame.settings.language;
  if (one.effect === 'house') return '';
  return html`<span class="small">${t.since(dateIn(language, one.inForceFrom))}${one.endsOn ? html` · ${t.ended(dateIn(language, one.endsOn))}` : ''}</span>`;
}
