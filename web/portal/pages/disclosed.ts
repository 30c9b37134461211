import { html, raw } from 'hono/html';
import type { DisclosedEntry, DisclosedPage } from '../../../server/disclosure/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { field } from '../parts.ts';

/** The public list, newest first; without persons, without script. */
export function disclosedList(frame: Frame, q: string, { entries, next }: DisclosedPage): Html {
  const t = frame.words.disclosed.list;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p>${t.lead}</p>
<form method="get" action="/disclosed" role="search">${field(frame, undefined, { name: 'q', label: t.label, value: q, optional: true })}<button class="button">${t.search}</button></form>
${entries.length === 0 ? html`<p role="status">${q ? t.none : t.empty}</p>` : ''}
${entries.map((one) => html`<article class="card"><h2><a href="/disclosed/${one.id}">${one.title}</a></h2><p class="small">${one.place} · ${when(frame, one)}</p></article>`)}
<p class="links">${next ? html`<a href="/disclosed?q=${encodeURIComponent(q)}&after=${next}">${t.next}</a> ` : ''}<a href="/disclosed/atom.xml">${t.feed}</a></p>`,
  });
}

/** One matter: the approved bytes as they are, or the reason why they were taken down. */
export function disclosedPage(frame: Frame, entry: DisclosedEntry): Html {
  const t = frame.words.disclosed.list;
  return page(frame, {
    title: entry.title,
    back: '/disclosed',
    body: html`<p class="small">${when(frame, entry)}</p>
${
  entry.downOn
    ? html`<section class="note"><p>${t.gone}</p><p>${t.reason}：${entry.downReason}</p></section>`
    : html`${raw(entry.article)}${attachments(frame, entry)}<p class="small">${t.covered}</p><p class="small">${t.digest}<br><span class="mono wrap">${entry.digest}</span></p>`
}
<p class="small">${t.number} ${entry.number} · ${t.version(String(entry.version))}</p>`,
  });
}

/** Copies as they were approved: pictures stand on the page, with words for whoever cannot see them; texts are links. */
function attachments(frame: Frame, { id, attachments }: DisclosedEntry): Html | '' {
  const t = frame.words.disclosed.list;
  if (attachments.length === 0) return '';
  return html`<section aria-labelledby="attachments"><h2 id="attachments">${t.attachments}</h2>
<p class="small">${t.remade}</p>
${attachments.map(
  ({ description, sheets }, i) => html`<h3>${t.attachment(i + 1)}</h3><p lang="zh-CN">${description}</p>
${sheets.map((sheet, j) => {
  const address = `/disclosed/${id}/files/${sheet.digest}`;
  const pages = sheets.length > 1 ? t.page(j + 1, sheets.length) : '';
  const size = t.size(Math.ceil(sheet.bytes / 1024));
  return sheet.type === 'image/jpeg'
    ? html`<figure class="sheet"><img src="${address}" alt="${[description, pages].filter(Boolean).join(' ')}" width="${sheet.width}" height="${sheet.height}" loading="lazy"><figcaption class="small">${pages} <a href="${address}" download>${t.picture}</a> ${size}</figcaption></figure>`
    : html`<p><a href="${address}">${t.text}</a> <span class="small">${size}</span></p>`;
})}`,
)}</section>`;
}

function when(frame: Frame, { publishedOn, correctedOn, downOn }: DisclosedEntry): string {
  const t = frame.words.disclosed.list;
  const language = frame.settings.language;
  return [
    t.on(dateIn(language, publishedOn)),
    ...(correctedOn ? [t.corrected(dateIn(language, correctedOn))] : []),
    ...(downOn ? [t.down(dateIn(language, downOn))] : []),
  ].join(' · ');
}
