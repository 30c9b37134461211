import { html } from 'hono/html';
import type { RecommendationFigures } from '../../../server/recommendations/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

/** 三项建议公开: one line a kind, each figure with its unit. */
export function recommendationsPage(frame: Frame, { since, kinds }: RecommendationFigures): Html {
  const t = frame.words.recommendations;
  const figures = ['issued', 'answered', 'adopted', 'carriedOut'] as const;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p class="lead">${t.lead}</p>
${
  since
    ? html`<section><h2>${t.table}</h2>
${kinds.map(
  (kind) =>
    html`<h3>${t.kinds[kind.sort]}</h3><p>${figures.map((figure) => `${t.columns[figure]} ${t.unit(kind[figure])}`).join(t.and)}</p>`,
)}
<p class="small">${t.since(dateIn(frame.settings.language, since))}</p></section>`
    : html`<p>${t.none}</p>`
}
<p>${t.about}</p>`,
  });
}
