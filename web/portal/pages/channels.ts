import { html } from 'hono/html';
import { LIMITS } from '../../../core/law/index.ts';
import type { StandingNotice } from '../../../server/disclosure/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

const fields = ['phone', 'places', 'times', 'address', 'web', 'query', 'convenience'] as const;

/** 信访渠道 (Art. 18, R-PUB-1, R-PUB-2): the bureau's own first; where it has published nothing yet, what the directory says. */
export function channelsPage(frame: Frame, notices: StandingNotice[]): Html {
  const t = frame.words.disclosed.channels;
  const own = notices.filter(({ bureau }) => bureau);
  const others = notices.filter(({ bureau }) => !bureau);
  const { informDirect, conclude, askReview } = LIMITS;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p>${t.lead}</p>
${own.length > 0 ? own.map((one) => notice(frame, one)) : directory(frame)}
<section><h2>${t.how}</h2><ol>${t.steps(informDirect.length.count, conclude.length.count, conclude.extendableBy.atMost, askReview.length.count).map((step) => html`<li>${step}</li>`)}</ol>
<p class="links"><a href="/reception">${t.roster}</a> <a href="/law">${t.laws}</a> <a href="/follow">${t.howQuery}</a></p></section>
<section><h2>${t.help}</h2><ul>${t.helpList.map((one) => html`<li>${one}</li>`)}</ul><p class="links"><a href="/settings?from=/channels">${t.settings}</a></p></section>
${others.length > 0 ? html`<section><h2>${t.others}</h2>${others.map((one) => html`<details><summary>${one.organ[frame.settings.language]}</summary>${said(frame, one)}</details>`)}</section>` : ''}`,
  });
}

const notice = (frame: Frame, one: StandingNotice): Html =>
  html`<section><h2>${one.organ[frame.settings.language]}</h2>${said(frame, one)}</section>`;

function said(frame: Frame, { texts, since }: StandingNotice): Html {
  const t = frame.words.disclosed.channels;
  return html`<dl>${fields.map((name) => (texts[name] ? html`<dt>${t[name]}</dt><dd class="pre">${texts[name]}</dd>` : ''))}</dl>
<p class="small">${t.since(dateIn(frame.settings.language, since))}</p>`;
}

function directory({ words, office, settings }: Frame): Html {
  const t = words.disclosed.channels;
  return html`<section><h2>${office.name[settings.language]}</h2><dl><dt>${t.phone}</dt><dd>${office.phone}</dd>
<dt>${t.places}</dt><dd>${office.address}</dd><dt>${t.times}</dt><dd>${office.hours}</dd></dl></section>`;
}
