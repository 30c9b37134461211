import { html } from 'hono/html';
import type { z } from 'zod';
import type { accessItem } from '../../../server/petitions/contract.ts';
import { type Frame, type Html, momentIn, page } from '../page.ts';

/** 谁看过: organs and roles, newest first; reads of the identity are marked. */
export function recordPage(frame: Frame, items: z.output<typeof accessItem>[]): Html {
  const t = frame.words.acts.record;
  const language = frame.settings.language;
  return page(frame, {
    title: t.title,
    back: '/matter',
    body: html`<p class="small">${t.lead}</p>
${
  items.length === 0
    ? html`<p>${t.empty}</p>`
    : html`<ol class="timeline">${items.map(
        (item) => html`<li><time datetime="${item.at}">${momentIn(language, item.at)}</time>
<p>${item.identity ? html`<strong>🔒 ${t.identity}</strong> · ` : ''}${item.organ[language]} ${item.role[language]} · ${item.what[language]}${item.purpose ? html` · ${t.purpose(item.purpose)}` : ''}</p></li>`,
      )}</ol>`
}`,
  });
}
